// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Which of the three amounts of an interval is taken.
///
/// A result that grows with one input and falls with another has its high end where the first is high and the
/// second low: `price.at(end)` over `speed.at(end.opposite)`.
enum End {
  case value, low, high

  /// The end of an input with which the result falls.
  var opposite: End {
    switch self {
    case .value: .value
    case .low: .high
    case .high: .low
    }
  }
}

extension Interval {
  /// Returns the amount at an end, without its unit.
  func at(_ end: End) -> Double {
    switch end {
    case .value: value.value
    case .low: low.value
    case .high: high.value
    }
  }

  /// Creates an interval from what a formula gives at each end of its inputs.
  init(_ formula: (End) -> Double) {
    self.init(
      Amount(formula(.value)), low: Amount(formula(.low)), high: Amount(formula(.high)))
  }
}

extension Check {
  /// Refuses an interval of which some amount lies outside a range.
  static func range<U: Unit>(
    _ what: String, _ it: Interval<U>, _ allowed: ClosedRange<Double>
  ) throws(EconomicsError) {
    try range(what, it.value.value, allowed)
    try range(what, it.low.value, allowed)
    try range(what, it.high.value, allowed)
  }
}

/// Ranges that recur.
///
/// They are wide: they keep what is impossible out, and every result finite.
enum Allowed {
  /// A part of a whole.
  static let share = 0.0...1.0
  /// A part of a whole that is divided by.
  static let positiveShare = 1e-6...1.0
  /// Tokens of a request.
  static let tokens = 0.0...1e9
  /// Dollars for a token: up to a million for a million.
  static let tokenPrice = 0.0...1.0
  /// Dollars for an hour, a task or a request.
  static let price = 0.0...1e9
  /// Tokens in a second, of one copy of a model.
  static let speed = 1e-6...1e12
  /// Seconds: up to thirty years.
  static let time = 0.0...1e9
  /// Requests in a second.
  static let rate = 0.0...1e9
  /// A factor that may slow down or speed up.
  static let factor = 1e-3...1e3
}
