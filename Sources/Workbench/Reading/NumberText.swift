// SPDX-License-Identifier: Apache-2.0

/// Reads numbers as people write them.
package enum NumberText {
  /// Returns the number of a text such as `12`, `0.5`, `12,000` or `1e-3`; `nil` from anything else.
  ///
  /// `nan`, `inf` and hexadecimal numbers, which the standard library reads as well, are none.
  package static func number(_ text: some StringProtocol) -> Double? {
    let text = text.withoutThousandsMarks
    let allowed = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard allowed, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// Returns the two numbers of a range such as `2.1-4.8`, or one number twice; `nil` from anything else.
  static func range(_ text: some StringProtocol) -> ClosedRange<Double>? {
    if let number = number(text) { return number...number }
    for mark in ["..", "–", "-"] {
      guard let (before, after) = text.halves(at: mark) else { continue }
      guard let low = number(before), let high = number(after), low <= high else { continue }
      return low...high
    }
    return nil
  }

  /// Returns the ends of a share such as `0.6`, `60%` or `40-60%`, as numbers from 0 to 1; `nil` from anything else.
  static func share(_ text: String) -> ClosedRange<Double>? {
    let isPercent = text.hasSuffix("%")
    let factor = isPercent ? 0.01 : 1
    let bare = isPercent ? text.filter { $0 != "%" } : text
    guard let ends = range(bare), ends.lowerBound >= 0, ends.upperBound * factor <= 1 else {
      return nil
    }
    return ends.lowerBound * factor...ends.upperBound * factor
  }

  /// Returns a number as it stands in a message: whole ones without a point.
  static func shown(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return "\(whole)" }
    return "\(number)"
  }
}

extension StringProtocol {
  /// The text without something at its end; `nil` when it does not end with it.
  func without(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }

  /// The text before and after the first place of a mark that does not begin it, without spaces around both.
  func halves(at mark: String) -> (before: String, after: String)? {
    var start = startIndex
    guard start != endIndex else { return nil }
    start = index(after: start)
    while start != endIndex {
      if self[start...].hasPrefix(mark) {
        let after = self[start...].dropFirst(mark.count)
        return (Self.bare(self[..<start]), Self.bare(after))
      }
      start = index(after: start)
    }
    return nil
  }

  private static func bare(_ part: some StringProtocol) -> String {
    var rest = Substring(part)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
