// SPDX-License-Identifier: Apache-2.0

/// The mean of a sample, and how much its values vary.
public struct SampleMean: Hashable, Sendable {
  /// The number of values, 2 or more.
  public let count: Int
  /// The mean.
  public let mean: Double
  /// The standard deviation of the values, with count - 1 below the line.
  public let standardDeviation: Double

  /// Creates a mean from what is known of a sample.
  ///
  /// - Throws: ``StatisticsError`` for fewer than two values, a negative deviation, or numbers beyond 10^100.
  public init(count: Int, mean: Double, standardDeviation: Double) throws(StatisticsError) {
    guard count >= 2 else { throw .tooFew(what: "values", count: count, needed: 2) }
    try Valid.measure("mean", mean)
    try Valid.range("standard deviation", standardDeviation, 0...Valid.largest)
    self.count = count
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Creates the mean of values.
  ///
  /// - Throws: ``StatisticsError`` for fewer than two values, NaN, or values beyond 10^100.
  public init(_ values: [Double]) throws(StatisticsError) {
    try Valid.sample("values", values, atLeast: 2)
    let middle = SampleMath.mean(of: values)
    count = values.count
    mean = middle
    var squares = 0.0
    for value in values { squares += (value - middle) * (value - middle) }
    standardDeviation = (squares / Double(values.count - 1)).squareRoot()
  }

  /// The standard error of the mean.
  public var standardError: Double { standardDeviation / Double(count).squareRoot() }

  /// Returns Student's interval of the mean.
  public func interval(
    _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> ConfidenceInterval {
    let t = try StudentT(degreesOfFreedom: Double(count - 1)).quantile(upperTail: confidence.tail)
    let reach = t * standardError
    return ConfidenceInterval(low: mean - reach, high: mean + reach, confidence: confidence)
  }
}
