// SPDX-License-Identifier: Apache-2.0

import Agreement
import InterviewContent
public import LanguageModel
import SecondReading

/// Whether a language model helps: our own reader, the model alone, and both together, held against the same labels.
public struct SecondBenchReport: Sendable {
  /// The figures of one way of reading.
  struct Column: Sendable {
    let name: String
    let answers: Int
    let levels: LevelFigures
    let band: BandFigures

    init(_ name: String, _ answers: [AssessedAnswer]) {
      self.name = name
      self.answers = answers.count
      levels = LevelFigures(answers)
      band = BandFigures(answers)
    }
  }

  let columns: [Column]
  /// How far the runs about a criterion lie apart: how many by no level, by one, by two and so on.
  let spreads: [Int]
  /// How many criteria the model was asked about, and how many of their levels moved up and down.
  let criteria: Int
  let raised: Int
  let lowered: Int
  /// How many levels were held: by the reason, without its words.
  let holds: [(reason: String, count: Int)]
  /// How many runs did not count, by the reason, the commonest first.
  let voids: [(reason: String, count: Int)]
  let calls: Int
  let usage: TokenUsage
  let price: ModelPrice?
  /// The time for all, in seconds: that of the model and ours.
  let seconds: Double

  /// Puts the figures together.
  ///
  /// - Parameters:
  ///   - answers: What a ``SecondBench`` read.
  ///   - price: That of the model, nil when it has none.
  ///   - time: How long it took by the clock on the wall.
  public init(_ answers: [TwiceReadAnswer], price: ModelPrice?, time: Duration) {
    columns = [
      Column("our own reader", answers.map(\.own)),
      Column("the model alone", answers.compactMap(\.alone)),
      Column("both together", answers.map(\.both)),
    ]
    let entries = answers.flatMap(\.reading.criteria)
    let apart = entries.compactMap(\.spread)
    spreads = (0...4).map { distance in apart.count { $0 == distance } }
    criteria = entries.count
    raised = entries.count { $0.combined > $0.standing }
    lowered = entries.count { $0.combined < $0.standing }
    holds = Self.counted(entries.compactMap { $0.hold.map(Self.name) })
    voids = Self.counted(entries.flatMap(\.runs).compactMap { $0.void?.kind })
    calls = answers.map(\.reading.calls).reduce(0, +)
    usage = answers.map(\.reading.usage).reduce(TokenUsage(), +)
    self.price = price
    seconds = time / .seconds(1)
  }

  /// US dollars; nil without a price.
  var dollars: Double? { price?.cost(of: usage) }

  private static func counted(_ names: [String]) -> [(reason: String, count: Int)] {
    Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).map { (reason: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.reason) < (-$1.count, $1.reason) }
  }

  private static func name(_ hold: CriterionReading.Hold) -> String {
    switch hold {
    case .void: "a void run"
    case .unsure: "unsure: runs more than one level apart"
    case .oneStep: "one level at most"
    case .ceiling: "a ceiling"
    case .gaming: "written for the grader"
    }
  }
}

extension SecondBenchReport {
  /// The report for scripts: keys are sorted, fields are added and never renamed, and a figure that does not exist is `null`.
  public var json: JSONValue {
    .object([
      "version": .number(1),
      "readers": .list(columns.map(\.json)),
      "spreads": .list(spreads.map { .number($0) }),
      "criteria": .number(criteria), "raised": .number(raised), "lowered": .number(lowered),
      "holds": Self.json(holds), "voids": Self.json(voids),
      "calls": .number(calls), "promptTokens": .number(usage.prompt),
      "completionTokens": .number(usage.completion), "tokensAreEstimated": .flag(usage.isEstimated),
      "dollars": .optional(dollars), "seconds": .number(seconds),
    ])
  }

  private static func json(_ counts: [(reason: String, count: Int)]) -> JSONValue {
    .object(
      Dictionary(counts.map { ($0.reason, JSONValue.number($0.count)) }, uniquingKeysWith: { $1 }))
  }
}

extension SecondBenchReport.Column {
  fileprivate var json: JSONValue {
    .object([
      "name": .text(name), "answers": .number(answers), "levels": .number(levels.count),
      "levelKappa": .optional(levels.kappa),
      "levelsExact": .optional(levels.confusion.share(within: 0)),
      "levelsWithinOne": .optional(levels.confusion.share(within: 1)),
      "bandKappa": .optional(band.kappa), "bandRankCorrelation": .optional(band.rankCorrelation),
      "rightSide": .optional(band.rightSide),
    ])
  }
}
