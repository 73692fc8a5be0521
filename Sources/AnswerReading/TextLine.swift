// SPDX-License-Identifier: Apache-2.0

/// A line of a text and what its form says about it.
struct TextLine {
  /// Its bytes, without the line end.
  let range: Range<Int>
  var kind = Sentence.Kind.prose
  var isBlank = false
  /// The number of the fenced block that it is in; nil outside of one.
  var block: Int?

  /// Whether a sentence of the line before may go on here.
  var mayContinue: Bool { kind == .prose && !isBlank }
}

/// Tells what each line of a text is.
struct LineReader {
  private let bytes: [UInt8]

  /// The longest line that counts as a title without a mark, in bytes, and its words.
  ///
  /// Ours: a title fits on a line of a narrow page.
  private static let longestTitle = (bytes: 70, words: 9)

  /// Returns the lines of a text in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    let reader = LineReader(bytes: bytes)
    var lines = reader.cut()
    reader.markBlocks(&lines)
    reader.markForms(&lines)
    reader.markTitles(&lines)
    return lines
  }

  private func cut() -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 {
      let isSecondOfTwo = bytes[index] == 10 && index > 0 && bytes[index - 1] == 13
      if !isSecondOfTwo { lines.append(line(start..<index)) }
      start = index + 1
    }
    lines.append(line(start..<bytes.count))
    return lines
  }

  private func line(_ range: Range<Int>) -> TextLine {
    TextLine(range: range, isBlank: bytes[range].allSatisfy(LineForm.isSpace))
  }

  /// Marks fenced blocks; a fence that is never closed opens none.
  private func markBlocks(_ lines: inout [TextLine]) {
    var open: Int?
    var count = 0
    for index in lines.indices where LineForm(bytes[lines[index].range]).isFence {
      guard let first = open else {
        open = index
        continue
      }
      for inside in first...index {
        lines[inside].kind = .code
        lines[inside].block = count
      }
      count += 1
      open = nil
    }
  }

  /// Marks bullets, rows of tables and titles with a mark.
  private func markForms(_ lines: inout [TextLine]) {
    var isInList = false
    var allowsNumber = true
    for index in lines.indices where lines[index].block == nil {
      if lines[index].isBlank {
        isInList = false
        allowsNumber = true
        continue
      }
      let form = LineForm(bytes[lines[index].range])
      lines[index].kind = form.kind(allowsNumber: allowsNumber || isInList)
      isInList = isInList || lines[index].kind == .bullet
      allowsNumber = form.endsInStop || lines[index].kind != .prose
    }
  }

  /// Marks short lines without a stop that stand above a blank line with text behind it, above a list or above an underline.
  private func markTitles(_ lines: inout [TextLine]) {
    var isTextBehind = false
    for index in lines.indices.reversed() {
      defer { if !lines[index].isBlank { isTextBehind = true } }
      guard index + 1 < lines.count, lines[index].kind == .prose, !lines[index].isBlank,
        index == 0 || lines[index - 1].isBlank || !lines[index - 1].mayContinue,
        isTitle(lines[index].range)
      else { continue }
      let next = lines[index + 1]
      if next.isBlank ? isTextBehind : next.kind == .bullet || isUnderline(next) {
        lines[index].kind = .heading
      }
    }
  }

  private func isUnderline(_ line: TextLine) -> Bool {
    let form = bytes[line.range].filter { !LineForm.isSpace($0) }
    return form.count >= 3 && (form.allSatisfy { $0 == 61 } || form.allSatisfy { $0 == 45 })
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestTitle.bytes else { return false }
    let form = LineForm(bytes[range])
    guard !form.endsInStop || form.last == UInt8(ascii: ":"), form.last != UInt8(ascii: ","),
      let first = form.first, !(97...122).contains(first)
    else { return false }
    let words = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.count <= Self.longestTitle.words
      && !words.contains { EnglishGrammar.speakers.contains($0.lowercased()) }
  }
}
