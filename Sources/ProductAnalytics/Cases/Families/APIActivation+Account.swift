// SPDX-License-Identifier: Apache-2.0

extension APIActivation.World {
  typealias Outcome = APIActivation.Outcome
  typealias Place = APIActivation.Place

  /// Returns one new account.
  func account(day: Int, person: Int, origin: APIActivation.Origin) -> EventRow {
    var row = EventRow(day: day)
    row[breakdown: Place.source] = streams[0].choice(sources, person)
    // Who comes with the assistant was not asked for library and purpose.
    let isAsked = origin != .assistant
    row[breakdown: Place.language] = isAsked ? streams[1].choice(languages, person) : 3
    row[breakdown: Place.purpose] = isAsked ? streams[2].choice(purposes, person) : 3
    row[breakdown: Place.address] =
      origin == .program ? 2 : streams[3].choice(addresses, person)
    row.mark(Outcome.signedUp, when: isAsked)

    let keys = [0.8, 0.92, 0.03][origin.rawValue]
    row.mark(Outcome.keyed, when: streams[4].bernoulli(keys, person))
    guard row.outcomes.contains(Outcome.keyed) else { return row }
    row.mark(Outcome.called, when: streams[5].bernoulli(0.82, person))
    guard row.outcomes.contains(Outcome.called) else { return row }
    firstCall(&row, person)
    guard row.outcomes.contains(Outcome.succeeded) else { return row }
    tenCalls(&row, person, origin)
    return row
  }

  /// The first call: it may fail, and then some give up.
  private func firstCall(_ row: inout EventRow, _ person: Int) {
    var (share, givingUp) = (Self.quietFailing, Self.quietGivingUp)
    if row[breakdown: Place.language] == 0, let failing, row.day >= failing.day {
      (share, givingUp) = (failing.share, failing.givingUp)
    }
    let fails = streams[6].bernoulli(share, person)
    row.mark(Outcome.failed, when: fails)
    row.mark(
      Outcome.succeeded, when: !(fails && streams[7].bernoulli(givingUp, person)))
    if row.outcomes.contains(Outcome.succeeded) {
      row[measure: 0] = streams[8].logNormal(median: fails ? 26 : 11, spread: 0.8, person)
    }
  }

  /// The way from the first success to ten calls.
  private func tenCalls(
    _ row: inout EventRow, _ person: Int, _ origin: APIActivation.Origin
  ) {
    // The steps before leave this share of the persons, so that the base is the share of all.
    var active = it.base / (0.8 * 0.82 * (1 - Self.quietFailing * Self.quietGivingUp))
    active *= [1.04, 0.97, 1, 1][row[breakdown: Place.purpose]]
    active *= [1, 1.05, 0.98, 1][row[breakdown: Place.source]]
    // Programs take the credits in a few large calls.
    if origin == .program { active *= 0.02 }
    var spent = origin == .program ? 0.9 : 0.12
    if row[breakdown: Place.purpose] == 1, let creditLoss, row.day >= creditLoss.day {
      active *= 1 - creditLoss.loss
      spent = max(spent, creditLoss.spent)
    }
    if row[breakdown: Place.source] == 3, let marketDay, row.day >= marketDay { active *= 0.06 }
    row.mark(Outcome.active, when: streams[9].bernoulli(active, person))
    row.mark(Outcome.spent, when: streams[10].bernoulli(spent, person))
  }
}
