// SPDX-License-Identifier: Apache-2.0

/// What a test looks for in a page of ours: boxes, fields, attributes and words, with references resolved.
///
/// It goes by bytes, so that no combining mark hides a tag.
public struct PageText: Sendable {
  private let bytes: [UInt8]

  /// Creates a reader of a page.
  public init(_ html: String) {
    bytes = Array(html.utf8)
  }

  /// Returns what stands in the boxes of a name, in the order of the page.
  public func boxes(_ name: String) -> [String] {
    elements("textarea").filter { $0.tag.holds(" name=\"\(name)\"") }
      .map { Self.resolved($0.content.dropFirstLineFeed) }
  }

  /// Returns what stands in the first box of a name; nil when there is no such box.
  public func box(_ name: String) -> String? {
    boxes(name).first
  }

  /// Returns the value of the first hidden field of a name; nil when there is none.
  public func field(_ name: String) -> String? {
    tags("input").first { $0.holds(" name=\"\(name)\"") }.flatMap {
      Self.value(of: "value", in: $0)
    }
  }

  /// Returns the value of the first attribute of a name; nil when there is none.
  public func attribute(_ name: String) -> String? {
    Self.value(of: name, in: bytes[...])
  }

  /// Returns the words of the first `div` with an attribute, such as `data-answer="0"`; nil when there is none.
  public func words(at attribute: String) -> String? {
    elements("div").first { $0.tag.holds(" \(attribute)") }
      .map { Self.resolved($0.content) }
  }

  /// Returns whether the page holds a piece of HTML.
  public func holds(_ piece: String) -> Bool {
    bytes[...].holds(piece)
  }
}

extension PageText {
  private typealias Piece = ArraySlice<UInt8>

  /// Returns the insides of all start tags of an element.
  private func tags(_ name: String) -> [Piece] {
    var found: [Piece] = []
    var rest = bytes[...]
    while let start = rest.end(of: "<\(name) ") {
      let tag = rest[(start - 1)...].prefix { $0 != UInt8(ascii: ">") }
      found.append(tag)
      rest = rest[tag.endIndex...]
    }
    return found
  }

  /// Returns the elements of a name that hold no element of the same name.
  private func elements(_ name: String) -> [(tag: Piece, content: Piece)] {
    tags(name).compactMap { tag in
      let after = bytes[tag.endIndex...].dropFirst()
      return after.start(of: "</\(name)>").map { (tag, after[..<$0]) }
    }
  }

  private static func value(of name: String, in piece: Piece) -> String? {
    guard let start = piece.end(of: " \(name)=\"") else { return nil }
    return resolved(piece[start...].prefix { $0 != UInt8(ascii: "\"") })
  }

  private static func resolved(_ piece: Piece) -> String {
    let parts = piece.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = Array(parts.first ?? [])
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != UInt8(ascii: ";") }
      let scalar = references[String(decoding: name, as: UTF8.self)] ?? "&"
      result += Array(String(scalar).utf8) + part.dropFirst(name.count + 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let references: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func start(of text: String) -> Int? {
    let sought = Array(text.utf8)
    guard let first = sought.first else { return startIndex }
    var place = startIndex
    while let next = self[place...].firstIndex(of: first) {
      if self[next...].starts(with: sought) { return next }
      place = next + 1
    }
    return nil
  }

  fileprivate func end(of text: String) -> Int? {
    start(of: text).map { $0 + text.utf8.count }
  }

  fileprivate func holds(_ text: String) -> Bool {
    start(of: text) != nil
  }

  /// Without the line feed that a parser drops after the start of a box.
  fileprivate var dropFirstLineFeed: ArraySlice<UInt8> {
    first == 10 ? dropFirst() : self
  }
}
