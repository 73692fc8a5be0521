// SPDX-License-Identifier: Apache-2.0

/// A reader of JSON (RFC 8259) that trusts nothing: it refuses deep nesting and repeated keys, and says where.
///
/// Beyond the standard it accepts `NaN`, `Infinity` and `-Infinity` as numbers: Python writes them, and the
/// published configurations of Mamba-2 models have `"time_step_limit": [0.0, Infinity]`.
struct ConfigJSONReader {
  private let bytes: [UInt8]
  private var position: Int
  private var depth = 0

  /// Creates a reader of UTF-8, from an offset on.
  init(bytes: [UInt8], start: Int = 0) {
    self.bytes = bytes
    self.position = start
  }

  /// Returns the one value of the text.
  mutating func document() throws(ConfigError) -> ConfigJSON {
    skipSpace()
    guard position < bytes.count else { throw .empty }
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw problem("something follows the end of the object") }
    return value
  }
}

extension ConfigJSONReader {
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value() throws(ConfigError) -> ConfigJSON {
    guard let next else { throw problem("the text ends where a value should be") }
    switch next {
    case UInt8(ascii: "{"): return try nested { reader throws(ConfigError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(ConfigError) in try reader.list() }
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout ConfigJSONReader) throws(ConfigError) -> ConfigJSON
  ) throws(ConfigError) -> ConfigJSON {
    guard depth < ConfigFile.deepestNesting else {
      throw problem(
        "more than \(ConfigFile.deepestNesting) objects and lists stand inside each other")
    }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(ConfigError) -> ConfigJSON {
    var values: [String: ConfigJSON] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(values) }
    repeat {
      skipSpace()
      let start = position
      let key = try key()
      guard values[key] == nil else {
        position = start
        throw problem("the key \"\(key.shortened)\" stands twice in one object; keep one")
      }
      skipSpace()
      values[key] = try value()
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw problem("a comma or } should be here") }
    return .object(values)
  }

  private mutating func key() throws(ConfigError) -> String {
    guard next == UInt8(ascii: "\"") else { throw problem("a key in quotes should be here") }
    let key = try string()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw problem("a colon should be here") }
    return key
  }

  private mutating func list() throws(ConfigError) -> ConfigJSON {
    var values: [ConfigJSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list(values) }
    repeat {
      skipSpace()
      values.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw problem("a comma or ] should be here") }
    return .list(values)
  }

  private mutating func word() throws(ConfigError) -> ConfigJSON {
    let words: [(String, ConfigJSON)] = [
      ("true", .flag(true)), ("false", .flag(false)), ("null", .null), ("NaN", .number("NaN")),
      ("Infinity", .number("Infinity")),
    ]
    for (word, value) in words where take(word) { return value }
    throw problem(
      "a value should be here: a number, a text, true, false, null, a list or an object")
  }
}

/// Numbers and strings.
extension ConfigJSONReader {
  private mutating func number() throws(ConfigError) -> String {
    let start = position
    if take(UInt8(ascii: "-")), take("Infinity") { return "-Infinity" }
    if take(UInt8(ascii: "0")) {
      if let next, isDigit(next) { throw problem("a number does not begin with 0") }
    } else {
      try digits()
    }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(ConfigError) {
    guard let next, isDigit(next) else { throw problem("a digit should be here") }
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func string() throws(ConfigError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        position -= 1
        throw problem("a control character stands inside a text")
      default: text.append(byte)
      }
    }
    throw problem("a text has no closing quote")
  }

  private mutating func escape() throws(ConfigError) -> Unicode.Scalar {
    guard let byte = next else { throw problem("a text ends in a backslash") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default:
      position -= 1
      throw problem("a backslash stands before something that needs none")
    }
  }

  /// Returns the character of `\uXXXX`; half of a pair without the other half becomes U+FFFD.
  private mutating func escapedScalar() throws(ConfigError) -> Unicode.Scalar {
    let first = try codeUnit()
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let afterFirst = position
    if take("\\u") {
      let second = try codeUnit()
      if UTF16.isTrailSurrogate(second) {
        let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        return Unicode.Scalar(code) ?? "\u{FFFD}"
      }
    }
    position = afterFirst
    return "\u{FFFD}"
  }

  private mutating func codeUnit() throws(ConfigError) -> UInt16 {
    let end = min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw problem("four hexadecimal digits should follow \\u") }
    position = end
    return unit
  }
}

/// Steps.
extension ConfigJSONReader {
  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// Returns an error at the position; columns count bytes, from 1.
  private func problem(_ reason: String) -> ConfigError {
    let before = bytes[..<min(position, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return .notJSON(line: line, column: position - lineStart + 1, reason: reason)
  }
}
