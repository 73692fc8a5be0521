// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// How drills write numbers.
enum NumberText {
  /// Returns a number with three digits that count, without zeros at the end: 0.0125, 1.5, 1,234, 3.4 million.
  static func of(_ value: Double) -> String {
    let size = abs(value)
    if size >= 1e12 { return plain(value / 1e12) + " trillion" }
    if size >= 1e9 { return plain(value / 1e9) + " billion" }
    if size >= 1e6 { return plain(value / 1e6) + " million" }
    return plain(value)
  }

  /// Returns a number with its unit, as an answer would be written: 4.2 GB, 12%, 3 users, $0.35.
  static func of(_ value: Double, _ unit: String) -> String {
    if unit.isEmpty { return of(value) }
    return of(value) + (unit == "%" ? "" : " ") + unit
  }

  private static func plain(_ value: Double) -> String {
    let size = abs(value)
    let digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : fineDigits(size)
    var text = FigureText.number(value, digits: digits)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Returns how many digits behind the point show three that count.
  private static func fineDigits(_ size: Double) -> Int {
    var (digits, scaled) = (3, size)
    while scaled < 0.1, digits < 6 {
      scaled *= 10
      digits += 1
    }
    return digits
  }
}

extension String.StringInterpolation {
  /// Writes a number as drills do: `\(n: 1234.5)`.
  mutating func appendInterpolation(n value: Double) { appendLiteral(NumberText.of(value)) }

  /// Writes a whole number as drills do.
  mutating func appendInterpolation(n value: Int) { appendLiteral(NumberText.of(Double(value))) }

  /// Writes a share in percent.
  mutating func appendInterpolation(pct share: Double) {
    appendLiteral(NumberText.of(share * 100, "%"))
  }
}
