// SPDX-License-Identifier: Apache-2.0

/// How often intervals made in one way hold the true value: 0.95 is "in 95 of 100 cases".
public struct Confidence: Hashable, Sendable {
  /// The share of intervals that hold the true value, above 0 and below 1.
  public let level: Double

  /// Creates a confidence.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the level is above 0 and below 1.
  public init(_ level: Double) throws(StatisticsError) {
    try Valid.openShare("confidence", level)
    self.level = level
  }

  private init(known level: Double) {
    self.level = level
  }

  /// Four of five.
  public static let percent80 = Confidence(known: 0.8)
  /// Nine of ten.
  public static let percent90 = Confidence(known: 0.9)
  /// Nineteen of twenty.
  public static let percent95 = Confidence(known: 0.95)
  /// Ninety-nine of a hundred.
  public static let percent99 = Confidence(known: 0.99)

  /// The share of intervals that miss the true value on one of the two sides.
  public var tail: Double { (1 - level) / 2 }

  /// How many standard errors a two-sided normal interval reaches to each side, such as 1.96.
  public var z: Double { NormalDistribution.quantile(upperTail: tail) }
}

/// From where to where a true value lies, at a confidence.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The low end.
  public let low: Double
  /// The high end, not below the low one.
  public let high: Double
  /// How often such intervals hold the true value.
  public let confidence: Confidence

  init(low: Double, high: Double, confidence: Confidence) {
    self.low = low
    self.high = high
    self.confidence = confidence
  }

  /// Creates the interval of an estimate that is close to normal.
  init(around estimate: Double, standardError: Double, confidence: Confidence) {
    let reach = confidence.z * standardError
    self.init(low: estimate - reach, high: estimate + reach, confidence: confidence)
  }

  /// How far the ends are apart.
  public var width: Double { high - low }
  /// Half the distance of the ends: "plus or minus".
  public var halfWidth: Double { width / 2 }

  /// Returns whether a value lies inside, ends included.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// Returns the part of the interval that lies within limits which the true value cannot leave.
  func clamped(to limits: ClosedRange<Double>) -> ConfidenceInterval {
    ConfidenceInterval(
      low: min(max(low, limits.lowerBound), limits.upperBound),
      high: min(max(high, limits.lowerBound), limits.upperBound), confidence: confidence)
  }
}
