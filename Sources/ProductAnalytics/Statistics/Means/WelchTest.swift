// SPDX-License-Identifier: Apache-2.0

/// Two means side by side, without the assumption that both samples vary alike.
///
/// Source: Welch, "The generalization of Student's problem when several different population variances are involved", Biometrika
/// 34, 1947; degrees of freedom after Satterthwaite, Biometrics Bulletin 2, 1946.
public struct WelchTest: Hashable, Sendable {
  /// The mean that the other is compared with.
  public let control: SampleMean
  /// The mean that may differ.
  public let treatment: SampleMean
  /// The standard error of the difference.
  public let standardError: Double
  /// The degrees of freedom of ``t``.
  public let degreesOfFreedom: Double
  private let distribution: StudentT

  /// Creates a comparison.
  ///
  /// - Throws: ``StatisticsError/undefined(what:reason:)`` when neither sample varies.
  public init(control: SampleMean, treatment: SampleMean) throws(StatisticsError) {
    let (a, b) = (control.standardError, treatment.standardError)
    let larger = max(a, b)
    guard larger > 0 else {
      throw .undefined(what: "Welch's t", reason: "all values of each sample are the same")
    }
    // Over the larger error, so that powers neither overflow nor vanish.
    let (p, q) = ((a / larger) * (a / larger), (b / larger) * (b / larger))
    let below = p * p / Double(control.count - 1) + q * q / Double(treatment.count - 1)
    self.control = control
    self.treatment = treatment
    standardError = larger * (p + q).squareRoot()
    degreesOfFreedom = min(max((p + q) * (p + q) / below, 1), 1e12)
    distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
  }

  /// Creates a comparison of values.
  ///
  /// - Throws: ``StatisticsError`` for fewer than two values in a sample, NaN, values beyond 10^100, or no variation at all.
  public init(control: [Double], treatment: [Double]) throws(StatisticsError) {
    try self.init(control: SampleMean(control), treatment: SampleMean(treatment))
  }

  /// The mean of the treatment minus that of the control.
  public var difference: Double { treatment.mean - control.mean }

  /// The difference over the mean of the control; nil when that is 0.
  public var relativeChange: Double? { control.mean == 0 ? nil : difference / control.mean }

  /// The difference in standard errors.
  public var t: Double { difference / standardError }

  /// How often a difference of this size or more comes about, in either direction, when both means are the same.
  public var pValue: Double { distribution.twoSidedTail(t) }

  /// Returns the interval of the difference.
  public func interval(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    let reach = distribution.quantile(upperTail: confidence.tail) * standardError
    return ConfidenceInterval(
      low: difference - reach, high: difference + reach, confidence: confidence)
  }
}
