// SPDX-License-Identifier: Apache-2.0

extension HallucinationComplaints {
  /// The names of the mechanisms that are always decoys.
  enum Name {
    static let voice = "voice-trial"
    static let instructions = "new-instructions"
  }

  /// How often an answer is wrong, against others.
  private enum Factor {
    static let source = [1.04, 0.92, 1.03]
    static let language = [0.99, 1.02, 1.03]
    static let surface = [1.0, 1.03, 0.95, 1.1]
  }

  /// Simulates the sampled conversations of twelve weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 110))
    let arrivals = draw.stream("arrivals")
    let guests = draw.stream("guests of the launch")
    for day in Self.whole.days {
      let mean = traffic * (day % 7 < 5 ? 1.12 : 0.7)
      for place in 0..<arrivals.poisson(mean: mean, day) {
        table.append(
          world.conversation(day: day, person: day &* 4096 &+ place, isGuest: false))
      }
      let share = day >= world.languageDay ? guestShare.after : guestShare.before
      for place in 0..<guests.poisson(mean: mean * share, day) {
        table.append(
          world.conversation(day: day, person: day &* 4096 &+ 2048 &+ place, isGuest: true))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: HallucinationComplaints
    let streams: [SeededStream]
    let sources: WeightedChoice
    let languages = WeightedChoice([0.62, 0.22, 0.16])
    let surfaces = WeightedChoice([0.5, 0.36, 0.132, 0.008])
    /// The first day of each; beyond the last day when it was removed.
    let buttonDay: Int
    let versionDay: Int
    let indexDay: Int
    let languageDay: Int
    let voiceDay: Int
    let hasLull: Bool
    /// The share of wrong answers outside the quiet weeks, in them, and of guests.
    let wrong: Double
    let wrongInLull: Double
    let wrongOfGuests: Double
    let buttonFactor: Double
    let wrongOfVersion: Double
    let wrongOfIndex: Double

    init(_ it: HallucinationComplaints, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<11).map { it.draw.stream("conversation \($0)") }
      sources = WeightedChoice([0.68 - it.webShare, 0.32, it.webShare])
      func day(_ id: String, _ day: Int) -> Int { removed.contains(id) ? 1000 : day }
      buttonDay = day(Cause.button.rawValue, it.day(.button))
      versionDay = day(Cause.version.rawValue, it.versionDay)
      indexDay = day(Cause.index.rawValue, it.day(.index))
      languageDay = day(Cause.language.rawValue, it.day(.language))
      voiceDay = day(Name.voice, it.voiceDay)
      hasLull = !removed.contains(Cause.lull.rawValue)
      let usual = it.cause == .lull ? it.base * (1 + it.size) : it.base
      // Guests are one in 21 of the earlier conversations; without them the usual share would be this.
      let early = it.guestShare.before / (1 + it.guestShare.before)
      let others = usual / (1 + early * (it.guestFactor - 1))
      wrong = it.wrongShare(forReports: others)
      wrongInLull = it.cause == .lull ? it.wrongShare(forReports: it.base) : 0.985 * wrong
      wrongOfGuests = it.wrongShare(forReports: others * it.guestFactor)
      buttonFactor = it.cause == .button ? 1 + it.size : 1.015
      wrongOfVersion = it.cause == .version ? it.addedWrong / it.rollout : 0.0015
      wrongOfIndex = it.cause == .index ? it.addedWrong / it.webShare : 0.004
    }

    /// Returns one conversation.
    func conversation(day: Int, person: Int, isGuest: Bool) -> EventRow {
      var row = EventRow(day: day)
      let isNew = streams[0].bernoulli(it.rollout, person) && day >= versionDay
      let source = streams[1].choice(sources, person)
      let language = isGuest ? 3 : streams[2].choice(languages, person)
      let surface = streams[3].choice(surfaces, person)
      row[breakdown: Place.version] = isNew ? 1 : 0
      row[breakdown: Place.source] = source
      row[breakdown: Place.language] = language
      row[breakdown: Place.surface] = surface

      let inLull = hasLull && HallucinationComplaints.before.days.contains(day)
      var chance = isGuest ? wrongOfGuests : (inLull ? wrongInLull : wrong)
      if !isGuest { chance *= Factor.language[language] }
      chance *= Factor.source[source] * Factor.surface[surface]
      if isNew { chance += wrongOfVersion }
      if source == 2, day >= indexDay { chance += wrongOfIndex }
      if surface == 3, day >= voiceDay { chance += 0.34 }
      let isWrong = streams[4].bernoulli(chance, person)

      let button = day >= buttonDay ? buttonFactor : 1
      let reported = HallucinationComplaints.reported
      let reports = (isWrong ? reported.wrong : reported.right) * button
      row.mark(Outcome.reported, when: streams[5].bernoulli(reports, person))
      row.mark(
        Outcome.praised, when: streams[6].bernoulli((isWrong ? 0.02 : 0.09) * button, person))
      row.mark(Outcome.unsupported, when: streams[7].bernoulli(isWrong ? 0.85 : 0.03, person))
      let length = isNew ? 410.0 : 320
      row[measure: 0] = streams[8].logNormal(median: length, spread: 0.5, person).rounded()
      row[measure: 1] = streams[9].logNormal(median: isNew ? 2.2 : 2.9, spread: 0.45, person)
      return row
    }
  }
}
