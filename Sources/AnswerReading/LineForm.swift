// SPDX-License-Identifier: Apache-2.0

/// What the signs at both ends of a line say about it.
struct LineForm {
  /// The bytes between the white space at both ends.
  private let bytes: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) {
    var line = line
    while let first = line.first, Self.isSpace(first) { line.removeFirst() }
    while let last = line.last, Self.isSpace(last) { line.removeLast() }
    bytes = line
  }

  var first: UInt8? { bytes.first }
  var last: UInt8? { bytes.last }

  /// Whether the line ends in a sign that ends a sentence or announces a list.
  var endsInStop: Bool {
    let last = bytes.last { !"\"')]*_".utf8.contains($0) }
    return last.map { ".?!:;".utf8.contains($0) } ?? false
  }

  /// Whether the line opens or closes a block of code.
  var isFence: Bool { starts(with: "```") || starts(with: "~~~") }

  /// What the line is; numbers other than 1 make a list item only where a list may go on.
  func kind(allowsNumber: Bool) -> Sentence.Kind {
    if isTitle { return .heading }
    if bytes.count(where: { $0 == UInt8(ascii: "|") }) >= 2 { return .tableRow }
    return hasBullet || isEnumerated(allowsNumber) ? .bullet : .prose
  }

  /// Whether the line is `# Title` or `**Title**`.
  private var isTitle: Bool {
    let marks = bytes.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    if marks > 0 { return marks <= 6 && byte(marks) == 32 }
    guard bytes.count > 4, starts(with: "**") else { return false }
    let inner = bytes.dropFirst(2)
    let end = inner.last == UInt8(ascii: ":") ? inner.dropLast() : inner
    return end.suffix(2).elementsEqual("**".utf8)
      && !end.dropLast(2).contains(UInt8(ascii: "*"))
  }

  /// Whether the line begins with a sign that stands before list items.
  private var hasBullet: Bool {
    if let first, "-*+".utf8.contains(first), let second = byte(1) {
      return second == 32 || second == 9 || (first == 45 && Self.isLetter(second))
    }
    return Self.bullets.contains {
      starts(with: $0) && byte($0.utf8.count).map(Self.isSpace) == true
    }
  }

  /// Whether the line begins with `1.`, `1)`, `(1)`, `a)` or `iv)` and a space.
  private func isEnumerated(_ allowsNumber: Bool) -> Bool {
    let isOpen = first == UInt8(ascii: "(")
    let rest = isOpen ? bytes.dropFirst() : bytes
    let digits = rest.prefix(4).prefix(while: Self.isDigit)
    let roman = rest.prefix(5).prefix { "ivx".utf8.contains($0) }
    let mark = digits.isEmpty ? roman.isEmpty ? rest.prefix(1) : roman : digits
    guard let sign = rest.dropFirst(mark.count).first,
      rest.dropFirst(mark.count + 1).first.map(Self.isSpace) == true
    else { return false }
    if !digits.isEmpty {
      guard digits.count <= 3, allowsNumber || digits.elementsEqual([49]) else { return false }
      return sign == UInt8(ascii: ")") || (sign == UInt8(ascii: ".") && !isOpen)
    }
    return sign == UInt8(ascii: ")") && mark.allSatisfy(Self.isLetter)
  }

  private func byte(_ offset: Int) -> UInt8? { bytes.dropFirst(offset).first }

  private func starts(with prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 11 || byte == 12 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
  }

  private static let bullets = ["•", "–", "—", "◦", "‣", "▪", "·", "●", "→"]
}
