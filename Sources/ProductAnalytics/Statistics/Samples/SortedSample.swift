// SPDX-License-Identifier: Apache-2.0

/// Values in rising order, from which percentiles are read.
public struct SortedSample: Hashable, Sendable {
  /// The values, rising.
  public let values: [Double]

  /// Creates a sample from values in any order.
  ///
  /// - Throws: ``StatisticsError`` for no values, NaN, or values beyond 10^100.
  public init(_ values: [Double]) throws(StatisticsError) {
    try Valid.sample("values", values, atLeast: 1)
    self.values = values.sorted()
  }

  /// The number of values.
  public var count: Int { values.count }
  /// The value in the middle.
  public var median: Double { SampleMath.quantile(0.5, ofSorted: values) }

  /// Returns the value below which a share of the sample lies, interpolated between neighbours (type 7).
  ///
  /// Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996, definition 7.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the share is from 0 to 1.
  public func quantile(_ share: Double) throws(StatisticsError) -> Double {
    try Valid.share("share", share)
    return SampleMath.quantile(share, ofSorted: values)
  }

  /// Returns the interval of a quantile between two values of the sample.
  ///
  /// How many values lie below the true quantile is binomial, whatever the distribution; the interval holds it at least as often
  /// as it says. Source: Conover, "Practical nonparametric statistics", 3rd edition, 1999, section 3.2.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the share is above 0 and below 1,
  ///   ``StatisticsError/undefined(what:reason:)`` when the sample is too small to have a value beyond each end.
  public func interval(
    ofQuantile share: Double, _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> ConfidenceInterval {
    let ends = try Self.ranks(ofQuantile: share, count: count, confidence)
    return ConfidenceInterval(
      low: values[ends.low], high: values[ends.high], confidence: confidence)
  }

  /// Returns the places, from 0, of the ends of that interval in so many rising values.
  static func ranks(
    ofQuantile share: Double, count: Int, _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> (low: Int, high: Int) {
    try Valid.openShare("share", share)
    let below = try Binomial(trials: count, rate: share)
    // With ranks from 1: rank r lies above the quantile with the probability of fewer than r values below it.
    let low = below.quantile(confidence.tail)
    let high = below.quantile(1 - confidence.tail) + 1
    guard low >= 1, high <= count else {
      throw .undefined(
        what: "the interval of the quantile \(share)",
        reason: "\(count) values are too few to have one beyond each end")
    }
    return (low - 1, high - 1)
  }
}
