// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The gamma distribution with a shape above 0 and scale 1.
///
/// The regularised incomplete gamma function is its cumulative probability. Over z = ln x the density is x^a e^-x / Gamma(a),
/// whose logarithm has the slope a - x.
struct GammaDistribution {
  let shape: Double

  /// Returns the probabilities below and above x.
  func tails(_ x: Double) -> Tails {
    guard x > 0 else { return Tails(lower: 0, upper: 1) }
    guard x < .infinity else { return Tails(lower: 1, upper: 0) }
    let isRight = x > shape
    let tail = FallingTail(
      density: { z in
        let x = exp(z)
        return x > 0 && x < .infinity ? Deviance.poisson(shape, mean: x) * shape : 0
      }, slope: { shape - exp($0) }, curvature: { exp($0) })
    let area = min(tail.area(from: log(x), direction: isRight ? 1 : -1), 1)
    return isRight
      ? Tails(lower: 1 - area, upper: area) : Tails(lower: area, upper: 1 - area)
  }

  /// Returns the x below which a share lies, above 0 and below 1.
  func quantile(_ share: Double) -> Double {
    exp(Root.ofRising(between: -745, and: 709) { Quantile.distance(tails(exp($0)), share) })
  }
}

/// The chi-squared distribution.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom, from 1 to 10^12.
  public let degreesOfFreedom: Double

  /// Creates a distribution.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the degrees of freedom are from 1 to 10^12.
  public init(degreesOfFreedom: Double) throws(StatisticsError) {
    try Valid.range("degrees of freedom", degreesOfFreedom, 1...1e12)
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var gamma: GammaDistribution { GammaDistribution(shape: degreesOfFreedom / 2) }

  /// Returns the probability of a value at or below another.
  public func cdf(_ value: Double) -> Double {
    value.isNaN ? .nan : gamma.tails(value / 2).lower
  }

  /// Returns the probability of a value above another.
  public func upperTail(_ value: Double) -> Double {
    value.isNaN ? .nan : gamma.tails(value / 2).upper
  }

  /// Returns the value below which a share of the distribution lies; NaN unless the share is from 0 to 1.
  public func quantile(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return share == 0 ? 0 : share == 1 ? .infinity : .nan }
    return 2 * gamma.quantile(share)
  }
}
