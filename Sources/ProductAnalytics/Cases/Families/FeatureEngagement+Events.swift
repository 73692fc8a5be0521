// SPDX-License-Identifier: Apache-2.0

extension FeatureEngagement {
  /// The name of the decoy of the tiny way in, and of the later one.
  enum Name {
    static let plugIn = "browser-extension"
    static let model = "default-model"
  }

  /// How the chance to open the feature depends on the user.
  private enum Factor {
    static let surface = [1.0, 1.05, 0.92, 1.0]
    static let plan = [0.92, 1.08, 1.02, 1.05]
    static let language = [1.0, 0.98, 1.03, 0.97]
  }

  /// Simulates eight weeks of this year and the same weeks of the last.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = schema.emptyTable(capacity: Int(traffic * 100))
    let arrivals = draw.stream("active users")
    for place in 0..<112 {
      // The last year comes first; only customers of the preview had the feature then.
      let day = place < 56 ? place - 364 : place - 56
      let rhythm = place % 7 < 5 ? 1.15 : 0.62
      // Fewer people are about in the later weeks, in either year and in every world.
      let calm = place % 56 < 28 ? 1 : 0.86
      let preview = day < 0 ? 0.75 : 1
      let count = arrivals.poisson(mean: traffic * rhythm * calm * preview, place)
      for person in 0..<count {
        table.append(world.userDay(day: day, person: place &* 4096 &+ person))
      }
    }
    return table
  }

  /// The share of active users in their first two weeks with the feature, on a day since its launch.
  static func newcomers(on day: Int) -> Double {
    guard day >= 0 else { return 0 }
    let place = Double(day % 28) / 27
    return day < 28 ? 0.9 - 0.56 * place : 0.2 - 0.16 * place
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: FeatureEngagement
    let streams: [SeededStream]
    /// How much more often newcomers open the feature.
    let curiosity: Double
    /// The part that the holidays take in either year.
    let holidayLoss: Double
    let recordingLoss: (day: Int, loss: Double)?
    let switchLoss: (day: Int, loss: Double, wait: Double)?
    let extensionDay: Int?
    let surfaces = WeightedChoice([0.49, 0.2, 0.299, 0.011])
    let plans: WeightedChoice
    let languages = WeightedChoice([0.5, 0.22, 0.18, 0.1])

    init(_ it: FeatureEngagement, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<9).map { it.draw.stream("user day \($0)") }
      let rest = 1 - it.teamShare
      plans = WeightedChoice([rest * 0.6, rest * 0.32, it.teamShare, rest * 0.08])
      func harm(_ cause: Cause, _ loss: Double, else harmless: Double) -> Double {
        guard !removed.contains(cause.rawValue) else { return 0 }
        return it.cause == cause ? loss : harmless
      }
      // Newcomers go from 0.62 to 0.12 of the user days; this much curiosity then takes the told part from the whole.
      curiosity = harm(.novelty, it.size / (0.62 * (1 - it.size) - 0.12), else: 0.02)
      holidayLoss = harm(.season, it.size, else: 0.006)
      recordingLoss = (it.day(.recording), harm(.recording, it.size, else: 0.005))
      // The loss that takes the told part from the whole when it strikes teams alone.
      let teams = it.size / (it.teamShare * 1.02)
      switchLoss =
        removed.contains(Cause.teamSwitch.rawValue)
        ? nil : (it.day(.teamSwitch), harm(.teamSwitch, teams, else: 0.015), 1.6)
      extensionDay = removed.contains(Name.plugIn) ? nil : it.extensionDay
    }

    /// Returns one user on one day.
    func userDay(day: Int, person: Int) -> EventRow {
      var row = EventRow(day: day)
      let surface = streams[0].choice(surfaces, person)
      let plan = streams[1].choice(plans, person)
      let language = streams[2].choice(languages, person)
      let isNew = streams[3].bernoulli(FeatureEngagement.newcomers(on: day), person)
      row[breakdown: Place.surface] = surface
      row[breakdown: Place.plan] = plan
      row[breakdown: Place.language] = language
      row[breakdown: Place.tenure] = isNew ? 0 : 1

      var opens = it.base * Factor.surface[surface] * Factor.plan[plan]
      opens *= Factor.language[language] * (isNew ? 1 + curiosity : 1)
      if (day < 0 ? day + 364 : day) >= 28 { opens *= 1 - holidayLoss }
      var wait = 0.9
      if plan == 2, let switchLoss, day >= switchLoss.day {
        opens *= 1 - switchLoss.loss
        wait += switchLoss.wait
      }
      if surface == 3, let extensionDay, day >= extensionDay { opens *= 0.1 }

      row.mark(Outcome.opened, when: streams[4].bernoulli(opens, person))
      guard row.outcomes.contains(Outcome.opened) else { return row }
      var lost = 0.01
      if let recordingLoss, day >= recordingLoss.day { lost += recordingLoss.loss }
      row.mark(Outcome.recorded, when: !streams[5].bernoulli(lost, person))
      row.mark(Outcome.praised, when: streams[6].bernoulli(isNew ? 0.17 : 0.16, person))
      row[measure: 0] = streams[7].logNormal(median: wait, spread: 0.5, person)
      row[measure: 1] = streams[8].logNormal(median: 7.5, spread: 0.7, person)
      return row
    }
  }
}
