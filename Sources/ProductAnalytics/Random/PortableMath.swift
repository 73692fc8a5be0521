// SPDX-License-Identifier: Apache-2.0

/// Logarithm and exponential from the four operations alone, so that a seed gives the same bits on every machine.
///
/// The libraries of systems differ in the last bit. These are right to about 1e-15, relative.
package enum PortableMath {
  /// The natural logarithm of 2, split into a part with trailing zeros and the rest (Cody and Waite).
  private static let lnTwoHigh = 0x1.62e42fee00000p-1
  private static let lnTwoLow = 0x1.a39ef35793c76p-33

  /// Returns the natural logarithm; minus infinity at 0, not a number below.
  package static func log(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : (x > 0 ? x : .nan) }
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    // log m = 2 artanh(r) with r = (m - 1) / (m + 1), |r| < 0.1716: eleven odd powers reach 1e-18.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for power in stride(from: 21, through: 1, by: -2) {
      sum = sum * square + 1 / Double(power)
    }
    return exponent * lnTwoHigh + (exponent * lnTwoLow + 2 * ratio * sum)
  }

  /// Returns e to a power; 0 and infinity where a double ends.
  package static func exp(_ x: Double) -> Double {
    guard x > -745.2 else { return x.isNaN ? x : 0 }
    guard x < 709.79 else { return x.isNaN ? x : .infinity }
    // Adding and taking away 1.5 * 2^52 rounds to a whole number.
    let doublings = (x * 1.442_695_040_888_963_4 + 0x1.8p52) - 0x1.8p52
    let rest = (x - doublings * lnTwoHigh) - doublings * lnTwoLow
    // Taylor on |rest| < 0.3466: terms up to the thirteenth reach 1e-17; even and odd ones are summed apart.
    let square = rest * rest
    var even = 1 / 479_001_600.0
    even = even * square + 1 / 3_628_800.0
    even = even * square + 1 / 40_320.0
    even = even * square + 1 / 720.0
    even = even * square + 1 / 24.0
    even = even * square + 1 / 2.0
    even = even * square + 1
    var odd = 1 / 6_227_020_800.0
    odd = odd * square + 1 / 39_916_800.0
    odd = odd * square + 1 / 362_880.0
    odd = odd * square + 1 / 5_040.0
    odd = odd * square + 1 / 120.0
    odd = odd * square + 1 / 6.0
    odd = odd * square + 1
    let sum = even + odd * rest
    return Double(sign: .plus, exponent: Int(doublings), significand: sum)
  }
}
