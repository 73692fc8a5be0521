// SPDX-License-Identifier: Apache-2.0

/// A test of two rates before it runs.
public struct RateTestPlan: TestPlan, Hashable {
  /// Which variance the test takes for its critical value.
  public enum VarianceForm: Hashable, Sendable {
    /// That of both arms together, as ``ProportionTest/z`` does. Source: Fleiss, Levin and Paik, "Statistical methods for rates and
    /// proportions", 3rd edition, 2003, section 4.
    case pooled
    /// That of each arm on its own, the shorter formula. Source: Chow, Shao and Wang, "Sample size calculations in clinical research",
    /// 2nd edition, 2008, section 4.2.
    case unpooled
  }

  /// The rate of the control, from 0 to 1.
  public let baseRate: Double
  /// What the test shall achieve.
  public let design: TestDesign
  /// Which variance the critical value takes.
  public let form: VarianceForm

  /// Creates a plan.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the base rate is from 0 to 1.
  public init(
    baseRate: Double, design: TestDesign = .standard, form: VarianceForm = .pooled
  ) throws(StatisticsError) {
    try Valid.share("base rate", baseRate)
    self.baseRate = baseRate
    self.design = design
    self.form = form
  }

  /// The largest change of the base rate that is possible.
  public func largestEffect(_ direction: EffectDirection) -> Double {
    direction == .increase ? 1 - baseRate : baseRate
  }

  /// Refuses no effect, and one that leaves 0...1.
  public func check(effect: Double) throws(StatisticsError) {
    let target = baseRate + effect
    // The tolerance lets 0.9 + 0.1 pass, whatever rounding makes of it.
    guard effect != 0, target >= -1e-12, target <= 1 + 1e-12 else {
      throw .outOfRange(
        what: "effect on a rate of \(baseRate)", value: effect,
        allowed: "from \(-baseRate) to \(1 - baseRate), and not 0")
    }
  }

  /// Returns the variance of the difference of both rates.
  public func variance(effect: Double, control: Double, treatment: Double) -> PlannedVariance {
    let target = min(max(baseRate + effect, 0), 1)
    let actual = baseRate * (1 - baseRate) / control + target * (1 - target) / treatment
    let pooled = (control * baseRate + treatment * target) / (control + treatment)
    return PlannedVariance(
      assumed: form == .pooled ? pooled * (1 - pooled) * (1 / control + 1 / treatment) : actual,
      actual: actual)
  }
}

extension RateTestPlan {
  /// Returns the users that each arm needs to find a relative change: 0.1 is 10% more.
  ///
  /// - Throws: As ``TestPlan/sampleSize(toFind:)``.
  public func sampleSize(
    toFindRelative change: Double
  ) throws(StatisticsError) -> ArmSizes {
    try sampleSize(toFind: baseRate * change)
  }

  /// Returns the users with which the interval of one rate is so narrow, rounded up: z^2 p (1 - p) / half width^2.
  ///
  /// Source: Cochran, "Sampling techniques", 3rd edition, 1977, section 4.4. With a rate of 0.5 it is enough for any rate.
  ///
  /// - Parameters:
  ///   - rate: The rate that is expected, from 0 to 1.
  ///   - halfWidth: Half the width of the interval, from 10^-6 to 0.5: 0.01 is plus or minus a point.
  ///   - confidence: How often the interval shall hold the true rate.
  /// - Returns: The users, at least 1.
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a rate or a width that cannot be.
  public static func sampleSize(
    forRate rate: Double = 0.5, halfWidth: Double, _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> Int {
    try Valid.share("rate", rate)
    try Valid.range("half width", halfWidth, 1e-6...0.5)
    let ratio = confidence.z / halfWidth
    return max(1, Int((ratio * ratio * rate * (1 - rate) * (1 - 1e-12)).rounded(.up)))
  }
}
