// SPDX-License-Identifier: Apache-2.0

/// Writes numbers for people: few digits, a full stop, thousands apart; the same in every country.
public enum DecimalText {
  /// Returns a number with a number of significant digits, without zeros at the end of its fraction.
  ///
  /// Whole digits are never rounded away below a million: 12,345 stays as it is.
  ///
  /// - Parameters:
  ///   - value: The number; `not a number` for what is none.
  ///   - digits: The significant digits, 1 to 9.
  /// - Returns: Such as `0.0123`, `1.5`, `12,345` or `1.2e-9`.
  public static func text(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : "without limit" }
    guard value != 0 else { return "0" }
    let size = value.magnitude
    guard size >= 1e-4, size < 1e15 else { return scientific(value, digits) }
    var places = max(digits - wholeDigits(size), 0)
    var scaled = scaledUp(size, places)
    // Rounding may add a digit, as in 9.996; then one place less is enough.
    if places > 0, wholeDigits(scaled) > max(digits, wholeDigits(size) + places) {
      places -= 1
      scaled = scaledUp(size, places)
    }
    return (value < 0 ? "-" : "") + placed(UInt64(scaled), places: places)
  }

  /// Returns a number with a fixed number of places, thousands apart.
  public static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return text(value) }
    let scaled = scaledUp(value.magnitude, max(places, 0))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + placed(UInt64(scaled), places: max(places, 0), keepsZeros: true)
  }

  /// Returns a whole number, thousands apart.
  public static func whole(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  private static func scaledUp(_ value: Double, _ places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (value * factor).rounded()
  }

  /// The digits before the point; 0 or less for numbers below 1, counting zeros after the point.
  private static func wholeDigits(_ value: Double) -> Int {
    var count = 0
    var rest = value
    while rest >= 1 {
      rest /= 10
      count += 1
    }
    while rest < 0.1, count <= 0, rest > 0 {
      rest *= 10
      count -= 1
    }
    return count
  }

  private static func placed(_ number: UInt64, places: Int, keepsZeros: Bool = false) -> String {
    var digits = String(number)
    guard places > 0 else { return grouped(digits) }
    while digits.utf8.count <= places { digits = "0" + digits }
    let whole = String(digits.dropLast(places))
    var fraction = digits.suffix(places)
    if !keepsZeros {
      while fraction.last == "0" { fraction.removeLast() }
    }
    return fraction.isEmpty ? grouped(whole) : "\(grouped(whole)).\(fraction)"
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  private static func scientific(_ value: Double, _ digits: Int) -> String {
    var exponent = 0
    var rest = value
    while rest.magnitude >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest.magnitude < 1 {
      rest *= 10
      exponent -= 1
    }
    return "\(text(rest, digits: digits))e\(exponent)"
  }
}
