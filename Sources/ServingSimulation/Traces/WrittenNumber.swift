// SPDX-License-Identifier: Apache-2.0

/// A decimal number as it was written: whole part and twelve decimals apart, so that no digit of a time is lost.
struct WrittenNumber {
  var isNegative = false
  /// The whole part, at most 10^18.
  var whole: Int64 = 0
  /// What comes after the point, in 10^-12.
  var decimals: Int64 = 0

  /// The greatest whole part; what is more stays there, which is out of every range.
  static let limit: Int64 = 1_000_000_000_000_000_000

  /// Whether it is a whole number.
  var isWhole: Bool { decimals == 0 }
  /// Whether it is below 0.
  var isBelowZero: Bool { isNegative && (whole > 0 || decimals > 0) }

  /// Reads a number and moves the place behind it; `nil` when none begins there.
  static func read(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> WrittenNumber? {
    var number = WrittenNumber()
    if place < end, bytes[place] == Ascii.minus || bytes[place] == Ascii.plus {
      number.isNegative = bytes[place] == Ascii.minus
      place &+= 1
    }
    let start = place
    number.whole = digits(bytes, &place, end)
    var count = place &- start
    if place < end, bytes[place] == Ascii.point {
      place &+= 1
      let first = place
      number.decimals = twelveDecimals(bytes, &place, end)
      count &+= place &- first
    }
    guard count > 0 else { return nil }
    guard place < end, bytes[place] | 0x20 == UInt8(ascii: "e") else { return number }
    return number.scaled(bytes, &place, end)
  }

  /// Reads digits to a number of at most ``limit``.
  private static func digits(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int64 {
    var value: Int64 = 0
    while place < end {
      let digit = Ascii.digit(bytes[place])
      guard digit < 10 else { break }
      value = value < limit / 10 ? value &* 10 &+ Int64(digit) : limit
      place &+= 1
    }
    return value
  }

  /// Reads digits behind a point; those after the twelfth are passed over.
  static func twelveDecimals(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) -> Int64 {
    var value: Int64 = 0
    var unit: Int64 = 1_000_000_000_000
    while place < end {
      let digit = Ascii.digit(bytes[place])
      guard digit < 10 else { break }
      if unit > 1 {
        value = value &* 10 &+ Int64(digit)
        unit /= 10
      }
      place &+= 1
    }
    return value &* unit
  }

  /// Reads an exponent and returns the number times 10 to its power.
  private func scaled(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) -> WrittenNumber? {
    place &+= 1
    var isDown = false
    if place < end, bytes[place] == Ascii.minus || bytes[place] == Ascii.plus {
      isDown = bytes[place] == Ascii.minus
      place &+= 1
    }
    let start = place
    let power = Int(min(Self.digits(bytes, &place, end), 40))
    guard place > start else { return nil }
    var value = Double(whole) + Double(decimals) * 1e-12
    var factor = 1.0
    for _ in 0..<power { factor *= 10 }
    value = min(isDown ? value / factor : value * factor, Double(Self.limit))
    var result = self
    result.whole = Int64(value)
    result.decimals = Int64((value - Double(result.whole)) * 1e12 + 0.5)
    // 2.3e2 is a little less than 230 in binary.
    if result.decimals >= 999_999_999_000 {
      result.whole &+= 1
      result.decimals = 0
    }
    return result
  }
}
