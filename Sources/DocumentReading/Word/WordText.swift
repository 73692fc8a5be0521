// SPDX-License-Identifier: Apache-2.0

/// Turns the XML of a Word document into lines: a line for each paragraph, a bullet for each list item, tabs between short cells.
struct WordText {
  /// A row of a table that is being read, its cells so far.
  private struct Row {
    var cells: [[String]] = []
  }

  private var lines: [String] = []
  private var paragraph = ""
  private var isListItem = false
  /// Rows of tables that are open, the innermost last.
  private var rows: [Row] = []
  /// How deep we are in what is left out.
  private var skipped = 0
  private var isText = false

  /// Elements whose words are no text of the document: drawings for old programs, which say again what stands beside them.
  private static let leftOut: Set<String> = ["mc:Fallback", "w:instrText", "w:delText"]

  /// Returns the text.
  ///
  /// - Throws: ``DocumentError`` when the XML is broken.
  static func text(of bytes: [UInt8]) throws(DocumentError) -> String {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .damaged(.word, "its text is no UTF-8")
    }
    var reader = WordText()
    var scanner = XMLScanner(bytes)
    while let event = try scanner.next() {
      switch event {
      case .start(let name, let tag): reader.start(name, tag)
      case .end(let name): reader.end(name)
      case .text(let words): reader.add(words)
      }
    }
    reader.endParagraph()
    return PlainDocument.withLineFeeds(reader.lines.joined(separator: "\n") + "\n")
  }

  private mutating func start(_ name: String, _ tag: String) {
    if skipped > 0 || Self.leftOut.contains(name) {
      skipped += 1
      return
    }
    switch name {
    case "w:t": isText = true
    case "w:tab": paragraph += "\t"
    case "w:br", "w:cr": paragraph += "\n"
    case "w:noBreakHyphen": paragraph += "-"
    // A paragraph in a text box begins inside another one.
    case "w:p": endParagraph()
    case "w:numPr": isListItem = true
    // The styles of lists that Word brings are named "ListBullet", "ListNumber2" and the like.
    case "w:pStyle": isListItem = isListItem || tag.contains("w:val=\"List")
    case "w:tr": rows.append(Row())
    case "w:tc": if !rows.isEmpty { rows[rows.count - 1].cells.append([]) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "w:t": isText = false
    case "w:p": endParagraph(keepsEmpty: true)
    case "w:tr": endRow()
    default: break
    }
  }

  private mutating func add(_ words: String) {
    if skipped == 0 && isText { paragraph += words }
  }

  private mutating func endParagraph(keepsEmpty: Bool = false) {
    defer { (paragraph, isListItem) = ("", false) }
    guard keepsEmpty || !paragraph.isEmpty else { return }
    let isBlank = paragraph.allSatisfy(\.isWhitespace)
    add(line: isBlank ? "" : (isListItem ? "- " : "") + paragraph)
  }

  private mutating func add(line: String) {
    if let row = rows.last, !row.cells.isEmpty {
      if !line.isEmpty { rows[rows.count - 1].cells[row.cells.count - 1].append(line) }
    } else {
      lines.append(line)
    }
  }

  /// A row of short cells is a line; one that lays out a page gives the lines of its cells, one cell after another.
  private mutating func endRow() {
    guard let row = rows.popLast() else { return }
    if row.cells.allSatisfy({ $0.count <= 1 }) {
      add(line: row.cells.map { $0.first ?? "" }.joined(separator: "\t"))
    } else {
      for line in row.cells.joined() { add(line: line) }
    }
  }
}
