// SPDX-License-Identifier: Apache-2.0

/// Reads JSON in one pass, strictly or with mends.
///
/// Source of the grammar: RFC 8259. A name that occurs twice in an object is refused, since readers differ about which one counts.
struct JSONReader {
  /// Why a text is not read.
  enum Problem: Error, Hashable {
    /// Something stands at this byte that cannot stand there.
    case unexpected(at: Int)
    /// The text ends in the middle.
    case ended
    /// More containers within each other than are read.
    case tooDeep
    /// A name occurs twice in one object.
    case nameTwice(String)
  }

  /// How many containers may lie within each other.
  static let deepest = 64

  let bytes: [UInt8]
  private(set) var position: Int
  private let mends: Bool
  /// What was mended so far.
  private(set) var mended: Set<JSONRepair.Mend> = []
  /// How many members were read, with name and colon.
  private(set) var namesRead = 0
  private var depth = 0

  /// Creates a reader of bytes that starts at a position.
  init(_ bytes: [UInt8], from position: Int = 0, mending: Bool) {
    self.bytes = bytes
    self.position = position
    mends = mending
  }

  /// Reads a whole text that holds one value.
  static func value(of bytes: [UInt8]) throws(Problem) -> JSONValue {
    var reader = JSONReader(bytes, mending: false)
    guard let value = try reader.value() else { throw .ended }
    reader.skipSpace()
    guard reader.position == bytes.count else { throw .unexpected(at: reader.position) }
    return value
  }

