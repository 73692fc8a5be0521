// SPDX-License-Identifier: Apache-2.0

/// A number in a drawing, in units of its view box: tenths, and a full stop in every country.
enum DrawingNumber {
  /// The largest size of a number; a drawing that needs more has a mistake.
  static let limit = 1e9

  /// Returns a number as it stands in a drawing: at most one place, no zero at the end, never `-0`.
  ///
  /// - Precondition: The number is finite and at most ``limit`` in size.
  static func text(_ value: Double) -> String {
    precondition(value.magnitude <= limit, "\(value) is no place in a drawing")
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
