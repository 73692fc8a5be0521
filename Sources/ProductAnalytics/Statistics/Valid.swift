// SPDX-License-Identifier: Apache-2.0

/// Lets through what can be, and refuses the rest with the name of it.
enum Valid {
  /// The largest size of a measured value; squares and sums of such values stay finite.
  static let largest = 1e100

  /// Refuses a number outside a range, NaN included.
  static func range(
    _ what: String, _ value: Double, _ allowed: ClosedRange<Double>
  ) throws(StatisticsError) {
    guard allowed.contains(value) else {
      throw .outOfRange(
        what: what, value: value,
        allowed: "from \(short(allowed.lowerBound)) to \(short(allowed.upperBound))")
    }
  }

  /// Refuses a whole number outside a range.
  static func range(
    _ what: String, _ value: Int, _ allowed: ClosedRange<Int>
  ) throws(StatisticsError) {
    guard allowed.contains(value) else {
      throw .outOfRange(
        what: what, value: Double(value),
        allowed: "from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
  }

  /// Refuses a probability that is certain, impossible or no number.
  static func openShare(_ what: String, _ value: Double) throws(StatisticsError) {
    guard value > 0, value < 1 else {
      throw .outOfRange(what: what, value: value, allowed: "above 0 and below 1")
    }
  }

  /// Refuses a share that is not from 0 to 1.
  static func share(_ what: String, _ value: Double) throws(StatisticsError) {
    guard value >= 0, value <= 1 else {
      throw .outOfRange(what: what, value: value, allowed: "from 0 to 1")
    }
  }

  /// Refuses a measured value that is no number or beyond 10^100.
  static func measure(_ what: String, _ value: Double) throws(StatisticsError) {
    guard value.magnitude <= largest else {
      throw .outOfRange(what: what, value: value, allowed: "from -1e100 to 1e100")
    }
  }

  /// Refuses too few values, and values that are no numbers.
  static func sample(
    _ what: String, _ values: [Double], atLeast needed: Int
  ) throws(StatisticsError) {
    guard values.count >= needed else {
      throw .tooFew(what: what, count: values.count, needed: needed)
    }
    for value in values { try measure(what, value) }
  }

  private static func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
