// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  /// How kinds of runs differ, and where the router sends them.
  struct Mix {
    /// The shares of drafting, dialogue and reading.
    static let weights = [0.4, 0.2, 0.4]
    /// The median tokens of a run, in millions.
    static let tokens = 1.3
    /// How many times the tokens of another run a run of the archive takes.
    static let archiveTokens = 4.0
    /// What the archive is charged against others when it pays for electricity alone.
    static let spareRate = 0.04
    /// What it is charged against others when it pays as they do.
    static let fullRate = 0.94

    /// The part of the tokens that is written, by kind.
    let written: [Double]

    init(_ cause: Cause) {
      written = cause == .routing ? [0.5, 0.12, 0.01] : [0.15, 0.135, 0.12]
    }

    /// Returns the chance of each kind to go to own GPUs, for a skew from 0 (none) to 0.5 (kinds wholly apart).
    static func ownChances(skew: Double) -> [Double] { [0.5 - skew, 0.5, 0.5 + skew] }

    /// Returns the skew that makes a saving when a token costs the same on both sides.
    ///
    /// With the kinds' costs c, their mean m and D = c(drafting) - c(reading), the sides cost m + 0.8 s D and
    /// m - 0.8 s D for the skew s: the shares are 0.4, 0.2, 0.4 and half of the runs go each way. The saving g is
    /// reached at 0.8 s D = m g / (2 - g).
    func skew(for saving: Double) -> Double {
      let costs = written.map { 1 + $0 * (SelfHostDecision.writeFactor - 1) }
      var mean = 0.0
      for (weight, cost) in zip(Self.weights, costs) { mean += weight * cost }
      let wanted = mean * saving / (2 - saving) / (0.8 * (costs[0] - costs[2]))
      return min(0.45, max(0, wanted))
    }
  }

  /// What a run is before its tokens are drawn.
  struct Request {
    let day: Int
    let kind: Int
    let isOwn: Bool
    let team: Int
    let hours: Int
    /// The median of its tokens, in millions.
    let millions: Double
  }
}

extension SelfHostDecision.World {
  typealias Measure = SelfHostDecision.Measure
  typealias Place = SelfHostDecision.Place
  typealias Outcome = SelfHostDecision.Outcome

  /// Returns the row of a run: its tokens, what it cost by each way of counting, and how long it took.
  func row(_ run: SelfHostDecision.Request, _ index: Int) -> EventRow {
    var row = EventRow(day: run.day)
    let hasNewEngine = run.isOwn && run.day >= it.engineDay
    row[breakdown: Place.served] = run.isOwn ? 1 : 0
    row[breakdown: Place.kind] = run.kind
    row[breakdown: Place.team] = run.team
    row[breakdown: Place.hours] = run.hours
    row[breakdown: Place.engine] = !run.isOwn ? 0 : hasNewEngine ? 2 : 1

    let isEvaluation = run.team == 3
    let share = isEvaluation ? 0.9 : written[run.kind]
    let tokens = streams[4].logNormal(median: run.millions, spread: 0.5, index)
    // What the list of today asks for these tokens, in EUR.
    let list =
      tokens * it.readPrice * (1 - share + share * SelfHostDecision.writeFactor)
    row[measure: Measure.tokens] = tokens
    row[measure: Measure.written] = tokens * share
    if run.isOwn {
      var cost = list * SelfHostDecision.ownRate
      if let engineDay, run.day >= engineDay { cost *= 0.96 }
      let hours = cost / gpuPrice
      if run.team == 4 { cost *= archiveRate }
      if isEvaluation && sparesEvaluations { cost *= 0.01 }
      row[measure: Measure.ledger] = cost * counted
      row[measure: Measure.list] = cost * counted
      row[measure: Measure.reserved] = cost
      // At night large batches need half the time for a token.
      row[measure: Measure.busyHours] = hours * it.utilisation * (run.team == 4 ? 0.5 : 1)
      row[measure: Measure.reservedHours] = cost / gpuPrice
    } else {
      row[measure: Measure.ledger] = run.day < it.listDay ? list * listFactor : list
      row[measure: Measure.list] = list
      row[measure: Measure.reserved] = row[measure: Measure.ledger]
    }
    serve(&row, run, index)
    return row
  }

  /// Adds the wait for the first token: long on own GPUs in the morning, when the cluster is full.
  private func serve(_ row: inout EventRow, _ run: SelfHostDecision.Request, _ index: Int) {
    let isPeak = run.hours == 1 || run.hours == 2
    let median = run.isOwn ? (isPeak ? 0.62 : 0.4) : 0.46
    let wait = streams[5].logNormal(median: median, spread: 0.55, index)
    row[measure: Measure.wait] = wait
    row.mark(Outcome.inPromise, when: wait < 1.2)
    row.mark(Outcome.finished, when: streams[6].bernoulli(0.965, index))
  }
}
