// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Points of one benchmark for a dollar; a number that means nothing without the benchmark, so it never goes alone.
public struct QualityPerDollar: Hashable, Sendable {
  /// The score that was bought, with its benchmark, setting and source.
  public let score: BenchmarkScore
  /// What a million tokens cost.
  public let cost: Interval<Per<Dollar, MillionTokens>>
  /// The points for a dollar that buys tokens, or why there are none.
  public let result: Result

  /// Points for a dollar, or why there are none.
  public enum Result: Hashable, Sendable {
    case points(Figure)
    /// The scale has no zero: twice the rating is not twice as good.
    case scaleWithoutZero
    /// Less is better here, so points for a dollar would reward mistakes.
    case lowerIsBetter
    /// Tokens cost nothing.
    case free
  }

  /// Divides a score by a cost.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - cost: What a million tokens cost, 0 to 10^12 USD.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ score: BenchmarkScore, cost: Interval<Per<Dollar, MillionTokens>>
  ) throws(EconomicsError) {
    try Check.range("cost of a million tokens", cost, 0...1e12)
    self.score = score
    self.cost = cost
    if score.scale != .percent {
      result = .scaleWithoutZero
    } else if !score.higherIsBetter {
      result = .lowerIsBetter
    } else if cost.low.value < 1e-12 {
      result = .free
    } else {
      result = .points(Self.figure(score, cost))
    }
  }

  private static func figure(
    _ score: BenchmarkScore, _ cost: Interval<Per<Dollar, MillionTokens>>
  ) -> Figure {
    let width = score.halfWidth ?? 0
    let points = Interval<ScorePoint>(
      Amount(score.score), low: Amount(max(score.score - width, 0)),
      high: Amount(min(score.score + width, 100)))
    return Figure(
      Interval<Per<ScorePoint, Per<Dollar, MillionTokens>>> {
        points.at($0) / cost.at($0.opposite)
      },
      terms: [Term("score", points.value), Term("cost of a million tokens", cost.value)],
      sources: [score.source])
  }
}
