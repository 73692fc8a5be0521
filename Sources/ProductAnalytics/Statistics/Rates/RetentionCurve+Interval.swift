// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension RetentionCurve.Point {
  /// The standard error of the share.
  ///
  /// Source: Greenwood, "The natural duration of cancer", 1926.
  public var standardError: Double { share == 0 ? 0 : share * spread.squareRoot() }

  /// Returns the interval of the share; without width where nobody or everybody was lost.
  ///
  /// Source of the scales: Kalbfleisch and Prentice, "The statistical analysis of failure time data", 2nd edition, 2002, section 1.4.
  public func interval(
    _ confidence: Confidence = .percent95, scale: RetentionCurve.Scale = .logMinusLog
  ) -> ConfidenceInterval {
    guard share > 0, share < 1 else {
      return ConfidenceInterval(low: share, high: share, confidence: confidence)
    }
    if scale == .plain {
      return ConfidenceInterval(around: share, standardError: standardError, confidence: confidence)
        .clamped(to: 0...1)
    }
    let reach = confidence.z * spread.squareRoot() / -log(share)
    return ConfidenceInterval(
      low: pow(share, exp(reach)), high: pow(share, exp(-reach)), confidence: confidence)
  }
}
