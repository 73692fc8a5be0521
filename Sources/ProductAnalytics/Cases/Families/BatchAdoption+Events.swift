// SPDX-License-Identifier: Apache-2.0

extension BatchAdoption {
  /// The names of the mechanisms that are always decoys.
  enum Name {
    static let commandLine = "command-line-upload"
    static let discount = "smaller-discount"
  }

  /// How likely one adopts, against others.
  private enum Factor {
    static let plan = [0.96, 1.0, 1.12]
    static let client = [1.0, 1.03, 0.95, 1.3]
    static let region = [1.0, 1.04, 0.95]
  }

  /// Simulates the organisations that became able to use the batch API in eight weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema.emptyTable(capacity: Int(traffic * 85))
    let arrivals = draw.stream("arrivals")
    let small = draw.stream("small organisations")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.16 : 0.6
      for place in 0..<arrivals.poisson(mean: traffic * rhythm, day) {
        table.append(world.organisation(day: day, person: day &* 4096 &+ place, isSmall: false))
      }
      for place in 0..<small.poisson(mean: traffic * rhythm * addedShare, day) {
        table.append(
          world.organisation(day: day, person: day &* 4096 &+ 2048 &+ place, isSmall: true))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: BatchAdoption
    let streams: [SeededStream]
    let plans: WeightedChoice
    let earlyOrigins: WeightedChoice
    let lateOrigins: WeightedChoice
    let clients = WeightedChoice([0.56, 0.27, 0.159, 0.011])
    let regions = WeightedChoice([0.42, 0.36, 0.22])
    /// The chance to adopt of those who came without the wait list.
    let chance: Double
    /// The first day of each; beyond the last day when it was removed.
    let waitListDay: Int
    let definitionDay: Int
    let quotaDay: Int
    let reviewDay: Int
    let commandLineDay: Int
    let quotaLoss: Double
    let heldShare: Double
    let heldDays: Double

    init(_ it: BatchAdoption, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<9).map { it.draw.stream("organisation \($0)") }
      plans = WeightedChoice([0.85 - it.planShare, it.planShare, 0.15])
      func origins(_ share: Double) -> WeightedChoice {
        WeightedChoice([share, (1 - share) * 0.6, (1 - share) * 0.4])
      }
      earlyOrigins = origins(it.waitListShare)
      lateOrigins = origins(BatchAdoption.lateWaitListShare)
      chance = it.base / (1 + it.waitListShare * (it.waitListFactor - 1))
      func day(_ id: String, _ day: Int) -> Int { removed.contains(id) ? 1000 : day }
      waitListDay = day(Cause.waitList.rawValue, it.day(.waitList))
      definitionDay = day(Cause.definition.rawValue, it.day(.definition))
      quotaDay = day(Cause.quota.rawValue, it.day(.quota))
      reviewDay = day(Cause.review.rawValue, it.day(.review))
      commandLineDay = day(Name.commandLine, it.commandLineDay)
      quotaLoss = it.cause == .quota ? it.size / it.planShare : 0.03
      // Of those held 13 days, one in forty still makes it within 14.
      heldShare = it.cause == .review ? it.size / 0.975 : 0.3
      heldDays = it.cause == .review ? 13 : 2
    }

    /// Returns one organisation.
    func organisation(day: Int, person: Int, isSmall: Bool) -> EventRow {
      var row = EventRow(day: day)
      let plan = streams[0].choice(plans, person)
      let origin = streams[1].choice(day < waitListDay ? earlyOrigins : lateOrigins, person)
      let client = streams[2].choice(clients, person)
      let region = streams[3].choice(regions, person)
      row[breakdown: Place.plan] = plan
      row[breakdown: Place.origin] = origin
      row[breakdown: Place.client] = client
      row[breakdown: Place.region] = region
      row.mark(Outcome.eligibleOfOld, when: !isSmall)
      row.mark(Outcome.eligible, when: !isSmall || day >= definitionDay)
      row.mark(Outcome.mature, when: day + 28 <= BatchAdoption.today)

      var wants = chance * Factor.plan[plan] * Factor.client[client] * Factor.region[region]
      if origin == 0 { wants *= it.waitListFactor }
      if isSmall { wants *= BatchAdoption.addedFactor }
      if client == 3, day >= commandLineDay { wants *= 0.08 }
      var succeeds = wants
      var refuses = 0.04
      if plan == 1, day >= quotaDay {
        succeeds *= 1 - quotaLoss
        refuses = 0.45
      }
      // One number says both who tries and who succeeds, so that who is refused had tried.
      let fortune = streams[4].uniform(person)
      guard fortune < wants / 0.86 else { return row }
      row.mark(Outcome.uploaded)
      let isIn = fortune < succeeds
      row.mark(Outcome.refused, when: streams[5].bernoulli(isIn ? refuses : 1.8 * refuses, person))
      guard isIn else { return row }
      var wait = streams[6].logNormal(median: 4, spread: 0.7, person)
      if day >= reviewDay, streams[7].bernoulli(heldShare, person) { wait += heldDays }
      row.mark(Outcome.withinTwoWeeks, when: wait <= 14)
      row.mark(Outcome.withinFourWeeks, when: wait <= 28)
      if Double(day) + wait <= Double(BatchAdoption.today) { row[measure: 0] = wait }
      return row
    }
  }
}
