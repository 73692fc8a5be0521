// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The pieces of which densities are made, without the cancellation that logarithms of factorials suffer.
///
/// Source: Loader, "Fast and accurate computation of binomial probabilities", 2000.
enum Deviance {
  /// Returns what Stirling's formula misses of the logarithm of x!, for x above 0.
  static func stirlingError(_ x: Double) -> Double {
    // One step: ln(x + 1)! = ln x! + ln(x + 1). The series needs an x of 16 or more.
    var sum = 0.0
    var x = x
    while x < 16 {
      sum += (x + 0.5) * log1p(1 / x) - 1
      x += 1
    }
    return sum + series(x)
  }

  /// Returns Stirling's series.
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 5.11.1.
  private static func series(_ x: Double) -> Double {
    let square = 1 / (x * x)
    let inner = 1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691 / 360_360))
    return (1.0 / 12 - square * (1.0 / 360 - square * inner)) / x
  }

  /// Returns x ln(x / mean) + mean - x, which is 0 or more, for both above 0.
  static func term(_ x: Double, mean: Double) -> Double {
    let ratio = (x - mean) / (x + mean)
    guard ratio.magnitude < 0.1 else { return x * log(x / mean) + mean - x }
    // ln(x / mean) = 2 (v + v^3/3 + v^5/5 + ...) with v the ratio; the first terms are summed without cancellation.
    var sum = (x - mean) * ratio
    var power = 2 * x * ratio
    for odd in stride(from: 3.0, through: 41, by: 2) {
      power *= ratio * ratio
      let next = sum + power / odd
      if next == sum { return sum }
      sum = next
    }
    return sum
  }

  /// Returns C(a + b, a) x^a y^b for real a and b above 0, with x + y = 1 and both above 0.
  static func binomial(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b)
      - term(a, mean: n * x) - term(b, mean: n * y)
    return exp(exponent) / (2 * Double.pi * a * (b / n)).squareRoot()
  }

  /// Returns x^a e^-x / a! for real a and x above 0.
  static func poisson(_ a: Double, mean x: Double) -> Double {
    exp(-stirlingError(a) - term(a, mean: x)) / (2 * Double.pi * a).squareRoot()
  }
}
