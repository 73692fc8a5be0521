// SPDX-License-Identifier: Apache-2.0

/// Reads the part of YAML in which the packs inside the program are written, byte by byte, because every start of the program reads
/// them.
///
/// Block mappings and lists, flow mappings and lists, plain and quoted texts, `|`, `|-`, `>` and `>-`, and comments. For everything else,
/// mistakes included, it stops, and the YAML library reads the file; what both read must be equal, which the tests check for every pack
/// inside the program. Files of other people always go to the YAML library, as it says what is wrong in them.
///
/// Source of the rules: YAML 1.2.2, sections 6 to 8.
public struct PlainYAML {
  /// What this reader leaves to the YAML library.
  struct NotPlain: Error {}

  let bytes: [UInt8]
  var place = 0
  private var line = 1
  private var lineStart = 0

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Returns the value that a text holds; nil when it is not written in this part of YAML.
  public static func root(of text: String) -> PlainValue? {
    var reader = PlainYAML(text)
    return try? reader.root()
  }

  private mutating func root() throws(NotPlain) -> PlainValue {
    try skipToContent()
    guard !isAtEnd, column == 0 else { throw NotPlain() }
    let node = try block(above: -1)
    guard isAtEnd else { throw NotPlain() }
    return node
  }
}

// Where the reader stands.
extension PlainYAML {
  var isAtEnd: Bool { place >= bytes.count }

  /// The byte at the place; a line feed at the end.
  var byte: UInt8 { isAtEnd ? .lineFeed : bytes[place] }

  /// The byte behind the place; a line feed at the end.
  var next: UInt8 { place + 1 < bytes.count ? bytes[place + 1] : .lineFeed }

  /// How many bytes of the line stand before the place.
  var column: Int { place - lineStart }

  /// Where a value stands that begins at the place.
  func mark() -> (line: Int, column: Int) {
    (line, 1 + bytes[lineStart..<place].count { $0 & 0xC0 != 0x80 })
  }

  /// Goes behind a line feed.
  mutating func endLine() {
    place += 1
    line += 1
    lineStart = place
  }

  mutating func skipSpaces() {
    while byte == .space { place += 1 }
  }

  /// Goes over spaces, comments and empty lines to the next thing that says something, or to the end.
  mutating func skipToContent() throws(NotPlain) {
    while !isAtEnd {
      skipSpaces()
      if byte == UInt8(ascii: "#") {
        guard place == lineStart || bytes[place - 1] == .space else { throw NotPlain() }
        while byte != .lineFeed { try pass() }
      }
      guard !isAtEnd, byte == .lineFeed else { return }
      endLine()
    }
  }

  /// Goes behind a byte that is neither a control character nor the beginning of one, or of a line end beyond ASCII.
  mutating func pass() throws(NotPlain) {
    switch byte {
    case 0..<0x20, 0x7F: throw NotPlain()
    case 0xC2 where next < 0xA0, 0xEF where next == 0xBB: throw NotPlain()
    case 0xE2 where next == 0x80 && isLineEndBeyondASCII: throw NotPlain()
    default: place += 1
    }
  }

  private var isLineEndBeyondASCII: Bool {
    place + 2 < bytes.count && (0xA8...0xA9).contains(bytes[place + 2])
  }

  /// Whether a sign that makes a list, a key or a value stands at the place, and not the beginning of a word.
  func isSign(_ sign: Unicode.Scalar) -> Bool {
    byte == UInt8(ascii: sign) && (next == .space || next == .lineFeed)
  }
}

// Blocks.
extension PlainYAML {
  /// Reads a list, a mapping or a text that begins at the place, and goes to what follows.
  private mutating func block(above parent: Int) throws(NotPlain) -> PlainValue {
    if isSign("-") { return try sequence() }
    if isKey { return try mapping() }
    return try value(above: parent)
  }

  private mutating func sequence() throws(NotPlain) -> PlainValue {
    let (mark, own) = (mark(), column)
    var elements: [PlainValue] = []
    while !isAtEnd, column == own, isSign("-") {
      place += 1
      try skipToContent()
      guard !isAtEnd, column > own else { throw NotPlain() }
      elements.append(try block(above: own))
    }
    guard isAtEnd || column <= own else { throw NotPlain() }
    return PlainValue(content: .sequence(elements), line: mark.line, column: mark.column)
  }

  private mutating func mapping() throws(NotPlain) -> PlainValue {
    let (mark, own) = (mark(), column)
    var pairs: [PlainValue.Pair] = []
    while !isAtEnd, column == own, !isSign("-") {
      let key = try key()
      let keyLine = line
      try skipToContent()
      guard !isAtEnd, column > own || (column == own && isSign("-")) else { throw NotPlain() }
      try add(key, line == keyLine ? value(above: own) : block(above: own), to: &pairs)
    }
    guard isAtEnd || column < own else { throw NotPlain() }
    return PlainValue(content: .mapping(pairs), line: mark.line, column: mark.column)
  }

  /// Adds a line to a mapping in which its key may not stand yet.
  func add(
    _ key: PlainValue, _ value: PlainValue, to pairs: inout [PlainValue.Pair]
  ) throws(NotPlain) {
    guard case .scalar(let name, _) = key.content, !pairs.contains(where: { $0.name == name })
    else {
      throw NotPlain()
    }
    pairs.append(PlainValue.Pair(key: key, name: name, value: value))
  }

  /// Whether a plain key and its colon stand on the rest of the line.
  private var isKey: Bool {
    guard byte.isWordStart else { return false }
    var end = place
    while end < bytes.count, bytes[end] != .lineFeed {
      let behind = end + 1 < bytes.count ? bytes[end + 1] : .lineFeed
      if bytes[end] == UInt8(ascii: ":"), behind == .space || behind == .lineFeed { return true }
      if bytes[end] == .space, behind == UInt8(ascii: "#") { return false }
      end += 1
    }
    return false
  }

  /// Reads a plain key and goes behind its colon.
  private mutating func key() throws(NotPlain) -> PlainValue {
    guard isKey else { throw NotPlain() }
    let (mark, start) = (mark(), place)
    while !isSign(":") { try pass() }
    let text = trimmed(start..<place)
    place += 1
    return PlainValue(content: .scalar(text, isPlain: true), line: mark.line, column: mark.column)
  }

  /// Reads a value that is no block, and goes to what follows.
  private mutating func value(above parent: Int) throws(NotPlain) -> PlainValue {
    let (mark, isLiteral) = (mark(), "|>".utf8.contains(byte))
    let content: PlainValue.Content
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): content = try flow().content
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .scalar(try quoted(), isPlain: false)
    case _ where isLiteral: content = .scalar(try literal(above: parent), isPlain: false)
    default: content = .scalar(try plain(above: parent), isPlain: true)
    }
    // A literal goes to the next line; behind all others nothing may stand on theirs.
    let end = line
    try skipToContent()
    guard isAtEnd || isLiteral || line > end else { throw NotPlain() }
    return PlainValue(content: content, line: mark.line, column: mark.column)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")

  /// Whether a plain text may begin with the byte wherever it stands: a letter, a digit, or what is written with letters of other scripts.
  var isWordStart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "($+/;<=^_~".utf8.contains(self)
    }
  }
}