  /// Reads one value.
  ///
  /// - Returns: The value; a container without what is not whole when the text ends in it; nil when the text ends in anything else.
  mutating func value() throws(Problem) -> JSONValue? {
    skipSpace()
    guard let byte = peek else { return try end() }
    switch byte {
    case UInt8(ascii: "{"): return try nested { reader throws(Problem) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(Problem) in try reader.array() }
    case UInt8(ascii: "\""): return try string(closedBy: byte).map(JSONValue.string)
    case UInt8(ascii: "'") where mends: return try string(closedBy: byte).map(JSONValue.string)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Problem) -> JSONValue
  ) throws(Problem) -> JSONValue {
    guard depth < Self.deepest else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  private mutating func object() throws(Problem) -> JSONValue {
    var members: [String: JSONValue] = [:]
    var isAfterComma = false
    while try !closes(UInt8(ascii: "}"), isAfterComma: isAfterComma) {
      guard let name = try name() else { break }
      skipSpace()
      guard let colon = peek else { try end(); break }
      guard colon == UInt8(ascii: ":") else { throw .unexpected(at: position) }
      position += 1
      namesRead += 1
      guard let value = try value() else { break }
      guard members.updateValue(value, forKey: name) == nil else { throw .nameTwice(name) }
      isAfterComma = try comma(before: UInt8(ascii: "}"))
    }
    return .object(members)
  }

  private mutating func array() throws(Problem) -> JSONValue {
    var elements: [JSONValue] = []
    var isAfterComma = false
    while try !closes(UInt8(ascii: "]"), isAfterComma: isAfterComma) {
      guard let element = try value() else { break }
      elements.append(element)
      isAfterComma = try comma(before: UInt8(ascii: "]"))
    }
    return .array(elements)
  }

  /// Whether the container ends here, by its bracket or with the text.
  private mutating func closes(_ bracket: UInt8, isAfterComma: Bool) throws(Problem) -> Bool {
    skipSpace()
    guard let byte = peek else { try end(); return true }
    guard byte == bracket else { return false }
    if isAfterComma {
      guard mends else { throw .unexpected(at: position) }
      mended.insert(.trailingComma)
    }
    position += 1
    return true
  }

  /// Steps over a comma; false when the bracket stands there, or the text ends.
  private mutating func comma(before bracket: UInt8) throws(Problem) -> Bool {
    skipSpace()
    guard let byte = peek else { try end(); return false }
    if byte == bracket { return false }
    guard byte == UInt8(ascii: ",") else { throw .unexpected(at: position) }
    position += 1
    return true
  }

  private mutating func name() throws(Problem) -> String? {
    guard let quote = peek, quote == UInt8(ascii: "\"") || (mends && quote == UInt8(ascii: "'"))
    else {
      throw .unexpected(at: position)
    }
    return try string(closedBy: quote)
  }

  private mutating func word() throws(Problem) -> JSONValue? {
    let start = position
    while let byte = peek, byte.isLetter { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    // Words of Python, which models write when they mean JSON.
    if mends,
      let value = ["True": JSONValue.bool(true), "False": .bool(false), "None": .null][word]
    {
      mended.insert(.words)
      return value
    }
    let isBeginning = ["true", "false", "null", "True", "False", "None"].contains {
      $0.hasPrefix(word)
    }
    guard position == bytes.count, isBeginning, !word.isEmpty else { throw .unexpected(at: start) }
    return try end()
  }

  /// What comes of the end of the text in the middle of a value: nothing when ends are mended.
  @discardableResult
  private mutating func end() throws(Problem) -> JSONValue? {
    guard mends else { throw .ended }
    mended.insert(.cutOff)
    return nil
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}

// Numbers.
extension JSONReader {
  private mutating func number() throws(Problem) -> JSONValue? {
    let start = position
    var isWhole = true
    if peek == UInt8(ascii: "-") { position += 1 }
    let first = position
    try digits()
    guard first == bytes.count || bytes[first] != 0x30 || position == first + 1 else {
      throw .unexpected(at: first)
    }
    if peek == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      if position < bytes.count { try digits() }
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      if position < bytes.count { try digits() }
    }
    // The next digit of a number that ends the text may be missing. Strictly, a number may be a whole text.
    if position == bytes.count, mends || !bytes[position - 1].isDigit { return try end() }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw .unexpected(at: start) }
    return .number(value)
  }

  private mutating func digits() throws(Problem) {
    let start = position
    while let byte = peek, byte.isDigit { position += 1 }
    guard position > start || (position == bytes.count && mends) else {
      throw .unexpected(at: position)
    }
  }
}

// Strings.
extension JSONReader {
  /// Reads a string from its opening quote; nil when the text ends in it.
  private mutating func string(closedBy quote: UInt8) throws(Problem) -> String? {
    let isSingle = quote == UInt8(ascii: "'")
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case quote:
        position += 1
        if isSingle { mended.insert(.singleQuotes) }
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        guard try escape(into: &text) else { return nil }
      case 0..<0x20:
        // A single quote may be an apostrophe, so that such a string must end on its line.
        guard mends, !isSingle else { throw .unexpected(at: position) }
        mended.insert(.controlCharacters)
        fallthrough
      default:
        text.append(byte)
        position += 1
      }
    }
    try end()
    return nil
  }

  /// Reads what follows a backslash; false when the text ends there.
  private mutating func escape(into text: inout [UInt8]) throws(Problem) -> Bool {
    guard let byte = peek else { try end(); return false }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "'") where mends: text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return try scalar(into: &text)
    default: throw .unexpected(at: position - 1)
    }
    return true
  }

  private mutating func scalar(into text: inout [UInt8]) throws(Problem) -> Bool {
    guard let first = try unit() else { return false }
    var scalar = Unicode.Scalar(first)
    if (0xD800..<0xDC00).contains(first), peek == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let before = position
      position += 2
      guard let second = try unit() else { return false }
      if (0xDC00..<0xE000).contains(second) {
        scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      } else {
        position = before
      }
    }
    // Half of a pair has no character of its own.
    text.append(contentsOf: String(Character(scalar ?? "\u{FFFD}")).utf8)
    return true
  }

  /// Reads four hexadecimal digits; nil when the text ends in them.
  private mutating func unit() throws(Problem) -> UInt16? {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { try end(); return nil }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw .unexpected(at: position)
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
