// SPDX-License-Identifier: Apache-2.0

extension PricingTest.World {
  typealias Outcome = PricingTest.Outcome
  typealias Place = PricingTest.Place
  typealias Usage = PricingTest.Usage

  /// Returns one new account.
  func account(day: Int, twin: Int, arm: PricingTest.Arm) -> EventRow {
    var row = start(day: day, arm: arm)
    let person = twin &* 4 &+ arm.rawValue
    let usage = twins[0].choice(arm == .variant ? variantUsages : usages, twin)
    row[breakdown: Place.usage] = usage
    row[breakdown: Place.kind] = own[0].choice(kinds, person)
    row[breakdown: Place.source] = source(day: day, person)

    var upgrades = Usage.upgrades[usage] * it.appetite
    if arm == .variant {
      upgrades *= 1 + tries
      if day >= PricingTest.lastDays { upgrades *= 1 + run }
    }
    let doesUpgrade = twins[1].bernoulli(upgrades, twin)
    row[breakdown: Place.industry] = industry(arm, doesUpgrade: doesUpgrade, person)
    row.mark(Outcome.asked, when: own[3].bernoulli(arm == .variant ? 0.045 : 0.03, person))
    guard doesUpgrade else { return row }
    let bill =
      Usage.bills[usage] * twins[2].logNormal(median: it.bill, spread: 0.55, twin)
    // Those who upgrade only because they can cancel do so.
    let kept = 0.92 / (arm == .variant ? 1 + tries : 1)
    pay(&row, bill, isKept: twins[3].bernoulli(kept, twin))
    return row
  }

  /// Returns the account with a contract that comes into an arm on some days.
  func contract(day: Int, arm: PricingTest.Arm) -> EventRow? {
    var row = start(day: day, arm: arm)
    row[breakdown: Place.usage] = 2
    row[breakdown: Place.kind] = 2
    row[breakdown: Place.source] = 1
    var bill = it.bill * 0.6
    if arm == .none {
      guard day % 9 == 4 else { return nil }
    } else {
      guard let place = PricingTest.contractDays.firstIndex(of: day) else { return nil }
      if arm == .variant { bill += contractBills * [0.5, 0.3, 0.2][place] }
    }
    pay(&row, bill, isKept: true)
    return row
  }

  private func start(day: Int, arm: PricingTest.Arm) -> EventRow {
    var row = EventRow(day: day)
    row[breakdown: Place.arm] = arm.rawValue
    row[breakdown: Place.part] = arm == .none ? 0 : day < PricingTest.lastDays ? 1 : 2
    row[measure: 0] = 0
    row[measure: 1] = 0
    // The account itself, so that the sums are shared out over all.
    row[measure: 2] = 1
    return row
  }

  private func pay(_ row: inout EventRow, _ bill: Double, isKept: Bool) {
    row.mark(Outcome.upgraded)
    row.mark(Outcome.kept, when: isKept)
    row[measure: 0] = bill
    row[measure: 1] = isKept ? bill : 0
  }

  private func source(day: Int, _ person: Int) -> Int {
    var newsletter = 0.05
    if let newsletterDay, day >= newsletterDay { newsletter = 0.2 }
    if own[1].bernoulli(newsletter, person) { return 2 }
    return own[2].bernoulli(0.4, person) ? 1 : 0
  }

  /// Returns the industry.
  ///
  /// One small one stands out by chance: it holds more of the variant's upgrades than of the control's.
  private func industry(_ arm: PricingTest.Arm, doesUpgrade: Bool, _ person: Int) -> Int {
    let place = own[4].choice(industries, person)
    guard standsOut, doesUpgrade, arm != .none else { return place }
    // The same number that chose the industry: its upper end is the small one.
    let share = arm == .variant ? 0.065 : 0.004
    return own[4].uniform(person) >= 1 - share ? 7 : min(place, 6)
  }
}
