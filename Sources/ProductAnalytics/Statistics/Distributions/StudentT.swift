// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Student's t distribution.
///
/// The probability of |T| > t is the incomplete beta function at df / (df + t^2) with shapes df / 2 and 1 / 2. Source:
/// Abramowitz and Stegun, "Handbook of mathematical functions", 1964, 26.7.1.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, from 1 to 10^12; need not be whole.
  public let degreesOfFreedom: Double

  /// Creates a distribution.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the degrees of freedom are from 1 to 10^12.
  public init(degreesOfFreedom: Double) throws(StatisticsError) {
    try Valid.range("degrees of freedom", degreesOfFreedom, 1...1e12)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value at or below another.
  public func cdf(_ t: Double) -> Double { upperTail(-t) }

  /// Returns the probability of a value above another.
  public func upperTail(_ t: Double) -> Double {
    guard !t.isNaN else { return .nan }
    let tails = sizeTails(t.magnitude)
    return t > 0 ? tails.upper / 2 : 0.5 + tails.lower / 2
  }

  /// Returns the probability of a value at least as far from 0 as another.
  public func twoSidedTail(_ t: Double) -> Double {
    t.isNaN ? .nan : sizeTails(t.magnitude).upper
  }

  /// Returns the value below which a share of the distribution lies; NaN unless the share is from 0 to 1.
  public func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return NormalDistribution.quantile(share) }
    return share < 0.5 ? -size(upperTail: share) : share > 0.5 ? size(upperTail: 1 - share) : 0
  }

  /// Returns the value above which a share of the distribution lies; NaN unless the share is from 0 to 1.
  public func quantile(upperTail share: Double) -> Double { -quantile(share) }

  /// Returns the probabilities of |T| below and above a size.
  private func sizeTails(_ size: Double) -> Tails {
    let ratio = size / degreesOfFreedom * size
    guard ratio < .infinity else { return Tails(lower: 1, upper: 0) }
    let beta = BetaDistribution(a: 0.5, b: degreesOfFreedom / 2)
    return beta.tails(x: ratio / (1 + ratio), y: 1 / (1 + ratio))
  }

  private func size(upperTail share: Double) -> Double {
    if let near = sizeNearNormal(upperTail: share) { return near }
    return exp(
      Root.ofRising(between: -100, and: 350) { logarithm in
        Quantile.distance(sizeTails(exp(logarithm)), 1 - 2 * share, complement: 2 * share)
      })
  }

  /// Returns the same by four terms of the expansion in 1 / df about the normal quantile z; nil where they are too few.
  ///
  /// For df of 1,000 or more and z^2 up to df / 100 the error is below 1e-12, relative. Source: Abramowitz and Stegun, "Handbook
  /// of mathematical functions", 1964, 26.7.5.
  private func sizeNearNormal(upperTail share: Double) -> Double? {
    let z = NormalDistribution.quantile(upperTail: share)
    let square = z * z
    guard degreesOfFreedom >= 1000, square <= degreesOfFreedom / 100 else { return nil }
    let first = (square + 1) / 4
    let second = ((5 * square + 16) * square + 3) / 96
    let third = (((3 * square + 19) * square + 17) * square - 15) / 384
    let fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160
    let part = 1 / degreesOfFreedom
    return z * (1 + part * (first + part * (second + part * (third + part * fourth))))
  }
}
