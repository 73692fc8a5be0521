// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  /// The outcomes of a run.
  enum Outcome {
    static let inPromise = OutcomeSet(bit: 0)
    static let finished = OutcomeSet(bit: 1)
  }

  /// The places of the breakdowns.
  enum Place {
    static let served = 0
    static let kind = 1
    static let team = 2
    static let hours = 3
    static let engine = 4
  }

  /// The places of the measures.
  enum Measure {
    /// Tokens, in millions.
    static let tokens = 0
    /// EUR in the ledger of the pilot.
    static let ledger = 1
    /// EUR with the API by the list of today.
    static let list = 2
    /// EUR with every reserved GPU hour.
    static let reserved = 3
    /// Tokens written, in millions.
    static let written = 4
    static let busyHours = 5
    static let reservedHours = 6
    /// Seconds to the first token.
    static let wait = 7
  }

  /// The names of the mechanisms that are there in every case.
  enum Name {
    static let evaluations = "evaluations"
    static let engine = "serving-engine"
  }

  /// Simulates the agent runs of eight weeks.
  public func simulate(without removed: Set<Mechanism.ID>) -> EventTable {
    let world = World(self, without: removed)
    var table = Self.schema(self).emptyTable(capacity: Int(traffic * 70))
    let arrivals = draw.stream("arrivals")
    let batches = draw.stream("arrivals of the archive")
    for day in Self.whole.days {
      let rhythm = day % 7 < 5 ? 1.08 : 0.8
      for place in 0..<arrivals.poisson(mean: traffic * rhythm, day) {
        table.append(world.run(day: day, index: day &* 4096 &+ place))
      }
      guard day >= archiveDay else { continue }
      for place in 0..<batches.poisson(mean: world.archiveRuns, day) {
        table.append(world.batch(day: day, index: day &* 4096 &+ 2048 &+ place))
      }
    }
    return table
  }

  /// The chances of one world: the case, less what was removed.
  struct World {
    let it: SelfHostDecision
    let streams: [SeededStream]
    /// Runs of the archive in a night.
    let archiveRuns: Double
    /// What the ledger charges the archive, against others.
    let archiveRate: Double
    /// The part of the reserved hours that the ledger counts.
    let counted: Double
    let listFactor: Double
    let sparesEvaluations: Bool
    let engineDay: Int?
    /// The price of a GPU hour, in EUR.
    let gpuPrice: Double
    /// The part of the tokens that is written, by kind.
    let written: [Double]
    /// The chance of each kind to go to own GPUs.
    let ownChances: [Double]
    let kinds = WeightedChoice(Mix.weights)
    let nightKinds: WeightedChoice
    let teams = WeightedChoice([0.34, 0.33, 0.322, 0.008])
    let hours = WeightedChoice([0.21, 0.22, 0.33, 0.24])

    init(_ it: SelfHostDecision, without removed: Set<Mechanism.ID>) {
      self.it = it
      streams = (0..<8).map { it.draw.stream("run \($0)") }
      func part<Value>(_ cause: Cause, gone: Value, strong: Value, weak: Value) -> Value {
        if removed.contains(cause.rawValue) { return gone }
        return it.cause == cause ? strong : weak
      }
      gpuPrice = it.gpuPrice
      let mix = Mix(it.cause)
      written = mix.written
      let skew = part(.routing, gone: 0, strong: mix.skew(for: it.size), weak: 0.08)
      ownChances = Mix.ownChances(skew: skew)
      archiveRuns = it.archiveRuns
      archiveRate = part(.archive, gone: 1, strong: Mix.spareRate, weak: Mix.fullRate)
      counted = part(.busy, gone: 1, strong: it.utilisation, weak: 0.985)
      listFactor = part(.prices, gone: 1, strong: it.listFactor, weak: it.listFactor)
      sparesEvaluations = !removed.contains(Name.evaluations)
      engineDay = removed.contains(Name.engine) ? nil : it.engineDay
      nightKinds = WeightedChoice(zip(Mix.weights, ownChances).map { $0 * $1 })
    }

    /// Returns one run of a team in the day.
    func run(day: Int, index: Int) -> EventRow {
      let kind = streams[0].choice(kinds, index)
      let isOwn = streams[1].bernoulli(ownChances[kind], index)
      let team = streams[2].choice(teams, index)
      let time = streams[3].choice(hours, index)
      return row(
        Request(day: day, kind: kind, isOwn: isOwn, team: team, hours: time, millions: Mix.tokens),
        index)
    }

    /// Returns one run of the archive at night, on own GPUs.
    func batch(day: Int, index: Int) -> EventRow {
      let kind = streams[0].choice(nightKinds, index)
      let tokens = Mix.tokens * Mix.archiveTokens
      return row(
        Request(day: day, kind: kind, isOwn: true, team: 4, hours: 0, millions: tokens), index)
    }
  }
}
