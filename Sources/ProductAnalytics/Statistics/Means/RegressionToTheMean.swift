// SPDX-License-Identifier: Apache-2.0

/// A second measurement of those who were picked by a first one.
///
/// Reliability is the correlation of two measurements of the same units: the share of the variance that lasts. What lasts is all
/// that a second measurement is expected to repeat. Source: Galton, "Regression towards mediocrity in hereditary stature", 1886;
/// Davis, "The effect of regression to the mean in epidemiologic and clinical studies", American Journal of Epidemiology 104, 1976.
public struct RegressionToTheMean: Hashable, Sendable {
  /// The mean of all units.
  public let mean: Double
  /// The correlation of two measurements, from 0 to 1.
  public let reliability: Double

  /// Creates a relation of two measurements.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a reliability outside 0...1 or a mean beyond 10^100.
  public init(mean: Double, reliability: Double) throws(StatisticsError) {
    try Valid.measure("mean", mean)
    try Valid.share("reliability", reliability)
    self.mean = mean
    self.reliability = reliability
  }

  /// Returns what a second measurement is expected to be when nothing has happened.
  public func expectedSecond(first: Double) -> Double { mean + reliability * (first - mean) }

  /// Returns the change that is expected when nothing has happened.
  public func expectedChange(first: Double) -> Double { (1 - reliability) * (mean - first) }

  /// Returns both expected means of the units that were picked for being highest at the first measurement.
  ///
  /// - Parameters:
  ///   - share: Which share of all units was picked, above 0 and below 1.
  ///   - standardDeviation: The deviation of single measurements, which are taken to be normal.
  /// - Returns: The expected mean at the first and at the second measurement.
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a share or a deviation that cannot be.
  public func expectedMeans(
    ofTop share: Double, standardDeviation: Double
  ) throws(StatisticsError) -> (first: Double, second: Double) {
    try Valid.openShare("share that was picked", share)
    try Valid.range("standard deviation", standardDeviation, 0...Valid.largest)
    // The mean of a normal distribution above a cut is the density at the cut over the share above it.
    let cut = NormalDistribution.quantile(upperTail: share)
    let first = mean + standardDeviation * NormalDistribution.density(cut) / share
    return (first, expectedSecond(first: first))
  }
}
