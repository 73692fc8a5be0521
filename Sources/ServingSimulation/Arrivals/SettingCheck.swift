// SPDX-License-Identifier: Apache-2.0

/// Refuses settings that make no sense, with name, value and what would be right.
enum SettingCheck {
  /// Refuses a number outside a range, NaN included.
  static func range(
    _ what: String, _ value: Double, _ allowed: ClosedRange<Double>
  ) throws(SimulationError) {
    guard allowed.contains(value) else {
      throw .setting(
        "\(what) must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)")
    }
  }

  /// Refuses a whole number outside a range.
  static func range(
    _ what: String, _ value: Int, _ allowed: ClosedRange<Int>
  ) throws(SimulationError) {
    guard allowed.contains(value) else {
      throw .setting(
        "\(what) must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)")
    }
  }

  /// Refuses a range whose ends are outside another.
  static func range(
    _ what: String, _ value: ClosedRange<Int>, _ allowed: ClosedRange<Int>
  ) throws(SimulationError) {
    try range("the least \(what)", value.lowerBound, allowed)
    try range("the most \(what)", value.upperBound, allowed)
  }
}
