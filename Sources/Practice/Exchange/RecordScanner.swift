// SPDX-License-Identifier: Apache-2.0

/// Takes one row after the other from bytes.
struct RecordScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let most: Int
  /// Whether quotation marks may stand in a field that is not quoted.
  private let takesInnerQuotes: Bool
  private var place = 0
  /// The line at which the next row begins.
  private(set) var line: Int

  /// What is wrong with a row.
  enum Fault: Error, Hashable {
    case openQuote, textAfterQuote, quoteInside, nul, tooLong(most: Int)

    var reason: String {
      switch self {
      case .openQuote: "A quotation mark is opened and never closed."
      case .textAfterQuote: "Text stands behind a closing quotation mark."
      case .quoteInside: "A quotation mark stands in a field that is not quoted."
      case .nul: "It holds a byte 0, which is no text."
      case .tooLong(let most): "A field has more than \(most) bytes."
      }
    }

    var better: String {
      switch self {
      case .openQuote: "Close it, or write two where one is meant."
      case .textAfterQuote, .quoteInside:
        "Put the whole field in quotation marks, with two where one is meant."
      case .nul: "Remove it."
      case .tooLong: "Shorten it: a card asks for one thing."
      }
    }
  }

  init(bytes: [UInt8], separator: UInt8, line: Int, most: Int, takesInnerQuotes: Bool) {
    self.takesInnerQuotes = takesInnerQuotes
    self.bytes = bytes
    self.separator = separator
    self.line = line
    self.most = most
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// Whether the line here is a comment, which is then passed.
  mutating func skips(_ comment: UInt8?) -> Bool {
    guard let comment, place < bytes.count, bytes[place] == comment else { return false }
    skipLine()
    return true
  }

  /// Returns the fields of the next row, or what is wrong with it; either way the row is passed.
  ///
  /// A quotation mark that is never closed, or is closed only where a field of a later row begins, costs its line and no other.
  ///
  /// - Complexity: O(*n*) for all rows: what stands behind an open quotation mark is read twice at most.
  mutating func next() -> Result<[String], Fault> {
    let start = (place: place, line: line)
    let result = row()
    if case .failure(.openQuote) = result {
      (place, line) = start
      skipLine()
    } else {
      passLineEnd()
    }
    return result
  }

  private mutating func row() -> Result<[String], Fault> {
    var fields: [String] = []
    var fault: Fault?
    while true {
      switch field() {
      case .success(let text): fields.append(text)
      case .failure(.openQuote): return .failure(.openQuote)
      case .failure(let found): fault = fault ?? found
      }
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    return fault.map { .failure($0) } ?? .success(fields)
  }

  private mutating func field() -> Result<String, Fault> {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return plainField() }
    return quotedField()
  }

  private mutating func plainField() -> Result<String, Fault> {
    let start = place
    var fault: Fault?
    while place < bytes.count, bytes[place] != separator, !isLineEnd(bytes[place]) {
      if bytes[place] == 0 { fault = .nul }
      if bytes[place] == UInt8(ascii: "\""), !takesInnerQuotes { fault = fault ?? .quoteInside }
      place += 1
    }
    return text(Array(bytes[start..<place]), fault)
  }

  private mutating func quotedField() -> Result<String, Fault> {
    var content: [UInt8] = []
    var fault: Fault?
    let first = line
    place += 1
    while true {
      guard place < bytes.count else { return .failure(.openQuote) }
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { break }
        place += 1
      }
      if byte == 0 { fault = .nul }
      if byte == UInt8(ascii: "\n") { line += 1 }
      content.append(byte)
    }
    while place < bytes.count, bytes[place] != separator, !isLineEnd(bytes[place]) {
      guard line == first else { return .failure(.openQuote) }
      fault = fault ?? .textAfterQuote
      place += 1
    }
    return text(content, fault)
  }

  private func text(_ content: [UInt8], _ fault: Fault?) -> Result<String, Fault> {
    if let fault { return .failure(fault) }
    guard content.count <= most else { return .failure(.tooLong(most: most)) }
    return .success(String(decoding: content, as: UTF8.self))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipLine() {
    while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
    passLineEnd()
  }

  private mutating func passLineEnd() {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "\r") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    line += 1
  }
}
