// SPDX-License-Identifier: Apache-2.0

/// A place in a line of JSON.
struct ObjectScan {
  var place: Int
  let end: Int

  /// Returns a fault that shows what stands at the place.
  private func broken() -> LineFault { LineFault(.brokenJSON, place, min(place &+ 24, end)) }

  private mutating func skipSpaces(_ bytes: Span<UInt8>) {
    place = Ascii.skipSpaces(bytes, place, end)
  }

  /// Moves behind a byte if it comes next; at the end of the line the object is broken.
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) throws(LineFault) -> Bool {
    skipSpaces(bytes)
    guard place < end else { throw broken() }
    guard bytes[place] == byte else { return false }
    place &+= 1
    return true
  }

  /// Moves behind a byte that must come next.
  mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(LineFault) {
    guard try take(byte, bytes) else { throw broken() }
  }

  /// Refuses anything but spaces.
  mutating func expectEnd(_ bytes: Span<UInt8>) throws(LineFault) {
    while place < end, bytes[place] <= Ascii.space { place &+= 1 }
    if place < end { throw broken() }
  }

  /// Moves behind a key and its colon, and returns where it stands without quotes.
  mutating func key(_ bytes: Span<UInt8>) throws(LineFault) -> Range<Int> {
    try expect(Ascii.quote, bytes)
    let start = place
    try passString(bytes)
    let range = start..<(place &- 1)
    try expect(Ascii.colon, bytes)
    return range
  }

  /// Moves behind a number, and returns it with where it stands.
  mutating func number(
    _ field: TraceField, _ bytes: Span<UInt8>
  ) throws(LineFault) -> (WrittenNumber, Range<Int>) {
    skipSpaces(bytes)
    let start = place
    guard let number = WrittenNumber.read(bytes, &place, end) else {
      guard start < end else { throw broken() }
      throw LineFault(.notANumber, field, start, min(start &+ 24, end))
    }
    return (number, start..<place)
  }

  /// Moves behind a list of ids, or behind `null`.
  mutating func ids(_ bytes: Span<UInt8>, _ ids: inout [UInt32]) throws(LineFault) {
    guard try take(Ascii.openingBracket, bytes) else { return try passWord(bytes) }
    if try take(Ascii.closingBracket, bytes) { return }
    repeat {
      skipSpaces(bytes)
      guard place < end else { throw broken() }
      ids.append(try PrefixID.read(bytes, &place, end))
    } while try take(Ascii.comma, bytes)
    try expect(Ascii.closingBracket, bytes)
  }

  /// Moves behind any value.
  mutating func passValue(_ bytes: Span<UInt8>) throws(LineFault) {
    var depth = 0
    repeat {
      skipSpaces(bytes)
      guard place < end else { throw broken() }
      switch bytes[place] {
      case Ascii.quote:
        place &+= 1
        try passString(bytes)
      case Ascii.openingBrace, Ascii.openingBracket:
        depth &+= 1
        place &+= 1
      case Ascii.closingBrace, Ascii.closingBracket:
        guard depth > 0 else { throw broken() }
        depth &-= 1
        place &+= 1
      case Ascii.comma, Ascii.colon:
        guard depth > 0 else { throw broken() }
        place &+= 1
      default: try passWord(bytes)
      }
    } while depth > 0
  }

  /// Moves behind a string whose first quote was passed.
  private mutating func passString(_ bytes: Span<UInt8>) throws(LineFault) {
    while place < end {
      let byte = bytes[place]
      guard byte >= Ascii.space else { throw broken() }
      place &+= byte == Ascii.backslash ? 2 : 1
      if byte == Ascii.quote { return }
    }
    place = end
    throw broken()
  }

  /// Moves behind a number or a word such as `null`.
  private mutating func passWord(_ bytes: Span<UInt8>) throws(LineFault) {
    let start = place
    while place < end, Self.isWord(bytes[place]) { place &+= 1 }
    if place == start { throw broken() }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), Ascii.plus, Ascii.minus, Ascii.point,
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
