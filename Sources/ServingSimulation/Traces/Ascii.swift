// SPDX-License-Identifier: Apache-2.0

/// The bytes that traces are made of.
enum Ascii {
  static let tab: UInt8 = 9
  static let newline: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let point: UInt8 = 46
  static let zero: UInt8 = 48
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let openingBracket: UInt8 = 91
  static let backslash: UInt8 = 92
  static let closingBracket: UInt8 = 93
  static let openingBrace: UInt8 = 123
  static let closingBrace: UInt8 = 125

  /// Returns the place of the next byte that is neither space nor tab.
  static func skipSpaces(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end, bytes[place] == space || bytes[place] == tab { place &+= 1 }
    return place
  }

  /// Returns the value of a digit, more than 9 for other bytes.
  static func digit(_ byte: UInt8) -> UInt8 { byte &- zero }
}
