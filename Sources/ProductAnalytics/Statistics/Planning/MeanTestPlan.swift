// SPDX-License-Identifier: Apache-2.0

/// A test of two means before it runs, with standard deviations that are known from data of the past.
///
/// Source: Chow, Shao and Wang, "Sample size calculations in clinical research", 2nd edition, 2008, section 3.2.
public struct MeanTestPlan: TestPlan, Hashable {
  /// The standard deviation of values without the treatment.
  public let controlDeviation: Double
  /// The standard deviation of values with it.
  public let treatmentDeviation: Double
  /// What the test shall achieve.
  public let design: TestDesign

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - standardDeviation: The deviation of values without the treatment, above 0.
  ///   - treatmentDeviation: The deviation with it; the same when nil.
  ///   - design: What the test shall achieve.
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a deviation that is not from 10^-100 to 10^100.
  public init(
    standardDeviation: Double, treatmentDeviation: Double? = nil, design: TestDesign = .standard
  ) throws(StatisticsError) {
    let other = treatmentDeviation ?? standardDeviation
    try Valid.range("standard deviation", standardDeviation, 1e-100...Valid.largest)
    try Valid.range("standard deviation of the treatment", other, 1e-100...Valid.largest)
    controlDeviation = standardDeviation
    self.treatmentDeviation = other
    self.design = design
  }

  /// The largest effect that is looked for: far beyond what is found with certainty.
  public func largestEffect(_ direction: EffectDirection) -> Double {
    100 * (controlDeviation + treatmentDeviation)
  }

  /// Refuses no effect, and one that is no number.
  public func check(effect: Double) throws(StatisticsError) {
    try Valid.measure("effect", effect)
    guard effect != 0 else {
      throw .outOfRange(what: "effect", value: effect, allowed: "above or below 0")
    }
  }

  /// Returns the variance of the difference of both means.
  public func variance(effect: Double, control: Double, treatment: Double) -> PlannedVariance {
    let (a, b) = (controlDeviation, treatmentDeviation)
    let variance = a * a / control + b * b / treatment
    return PlannedVariance(assumed: variance, actual: variance)
  }
}
