// SPDX-License-Identifier: Apache-2.0

extension RateLimitComplaints {
  /// The names of the mechanisms that are always decoys.
  enum Name {
    static let `extension` = "spreadsheet-extension"
    static let header = "retry-header"
  }

  /// How likely a ticket is, against others, and how many requests an account sends in a week.
  private enum Factor {
    static let plan = [1.06, 1.0, 0.95, 0.9]
    static let client = [1.0, 0.98, 1.04, 0.6]
    static let requests = [400.0, 2500, 14_000, 40_000]
  }

  /// Simulates the sampled account weeks of eight weeks of this year and of last year.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema.emptyTable(capacity: Int(traffic * 130))
    let arrivals = draw.stream("accounts")
    let added = draw.stream("added accounts")
    for day in Array(0...55) + Array(Self.whole.days) {
      let mean = traffic * (day < 364 ? 0.72 : 1) * (day % 7 < 5 ? 1.1 : 0.75)
      for place in 0..<arrivals.poisson(mean: mean, day) {
        table.append(world.accountWeek(day: day, person: day &* 4096 &+ place))
      }
      guard day >= world.growthDay else { continue }
      for place in 0..<added.poisson(mean: mean * addedAccounts, day) {
        table.append(world.accountWeek(day: day, person: day &* 4096 &+ 2048 &+ place))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: RateLimitComplaints
    let streams: [SeededStream]
    let plans: WeightedChoice
    let clients: WeightedChoice
    let regions = WeightedChoice([0.4, 0.35, 0.25])
    let hasSeason: Bool
    /// The first day of each; beyond the last day when it was removed.
    let growthDay: Int
    let quotaDay: Int
    let agentsDay: Int
    let formDay: Int
    let extensionDay: Int
    let mentions: Double
    let added: (plan: Double, agents: Double)
    let filed: (before: Double, after: Double)

    init(_ it: RateLimitComplaints, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<8).map { it.draw.stream("account week \($0)") }
      plans = WeightedChoice([0.78 - it.planShare, it.planShare, 0.15, 0.07])
      clients = WeightedChoice([0.6, 0.391 - it.agentShare, it.agentShare, 0.009])
      hasSeason = !removed.contains(Cause.season.rawValue)
      func day(_ id: String, _ day: Int) -> Int { removed.contains(id) ? 1000 : day }
      growthDay = day(Cause.growth.rawValue, it.day(.growth))
      quotaDay = day(Cause.quota.rawValue, it.day(.quota))
      agentsDay = day(Cause.agents.rawValue, it.day(.agents))
      formDay = day(Cause.form.rawValue, it.day(.form))
      extensionDay = day(Name.extension, it.extensionDay)
      mentions = it.mentions
      added = it.addedMentions
      filed = it.filed
    }

    /// Returns one account week.
    func accountWeek(day: Int, person: Int) -> EventRow {
      var row = EventRow(day: day)
      let plan = streams[0].choice(plans, person)
      let client = streams[1].choice(clients, person)
      row[breakdown: Place.plan] = plan
      row[breakdown: Place.client] = client
      row[breakdown: Place.region] = streams[2].choice(regions, person)

      var chance = mentions * Factor.plan[plan] * Factor.client[client]
      var sent = Factor.requests[plan]
      var refused = 0.012
      if hasSeason, RateLimitComplaints.isSeason(day) {
        chance *= it.seasonFactor
        sent *= 1.15
        refused *= it.seasonFactor
      }
      if plan == 1, day >= quotaDay {
        chance += added.plan
        refused += it.cause == .quota ? 0.06 : 0.004
      }
      if client == 2, day >= agentsDay {
        chance += added.agents
        sent *= 3
        refused += 0.25
      }
      if client == 3, day >= extensionDay {
        chance += 0.58
        refused += 0.3
      }
      let mentioned = streams[3].bernoulli(chance, person)
      let coverage = day >= formDay ? filed.after : filed.before
      row.mark(Outcome.mentioned, when: mentioned)
      row.mark(
        Outcome.complained, when: mentioned && streams[4].bernoulli(coverage, person))
      let requests = streams[5].logNormal(median: sent, spread: 0.9, person).rounded()
      let share = min(0.95, streams[6].logNormal(median: refused, spread: 0.7, person))
      let met = mentioned || streams[7].bernoulli(min(0.9, 8 * refused), person)
      row.mark(Outcome.limited, when: met)
      row[measure: 0] = requests
      row[measure: 1] = met ? (requests * share).rounded() : 0
      return row
    }
  }

  /// Whether a day lies in the weeks that are busy every year.
  private static func isSeason(_ day: Int) -> Bool {
    lastAfter.days.contains(day) || after.days.contains(day)
  }
}
