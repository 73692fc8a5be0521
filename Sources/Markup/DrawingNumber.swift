// SPDX-License-Identifier: Apache-2.0

/// A number in a drawing, in units of its view box: hundredths, and a full stop in every country.
enum DrawingNumber {
  /// The largest size of a number; a drawing that needs more has a mistake.
  static let limit = 1e9

  /// Returns a number as it stands in a drawing: at most two places, no zeros at the end, never `-0`.
  ///
  /// - Precondition: The number is finite and at most ``limit`` in size.
  static func text(_ value: Double) -> String {
    precondition(value.magnitude <= limit, "\(value) is no place in a drawing")
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
