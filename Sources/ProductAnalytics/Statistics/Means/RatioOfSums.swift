// SPDX-License-Identifier: Apache-2.0

/// A ratio of two sums over the same units, such as clicks over views by user, where both move.
///
/// The units are independent, the events of one unit are not; so the error comes from the units, by the delta method: the variance
/// of the ratio r is that of x - r y over the count and the squared mean of y. Source: Deng, Knoblich and Lu, "Applying the delta
/// method in metric analytics", KDD 2018, section 3.
public struct RatioOfSums: Hashable, Sendable {
  /// The sum above over the sum below.
  public let ratio: Double
  /// The number of units.
  public let count: Int
  /// The standard error of the ratio.
  public let standardError: Double

  /// Creates a ratio.
  ///
  /// - Parameters:
  ///   - numerators: What each unit adds above the line.
  ///   - denominators: What the same unit adds below it, in the same order.
  /// - Throws: ``StatisticsError`` for fewer than two units, lists of different lengths, NaN, values beyond 10^100, or a sum below
  ///   the line of 0.
  public init(numerators: [Double], denominators: [Double]) throws(StatisticsError) {
    try Valid.sample("numerators", numerators, atLeast: 2)
    try Valid.sample("denominators", denominators, atLeast: 2)
    guard numerators.count == denominators.count else {
      throw .undefined(
        what: "the ratio",
        reason: "there are \(numerators.count) numerators and \(denominators.count) denominators")
    }
    let below = SampleMath.mean(of: denominators)
    guard below != 0 else {
      throw .undefined(what: "the ratio", reason: "the denominators add up to 0")
    }
    let ratio = SampleMath.mean(of: numerators) / below
    guard ratio.magnitude <= Valid.largest else {
      throw .undefined(what: "the ratio", reason: "the denominators add up to almost 0")
    }
    var squares = 0.0
    for (x, y) in zip(numerators, denominators) {
      let rest = (x - ratio * y) / below
      squares += rest * rest
    }
    let count = Double(numerators.count)
    self.ratio = ratio
    self.count = numerators.count
    standardError = (squares / (count - 1) / count).squareRoot()
  }

  /// Returns the normal interval of the ratio.
  public func interval(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    ConfidenceInterval(around: ratio, standardError: standardError, confidence: confidence)
  }

  /// Returns the normal interval of this ratio minus another one of independent units.
  public func interval(
    ofDifferenceFrom other: RatioOfSums, _ confidence: Confidence = .percent95
  ) -> ConfidenceInterval {
    let (a, b) = (standardError, other.standardError)
    return ConfidenceInterval(
      around: ratio - other.ratio, standardError: (a * a + b * b).squareRoot(),
      confidence: confidence)
  }
}
