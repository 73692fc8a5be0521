// SPDX-License-Identifier: Apache-2.0

import PackText

extension String {
  /// The text without white space at its ends, as a YAML block leaves a line end.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first.isVisible && last.isVisible { return self }
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Whether the text is a name: letters, digits, hyphens, underscores and dots, a letter first, at most 64.
  func isIdentifier(kebab: Bool) -> Bool {
    guard let first = utf8.first, utf8.count <= 64 else { return false }
    guard first.isSmallLetter || (!kebab && first.isCapitalLetter) else { return false }
    return utf8.allSatisfy { byte in
      byte.isSmallLetter || byte.isDigit || byte == UInt8(ascii: "-")
        || (!kebab
          && (byte.isCapitalLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")))
    }
  }

  /// Whether the text is a day that exists, as `YYYY-MM-DD`.
  var isDay: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    guard (1...12).contains(month), year >= 1900 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...length).contains(day)
  }

  /// Whether the text is a number written with digits and at most one point between them.
  var isDecimal: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
  }

  /// The names in braces, such as `quote` for `{quote}`; what is longer than 30 characters or spans lines is no slot.
  var slots: [String] {
    var slots: [String] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.prefix(31).firstIndex(where: { "{}\n".contains($0) }),
        rest[close] == "}"
      else { continue }
      slots.append(String(rest[..<close]))
      rest = rest[close...]
    }
    return slots
  }
}

extension String {
  /// The first control character other than tab and line feed; nil when the text holds none.
  var firstControl: Unicode.Scalar? {
    guard ControlScan.mayFind(in: self) else { return nil }
    return unicodeScalars.first {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
  }

  /// Whether the text holds a letter or a digit.
  var holdsWord: Bool {
    utf8.contains { $0.isSmallLetter || $0.isCapitalLetter || $0.isDigit }
      || contains { $0.isLetter || $0.isNumber }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that leaves ink.
  var isVisible: Bool { (0x21...0x7E).contains(self) }
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isCapitalLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
