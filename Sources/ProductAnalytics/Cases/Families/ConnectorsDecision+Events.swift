// SPDX-License-Identifier: Apache-2.0

extension ConnectorsDecision {
  /// The outcomes of a team.
  enum Outcome {
    static let linked = OutcomeSet(bit: 0)
    static let settled = OutcomeSet(bit: 1)
    static let kept = OutcomeSet(bit: 2)
    static let keptLate = OutcomeSet(bit: 3)
  }

  /// The places of the breakdowns.
  enum Place {
    static let linked = 0
    static let size = 1
    static let asked = 2
    static let start = 3
    static let sector = 4
    static let client = 5
    static let calls = 6
  }

  /// The names of the mechanisms that are there in every case.
  enum Name {
    static let help = "connectors-themselves"
    static let newsrooms = "newsrooms"
    static let browser = "browser-extension"
  }

  /// Simulates the teams that start in twelve weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 90))
    let arrivals = draw.stream("arrivals")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.2 : 0.5
      for place in 0..<arrivals.poisson(mean: traffic * rhythm, day) {
        table.append(world.team(day: day, index: day &* 4096 &+ place))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: ConnectorsDecision
    let streams: [SeededStream]
    let pulls: Pulls
    /// How much more a team with a trait stays: large, asked, started late.
    let stays: [Double]
    /// The chance to quit within two weeks.
    let quits: Double
    /// The chance that a team that quits early never came to the step of linking.
    let blocked: Double
    /// How much more a linked team is active in week 6 while the panel is new.
    let panel: Double
    /// How much more a team stays that calls a connector.
    let help: Double
    let helpsNewsrooms: Bool
    let sectors = WeightedChoice([0.42, 0.24, 0.325, 0.015])
    let clients = WeightedChoice([0.66, 0.22, 0.12])

    init(_ it: ConnectorsDecision, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<12).map { it.draw.stream("team \($0)") }
      let pulls = Pulls(it)
      self.pulls = pulls
      let size = it.size
      stays = Pulls.traits.map { trait in
        if removed.contains(trait.rawValue) { return 1 }
        return trait == it.cause ? 1 + pulls.rise(of: trait, for: size) : 1.05
      }
      quits = it.cause == .quitters ? pulls.quits(for: size) : 0.2
      blocked =
        removed.contains(Cause.quitters.rawValue) ? 0 : it.cause == .quitters ? 1 : 0.05
      panel =
        removed.contains(Cause.novelty.rawValue) ? 1 : it.cause == .novelty ? 1 + size : 1.012
      help = removed.contains(Name.help) ? 1 : 1.04
      helpsNewsrooms = !removed.contains(Name.newsrooms)
    }

    /// Returns one team.
    func team(day: Int, index: Int) -> EventRow {
      var row = EventRow(day: day)
      let isLarge = streams[0].bernoulli(it.largeShare, index)
      let hasAsked = streams[1].bernoulli(it.askedShare, index)
      let isLate = day >= ConnectorsDecision.late.days.lowerBound
      let sector = streams[2].choice(sectors, index)
      let quit = streams[3].bernoulli(quits, index)
      let blockedNow = quit && streams[4].bernoulli(blocked, index)
      let wants = streams[5].bernoulli(pulls.chance(isLarge, hasAsked, isLate), index)
      let isLinked = wants && !blockedNow
      let calls = isLinked && streams[6].bernoulli(0.6, index)
      row[breakdown: Place.linked] = isLinked ? 1 : 0
      row[breakdown: Place.size] = isLarge ? 2 : streams[7].bernoulli(0.35, index) ? 1 : 0
      row[breakdown: Place.asked] = hasAsked ? 1 : 0
      row[breakdown: Place.start] = isLate ? 1 : 0
      row[breakdown: Place.sector] = sector
      row[breakdown: Place.client] = streams[8].choice(clients, index)
      row[breakdown: Place.calls] = calls ? 2 : isLinked ? 1 : 0

      var stay = it.base / 0.8
      if isLarge { stay *= stays[0] }
      if hasAsked { stay *= stays[1] }
      if isLate { stay *= stays[2] }
      if calls { stay *= help }
      if sector == 3, isLinked, helpsNewsrooms { stay = 0.96 }
      let soon = min(0.97, isLinked ? stay * panel : stay)
      let luck = streams[9].uniform(index)
      row.mark(Outcome.linked, when: isLinked)
      row.mark(Outcome.settled, when: !quit)
      row.mark(Outcome.kept, when: !quit && luck < soon)
      row.mark(Outcome.keptLate, when: !quit && luck < min(0.97, stay) * 0.8)
      measure(&row, calls: calls, isLarge: isLarge, index)
      return row
    }

    /// Adds the context of a question and what the model costs in a week.
    private func measure(_ row: inout EventRow, calls: Bool, isLarge: Bool, _ index: Int) {
      var context = streams[10].logNormal(median: 1_200, spread: 0.4, index)
      if calls { context *= 8.5 }
      let questions = streams[11].logNormal(median: isLarge ? 420 : 160, spread: 0.6, index)
      row[measure: 0] = context
      // 0.40 EUR for a million tokens read and 500 tokens of answer at 2.00 EUR a million, as the price exhibit says.
      row[measure: 1] = questions * (context * 0.4e-6 + 500 * 2e-6)
    }
  }
}
