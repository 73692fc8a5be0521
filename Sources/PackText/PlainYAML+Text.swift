// SPDX-License-Identifier: Apache-2.0

extension PlainYAML {
  /// Reads a flow list, a flow mapping, or a text inside one.
  mutating func flow() throws(NotPlain) -> PlainValue {
    let mark = mark()
    let content: PlainValue.Content
    switch byte {
    case UInt8(ascii: "["): content = .sequence(try flowSequence())
    case UInt8(ascii: "{"): content = .mapping(try flowMapping())
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .scalar(try quoted(), isPlain: false)
    default: content = .scalar(try plain(above: nil), isPlain: true)
    }
    return PlainValue(content: content, line: mark.line, column: mark.column)
  }

  private mutating func flowSequence() throws(NotPlain) -> [PlainValue] {
    var elements: [PlainValue] = []
    place += 1
    try skipInFlow()
    while byte != UInt8(ascii: "]") {
      elements.append(try flow())
      try endElement(before: UInt8(ascii: "]"))
    }
    place += 1
    return elements
  }

  private mutating func flowMapping() throws(NotPlain) -> [PlainValue.Pair] {
    var pairs: [PlainValue.Pair] = []
    place += 1
    try skipInFlow()
    while byte != UInt8(ascii: "}") {
      let key = try flow()
      guard isSign(":") else { throw NotPlain() }
      place += 1
      try skipInFlow()
      try add(key, flow(), to: &pairs)
      try endElement(before: UInt8(ascii: "}"))
    }
    place += 1
    return pairs
  }

  /// Goes behind the comma of an element, or to the bracket that closes the collection.
  private mutating func endElement(before bracket: UInt8) throws(NotPlain) {
    try skipInFlow()
    if byte == bracket { return }
    guard byte == UInt8(ascii: ",") else { throw NotPlain() }
    place += 1
    try skipInFlow()
  }

  private mutating func skipInFlow() throws(NotPlain) {
    while !isAtEnd, byte == .space || byte == .lineFeed {
      if byte == .space { place += 1 } else { endLine() }
    }
    guard !isAtEnd else { throw NotPlain() }
  }
}

extension PlainYAML {
  /// Reads a plain text with all its lines: in a block those that stand further in than what holds it, in a flow all up to a sign.
  mutating func plain(above parent: Int?) throws(NotPlain) -> String {
    guard byte.isWordStart || isSignedNumber else { throw NotPlain() }
    var text: [UInt8] = []
    while true {
      let start = place
      try passPlain(inFlow: parent == nil)
      text += bytes[start..<endOfWords(start..<place)]
      guard byte == .lineFeed, !isAtEnd else { break }
      let (before, breaks) = (self, skipBreaks())
      let goesOn = parent.map { column > $0 && byte != UInt8(ascii: "#") } ?? !byte.isFlowSign
      guard goesOn, !isAtEnd else {
        if parent != nil { self = before }
        break
      }
      guard byte != UInt8(ascii: "#"), !isSign(":") else { throw NotPlain() }
      text += Self.fold(breaks)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a minus and a digit stand at the place.
  private var isSignedNumber: Bool {
    byte == UInt8(ascii: "-") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
  }

  /// Goes to the end of what one line says of a plain text.
  private mutating func passPlain(inFlow: Bool) throws(NotPlain) {
    while byte != .lineFeed {
      if byte == .space, next == UInt8(ascii: "#") {
        if inFlow { throw NotPlain() }
        return
      }
      if inFlow, byte.isFlowSign || isSign(":") { return }
      if isSign(":") || (inFlow && byte == UInt8(ascii: ":") && next.isFlowSign) {
        throw NotPlain()
      }
      try pass()
    }
  }

  /// Reads a quoted text on one line or several; one with a backslash is left to the library.
  mutating func quoted() throws(NotPlain) -> String {
    let quote = byte
    var text: [UInt8] = []
    place += 1
    while true {
      let start = place
      while byte != quote, byte != .lineFeed {
        guard byte != UInt8(ascii: "\\") else { throw NotPlain() }
        try pass()
      }
      guard byte == .lineFeed else {
        text += bytes[start..<place]
        place += 1
        guard quote == UInt8(ascii: "'"), byte == quote else { break }
        text.append(quote)
        place += 1
        continue
      }
      text += bytes[start..<endOfWords(start..<place)]
      text += Self.fold(skipBreaks())
      guard !isAtEnd else { throw NotPlain() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a text that `|` or `>` begins, and goes to the line behind it.
  mutating func literal(above parent: Int) throws(NotPlain) -> String {
    let isFolded = byte == UInt8(ascii: ">")
    place += 1
    let isStripped = byte == UInt8(ascii: "-")
    if isStripped { place += 1 }
    guard byte == .lineFeed, !isAtEnd else { throw NotPlain() }
    endLine()
    skipSpaces()
    let own = column
    guard own > parent, byte != .lineFeed else { throw NotPlain() }
    var text: [UInt8] = []
    var start = place
    while true {
      guard !isFolded || byte != .space else { throw NotPlain() }
      while byte != .lineFeed { try pass() }
      guard !isAtEnd else { throw NotPlain() }
      text += bytes[start..<place]
      let breaks = skipBreaks(of: own)
      guard column == own, !isAtEnd else { break }
      start = place
      text += isFolded ? Self.fold(breaks) : Array(repeating: .lineFeed, count: breaks)
    }
    return String(decoding: text, as: UTF8.self) + (isStripped ? "" : "\n")
  }

  /// What line ends inside a text become: one a space, more of them one less.
  private static func fold(_ breaks: Int) -> [UInt8] {
    breaks == 1 ? [.space] : Array(repeating: .lineFeed, count: breaks - 1)
  }

  /// Goes over line ends and spaces, and returns how many line ends there were.
  private mutating func skipBreaks() -> Int {
    var breaks = 0
    while !isAtEnd, byte == .lineFeed || byte == .space {
      if byte == .space {
        place += 1
      } else {
        endLine()
        breaks += 1
      }
    }
    return breaks
  }

  /// Goes over line ends and at most as many spaces as a text stands in, and returns how many line ends there were.
  private mutating func skipBreaks(of indentation: Int) -> Int {
    var breaks = 0
    while !isAtEnd, byte == .lineFeed {
      endLine()
      breaks += 1
      while byte == .space, column < indentation { place += 1 }
    }
    return breaks
  }

  /// The text of a range without spaces at its end.
  func trimmed(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.lowerBound..<endOfWords(range)], as: UTF8.self)
  }

  private func endOfWords(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == .space { end -= 1 }
    return end
  }
}

extension UInt8 {
  /// Whether the byte divides values inside brackets.
  fileprivate var isFlowSign: Bool { ",[]{}".utf8.contains(self) }
}
