// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Two independent proportions side by side, such as the arms of an experiment.
public struct ProportionTest: Hashable, Sendable {
  /// The proportion that the other is compared with.
  public let control: Proportion
  /// The proportion that may differ.
  public let treatment: Proportion

  /// Creates a comparison.
  public init(control: Proportion, treatment: Proportion) {
    self.control = control
    self.treatment = treatment
  }

  /// The rate of the treatment minus that of the control: 0.02 is two points.
  public var difference: Double { treatment.rate - control.rate }

  /// The difference over the rate of the control: 0.1 is 10% more; nil when the control has no success.
  public var relativeChange: Double? {
    control.successes == 0 ? nil : difference / control.rate
  }

  /// The rate of both together.
  public var pooledRate: Double { successes / trials }

  /// The standard error of the difference when both rates are the same.
  public var pooledStandardError: Double {
    let failures = Double(control.failures) + Double(treatment.failures)
    let variance = pooledRate * (failures / trials)
    return (variance * (1 / Double(control.trials) + 1 / Double(treatment.trials))).squareRoot()
  }

  /// The standard error of the difference when each rate is as observed.
  public var standardError: Double {
    let (a, b) = (control.standardError, treatment.standardError)
    return (a * a + b * b).squareRoot()
  }

  /// The difference in pooled standard errors; 0 when all trials went the same way.
  public var z: Double { difference == 0 ? 0 : difference / pooledStandardError }

  /// How often a difference of this size or more comes about, in either direction, when both rates are the same.
  ///
  /// It is the normal approximation; with few successes or failures use ``fisherExact()``.
  public var pValue: Double { NormalDistribution.twoSidedTail(z) }

  /// Pearson's chi-square of the two-by-two table, without correction: the square of ``z``.
  public var chiSquare: Double { z * z }

  private var successes: Double { Double(control.successes) + Double(treatment.successes) }
  private var trials: Double { Double(control.trials) + Double(treatment.trials) }
}

extension ProportionTest {
  /// Returns Newcombe's interval of the difference, made from the Wilson intervals of both rates.
  ///
  /// Source: Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17,
  /// 1998, method 10.
  public func newcombe(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    let (a, b) = (control.wilson(confidence), treatment.wilson(confidence))
    let (p, q) = (control.rate, treatment.rate)
    return ConfidenceInterval(
      low: difference - hypot(q - b.low, a.high - p),
      high: difference + hypot(b.high - q, p - a.low), confidence: confidence)
  }

  /// Returns the interval of the relative change, from the logarithm of the ratio of the rates.
  ///
  /// Source: Katz, Baptista, Azen and Pike, "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics
  /// 34, 1978.
  ///
  /// - Throws: ``StatisticsError/undefined(what:reason:)`` when one of the two has no success.
  public func relativeInterval(
    _ confidence: Confidence = .percent95
  ) throws(StatisticsError) -> ConfidenceInterval {
    guard control.successes > 0, treatment.successes > 0 else {
      throw .undefined(
        what: "the interval of the relative change", reason: "one of the proportions has no success"
      )
    }
    let ratio = log(treatment.rate / control.rate)
    let reach = confidence.z * (Self.share(control) + Self.share(treatment)).squareRoot()
    return ConfidenceInterval(
      low: expm1(ratio - reach), high: expm1(ratio + reach), confidence: confidence)
  }

  /// The squared standard error of the logarithm of a rate.
  private static func share(_ proportion: Proportion) -> Double {
    Double(proportion.failures) / Double(proportion.trials) / Double(proportion.successes)
  }
}
