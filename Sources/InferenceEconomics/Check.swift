// SPDX-License-Identifier: Apache-2.0

/// Refuses what cannot be, with the name of it.
enum Check {
  /// Refuses a number outside a range, NaN included.
  static func range(
    _ what: String, _ value: Double, _ allowed: ClosedRange<Double>
  ) throws(EconomicsError) {
    guard allowed.contains(value) else {
      throw .outOfRange(
        what: what, value: value,
        allowed: "from \(short(allowed.lowerBound)) to \(short(allowed.upperBound))")
    }
  }

  /// Refuses a whole number outside a range.
  static func range(
    _ what: String, _ value: Int, _ allowed: ClosedRange<Int>
  ) throws(EconomicsError) {
    guard allowed.contains(value) else {
      throw .outOfRange(
        what: what, value: Double(value),
        allowed: "from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
  }

  private static func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
