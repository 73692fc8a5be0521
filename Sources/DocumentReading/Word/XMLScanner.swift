// SPDX-License-Identifier: Apache-2.0

/// Walks over the elements and words of an XML document, and does nothing else.
///
/// It is small on purpose: it knows no entities but the five of XML and numbers, refuses a document type, and so can neither fetch
/// anything nor grow. The parser of the toolchain would bind the one-file program to a library of the system.
///
/// Source: W3C, Extensible Markup Language 1.0, fifth edition, sections 2.1 to 2.7, 4.1 and 4.6.
struct XMLScanner {
  /// What comes next in a document.
  enum Event: Hashable {
    /// An element begins; `tag` is what stands in its start tag.
    case start(name: String, tag: String)
    case end(name: String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The elements that are open.
  private var open: [String] = []
  /// The end of an element that was empty: `<w:tab/>`.
  private var pendingEnd: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns what comes next; nil at the end.
  ///
  /// - Throws: ``DocumentError/damaged(_:_:)`` when the document is not well formed.
  mutating func next() throws(DocumentError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return .text(try words()) }
      if starts(with: "<!--") {
        _ = try taken(from: 4, until: "-->")
      } else if starts(with: "<?") {
        _ = try taken(from: 2, until: "?>")
      } else if starts(with: "<![CDATA[") {
        return .text(String(decoding: try taken(from: 9, until: "]]>"), as: UTF8.self))
      } else if starts(with: "<!") {
        throw .damaged(.word, "its text declares a document type")
      } else {
        return try tag()
      }
    }
    guard open.isEmpty else { throw .damaged(.word, "its text ends too early") }
    return nil
  }

  private mutating func tag() throws(DocumentError) -> Event {
    var content = try taken(from: 1, until: ">")
    if content.first == UInt8(ascii: "/") {
      let name = String(decoding: content.dropFirst(), as: UTF8.self).trimmed
      guard open.popLast() == name else { throw .damaged(.word, "its elements are crossed") }
      return .end(name: name)
    }
    let isEmpty = content.last == UInt8(ascii: "/")
    if isEmpty { content = content.dropLast() }
    let tag = String(decoding: content, as: UTF8.self)
    let name = String(tag.prefix { !$0.isWhitespace })
    guard !name.isEmpty else { throw .damaged(.word, "an element has no name") }
    if isEmpty {
      pendingEnd = name
    } else {
      open.append(name)
      guard open.count <= DocumentLimits.depth else { throw .bomb }
    }
    return .start(name: name, tag: tag)
  }

  /// The words up to the next tag.
  private mutating func words() throws(DocumentError) -> String {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let raw = bytes[place..<end]
    place = end
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    return Self.resolved(raw)
  }

  private func starts(with word: StaticString) -> Bool {
    bytes[place...].starts(with: "\(word)".utf8)
  }

  private mutating func taken(
    from skipped: Int, until end: String
  ) throws(DocumentError) -> ArraySlice<UInt8> {
    let mark = Array(end.utf8)
    let start = place + skipped
    var index = min(start, bytes.count)
    while let next = bytes[index...].firstIndex(of: mark[0]), next + mark.count <= bytes.count {
      if bytes[next..<(next + mark.count)].elementsEqual(mark) {
        place = next + mark.count
        return bytes[start..<next]
      }
      index = next + 1
    }
    throw .damaged(.word, "its text ends inside a tag")
  }

  /// Returns words with their references resolved; an unknown one stays as it is.
  private static func resolved(_ raw: ArraySlice<UInt8>) -> String {
    let parts = raw.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = String(decoding: parts.first ?? [], as: UTF8.self)
    for part in parts.dropFirst() {
      let name = String(decoding: part.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
      if name.utf8.count < part.count, let sign = sign(of: name) {
        result.unicodeScalars.append(sign)
        result += String(decoding: part.dropFirst(name.utf8.count + 1), as: UTF8.self)
      } else {
        result += "&" + String(decoding: part, as: UTF8.self)
      }
    }
    return result
  }

  private static func sign(of name: String) -> Unicode.Scalar? {
    if let known = entities[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }
}
