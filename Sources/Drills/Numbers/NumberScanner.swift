// SPDX-License-Identifier: Apache-2.0

/// Finds numbers with powers of ten, and fractions, in the bytes of a text.
struct NumberScanner {
  let bytes: [UInt8]
  let readsFractions: Bool

  /// Returns the number that begins at a byte, with where it ends; nil when a plain number or none stands there.
  func number(at start: Int) -> (value: Double, end: Int)? {
    if readsFractions, let vulgar = vulgar(at: start) { return vulgar }
    guard isDigit(start), !isPartOfWord(start) else { return nil }
    var index = start
    while isDigit(index) || (byte(index) == 46 && isDigit(index + 1)) { index += 1 }
    guard index - start <= 15, let base = Double(text(start..<index)) else { return nil }
    return negativeExponent(base, index) ?? powerOfTen(base, index)
      ?? (readsFractions ? fraction(base, start, index) : nil)
  }

  /// Reads the rest of `2e-3`.
  private func negativeExponent(_ base: Double, _ index: Int) -> (value: Double, end: Int)? {
    guard byte(index) == 101 || byte(index) == 69, byte(index + 1) == 45,
      let (power, end) = digits(index + 2)
    else { return nil }
    return scaled(base, -power, end)
  }

  /// Reads the rest of `4.2 x 10^9` and `4.2×10⁹`.
  private func powerOfTen(_ base: Double, _ index: Int) -> (value: Double, end: Int)? {
    guard let sign = times(skippingSpaces(index)) else { return nil }
    let ten = skippingSpaces(sign)
    guard byte(ten) == 49, byte(ten + 1) == 48 else { return nil }
    var index = ten + 2
    if let (power, end) = superscript(index) { return scaled(base, power, end) }
    guard byte(index) == 94 || (byte(index) == 42 && byte(index + 1) == 42) else { return nil }
    index += byte(index) == 94 ? 1 : 2
    let isNegative = byte(index) == 45
    guard let (power, end) = digits(isNegative ? index + 1 : index) else { return nil }
    return scaled(base, isNegative ? -power : power, end)
  }

  /// Reads the rest of `3/4`, when nothing else is divided and no unit or date follows.
  private func fraction(_ base: Double, _ start: Int, _ index: Int) -> (value: Double, end: Int)? {
    guard byte(index) == 47, let (whole, end) = digits(index + 1), whole <= 1000, whole > 0,
      base < Double(whole), byte(end) != 47, byte(start - 1) != 47
    else { return nil }
    return (base / Double(whole), end)
  }

  /// Reads `¼`, `½` and `¾`, each two bytes of UTF-8.
  private func vulgar(at start: Int) -> (value: Double, end: Int)? {
    guard byte(start) == 0xC2 else { return nil }
    switch byte(start + 1) {
    case 0xBC: return (0.25, start + 2)
    case 0xBD: return (0.5, start + 2)
    case 0xBE: return (0.75, start + 2)
    default: return nil
    }
  }

  private func scaled(_ base: Double, _ power: Int, _ end: Int) -> (value: Double, end: Int)? {
    guard power.magnitude <= 30 else { return nil }
    var value = base
    for _ in 0..<power.magnitude { value = power > 0 ? value * 10 : value / 10 }
    return (value, end)
  }

  /// Reads raised digits.
  private func superscript(_ start: Int) -> (Int, Int)? {
    var (index, power, sign) = (start, 0, 1)
    if byte(index) == 0xE2, byte(index + 1) == 0x81, byte(index + 2) == 0xBB {
      sign = -1
      index += 3
    }
    let first = index
    while index - first < 9 {
      if byte(index) == 0xC2, let digit = [0xB9: 1, 0xB2: 2, 0xB3: 3][byte(index + 1)] {
        power = power * 10 + digit
        index += 2
      } else if byte(index) == 0xE2, byte(index + 1) == 0x81,
        (0xB0...0xB9).contains(byte(index + 2))
      {
        power = power * 10 + byte(index + 2) - 0xB0
        index += 3
      } else {
        break
      }
    }
    return index > first ? (sign * power, index) : nil
  }

  /// Reads up to four digits, with where they end.
  private func digits(_ start: Int) -> (Int, Int)? {
    var (index, value) = (start, 0)
    while isDigit(index), index - start < 5 {
      value = value * 10 + byte(index) - 48
      index += 1
    }
    return index > start && index - start <= 4 && !isDigit(index) ? (value, index) : nil
  }

  /// Returns where a sign of multiplication ends.
  private func times(_ index: Int) -> Int? {
    if byte(index) == 120 || byte(index) == 42 { return index + 1 }
    let isCross = byte(index) == 0xC3 && byte(index + 1) == 0x97
    let isDot = byte(index) == 0xC2 && byte(index + 1) == 0xB7
    return isCross || isDot ? index + 2 : nil
  }

  private func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while byte(index) == 32 { index += 1 }
    return index
  }

  private func isPartOfWord(_ start: Int) -> Bool {
    let before = byte(start - 1)
    return (48...57).contains(before) || (65...90).contains(before) || (97...122).contains(before)
      || before == 46 || before == 44
  }

  private func isDigit(_ index: Int) -> Bool { (48...57).contains(byte(index)) }

  private func byte(_ index: Int) -> Int { bytes.indices.contains(index) ? Int(bytes[index]) : 0 }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
