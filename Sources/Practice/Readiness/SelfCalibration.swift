// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
public import Quantities
import ProductAnalytics

/// How well a person judges their own rounds before they see the score.
public struct SelfCalibration: Hashable, Sendable {
  /// One round with both bands.
  public struct Pair: Hashable, Sendable, Identifiable {
    public let round: String
    public let endedAt: Instant
    public let kind: QuestionKind
    /// What was expected, and what it was.
    public let said: Band
    public let got: Band

    public var id: String { round }
    /// By how many bands the person thought too well of it; negative when too badly.
    public var difference: Int { said.rawValue - got.rawValue }
  }

  /// Figures over rounds.
  public struct Summary: Hashable, Sendable {
    public let count: Int
    public let meanSaid: Double
    public let meanGot: Double
    /// The mean of what was said less what it was, in bands.
    public let bias: Double
    /// The mean size of the difference, in bands.
    public let meanAbsoluteDifference: Double

    init?(_ pairs: [Pair]) {
      guard !pairs.isEmpty else { return nil }
      let mean = { (values: [Int]) in Double(values.reduce(0, +)) / Double(values.count) }
      count = pairs.count
      meanSaid = mean(pairs.map(\.said.rawValue))
      meanGot = mean(pairs.map(\.got.rawValue))
      bias = mean(pairs.map(\.difference))
      meanAbsoluteDifference = mean(pairs.map { abs($0.difference) })
    }
  }

  /// Figures over the rounds of one kind.
  public struct KindSummary: Hashable, Sendable, Identifiable {
    public let kind: QuestionKind
    public let summary: Summary

    public var id: QuestionKind { kind }
  }

  /// The mean difference over a run of five rounds.
  public struct Point: Hashable, Sendable {
    /// When the last round of the run ended.
    public let endedAt: Instant
    /// What was said less what it was, in bands.
    public let bias: Double
  }

  /// From how many rounds on figures are given.
  public static let least = 5

  /// The rounds with both bands, oldest first.
  public let pairs: [Pair]
  /// All rounds together, and each kind that has one; nil and empty below five rounds.
  public let overall: Summary?
  public let byKind: [KindSummary]

  /// Compares self-assessments with the rounds they are about; the first word on a round counts, and rounds without both bands are left out.
  public init(_ assessments: [SelfAssessment], rounds: [RehearsedRound]) {
    let said = Dictionary(assessments.map { ($0.round, $0.band) }) { first, _ in first }
    var known: Set<String> = []
    // The pairs are sorted, not the rounds: there may be thousands, each with all of its text.
    let unsorted = rounds.compactMap { round -> Pair? in
      guard let own = said[round.id] ?? nil, let got = round.assessment?.band else { return nil }
      return Pair(
        round: round.id, endedAt: round.endedAt, kind: round.question.kind, said: own, got: got)
    }
    pairs = unsorted.sorted { ($0.endedAt, $0.round) < ($1.endedAt, $1.round) }
      .filter { known.insert($0.round).inserted }
    let pairs = pairs
    let isEnough = pairs.count >= Self.least
    overall = isEnough ? Summary(pairs) : nil
    byKind =
      isEnough
      ? QuestionKind.allCases.compactMap { kind in
        Summary(pairs.filter { $0.kind == kind }).map { KindSummary(kind: kind, summary: $0) }
      } : []
  }

  /// What it comes to, with figures.
  public var text: String {
    guard let overall else {
      return
        "\(pairs.count) of \(Self.least) rounds have your own band and a score; from \(Self.least) on the two are compared."
    }
    let number = { (value: Double) in FigureText.number(value, digits: 1) }
    return
      "You said \(number(overall.meanSaid)), got \(number(overall.meanGot)) on average over \(overall.count) rounds; "
      + "a single round is off by \(number(overall.meanAbsoluteDifference)) on average."
  }
}

extension SelfCalibration {
  /// The mean difference over each run of five rounds, by the last round of the run.
  public var overTime: [Point] {
    guard pairs.count >= Self.least else { return [] }
    return (Self.least...pairs.count).map { end in
      let run = pairs[(end - Self.least)..<end]
      return Point(
        endedAt: run[end - 1].endedAt,
        bias: Double(run.map(\.difference).reduce(0, +)) / Double(Self.least))
    }
  }
}
