// SPDX-License-Identifier: Apache-2.0

/// A line of a file, without its end.
struct TextLine {
  var start: Int
  var end: Int
  /// Whether a newline follows.
  var isTerminated: Bool
  /// All its bytes, joined with "or".
  var bits: UInt8
  var hasZero: Bool

  /// Whether it has nothing but spaces.
  func isBlank(_ bytes: Span<UInt8>) -> Bool { Ascii.skipSpaces(bytes, start, end) == end }

  /// Refuses bytes that are no text.
  func checkText(_ bytes: [UInt8]) throws(LineFault) {
    if hasZero { throw LineFault(.nulByte, start, end) }
    guard bits >= 128, String(validating: bytes[start..<end], as: UTF8.self) == nil else { return }
    throw LineFault(.invalidUTF8, start, end)
  }
}

/// Walks through the lines of a file; a byte-order mark at its start and carriage returns at the end of lines are left out.
struct LineCursor {
  private var place: Int

  init(_ bytes: Span<UInt8>) {
    let hasMark = bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
    place = hasMark ? 3 : 0
  }

  /// Returns the next line; `nil` at the end.
  ///
  /// After a last newline there is none.
  mutating func next(_ bytes: Span<UInt8>) -> TextLine? {
    let start = place
    let count = bytes.count
    guard start < count else { return nil }
    var end = start
    var bits: UInt8 = 0
    var hasZero = false
    while end < count {
      let byte = bytes[end]
      if byte == Ascii.newline { break }
      bits |= byte
      if byte == 0 { hasZero = true }
      end &+= 1
    }
    place = end &+ 1
    let isTerminated = end < count
    if end > start, bytes[end &- 1] == Ascii.carriageReturn { end &-= 1 }
    return TextLine(
      start: start, end: end, isTerminated: isTerminated, bits: bits, hasZero: hasZero)
  }
}
