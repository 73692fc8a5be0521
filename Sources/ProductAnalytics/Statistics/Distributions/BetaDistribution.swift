// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A probability and what is missing to 1, each exact to rounding.
struct Tails: Hashable, Sendable {
  let lower: Double
  let upper: Double
}

/// The beta distribution with two shapes above 0.
///
/// The regularised incomplete beta function is its cumulative probability. Over z = ln(x / (1 - x)) the density is
/// x^a (1 - x)^b / B(a, b), whose logarithm has the slope a (1 - x) - b x.
struct BetaDistribution {
  let a: Double
  let b: Double

  /// Returns the probabilities below and above x, given with y = 1 - x so that neither end loses digits.
  func tails(x: Double, y: Double) -> Tails {
    guard x > 0 else { return Tails(lower: 0, upper: 1) }
    guard y > 0 else { return Tails(lower: 1, upper: 0) }
    let isRight = a * y < b * x
    let area = min(
      FallingTail(density: density, slope: slope, curvature: curvature)
        .area(from: log(x / y), direction: isRight ? 1 : -1), 1)
    return isRight
      ? Tails(lower: 1 - area, upper: area) : Tails(lower: area, upper: 1 - area)
  }

  /// Returns the x below which a share lies, above 0 and below 1.
  func quantile(_ share: Double) -> Double { quantile(share, complement: 1 - share) }

  /// Returns the x above which a share lies, above 0 and below 1.
  func quantile(upperTail share: Double) -> Double { quantile(1 - share, complement: share) }

  private func quantile(_ share: Double, complement: Double) -> Double {
    Self.shares(
      Root.ofRising(between: -745, and: 745) { z in
        let (x, y) = Self.shares(z)
        return Quantile.distance(tails(x: x, y: y), share, complement: complement)
      }
    ).x
  }

  private func density(_ z: Double) -> Double {
    let (x, y) = Self.shares(z)
    guard x > 0, y > 0 else { return 0 }
    return Deviance.binomial(a, b, x: x, y: y) * a * (b / (a + b))
  }

  private func slope(_ z: Double) -> Double {
    let (x, y) = Self.shares(z)
    return a * y - b * x
  }

  private func curvature(_ z: Double) -> Double {
    let (x, y) = Self.shares(z)
    return (a + b) * x * y
  }

  /// Returns a share and its complement from its log odds.
  private static func shares(_ z: Double) -> (x: Double, y: Double) {
    (1 / (1 + exp(-z)), 1 / (1 + exp(z)))
  }
}
