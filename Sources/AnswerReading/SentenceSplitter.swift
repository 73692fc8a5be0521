// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a space, unless the stop belongs to an abbreviation; at
/// a blank line, a list item, a title, a row of a table or a block of code; and at a line end unless the next line goes on in lower case,
/// as hard-wrapped text does. Speech without stops is cut by ``RunOnSpeech``.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let lines: [TextLine]
  private let code: CodeSpans
  /// For each token, the number of its line.
  private let lineOf: [Int]

  /// How many signs may close quotes and brackets behind a stop.
  private static let mostClosers = 4
  private static let closers: WordSet = ["\"", ")", "]", "}", "*", "~"]

  init(bytes: [UInt8], tokens: [Token], lines: [TextLine], code: CodeSpans) {
    self.bytes = bytes
    self.tokens = tokens
    self.lines = lines
    self.code = code
    var line = 0
    lineOf = tokens.map { token in
      while lines[line].range.upperBound < token.range.upperBound, line + 1 < lines.count {
        line += 1
      }
      return line
    }
  }

  /// Returns the sentences in order; together they hold every token once.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var first = 0
    for index in tokens.indices where endsSentence(after: index, from: first) {
      let span = first..<(index + 1)
      first = index + 1
      switch lines[lineOf[span.lowerBound]].kind {
      case .prose, .bullet: result += RunOnSpeech.pieces(of: span, in: tokens).map(sentence)
      default: result.append(sentence(span))
      }
    }
    return result
  }

  private func sentence(_ span: Range<Int>) -> Sentence {
    Sentence(
      range: tokens[span.lowerBound].range
        .lowerBound..<tokens[span.upperBound - 1].range.upperBound,
      tokens: span, isQuestion: endsInQuestionMark(span), kind: lines[lineOf[span.lowerBound]].kind)
  }

  /// Whether a question mark stands among the signs at the end; one inside an address is followed by words.
  private func endsInQuestionMark(_ span: Range<Int>) -> Bool {
    let signs = tokens[span].suffix(Self.mostClosers).reversed().prefix { $0.kind == .sign }
    return signs.contains { $0.form == "?" }
  }

  private func endsSentence(after index: Int, from first: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return true }
    if lineOf[index] != lineOf[next] { return endsLine(after: index, from: first) }
    guard hasSpace(gap(before: next)), lines[lineOf[index]].block == nil,
      !code.contains(tokens[index].range.upperBound)
    else { return false }
    return isEnd(index, from: first)
  }

  /// Whether a sentence ends where its line does.
  private func endsLine(after index: Int, from first: Int) -> Bool {
    let (line, nextLine) = (lineOf[index], lineOf[index + 1])
    if let block = lines[line].block, block == lines[nextLine].block { return false }
    guard nextLine == line + 1, lines[nextLine].mayContinue,
      lines[line].kind == .prose || lines[line].kind == .bullet
    else { return true }
    if isEnd(index, from: first) || gap(before: index + 1).contains(UInt8(ascii: "-")) {
      return true
    }
    if tokens[index].form == "," || EnglishGrammar.neverLast.contains(formOf: tokens[index]) {
      return false
    }
    return !startsInLowerCase(index + 1)
  }

  /// Whether a token is a stop that ends a sentence, or a closing quote or bracket right behind one.
  private func isEnd(_ index: Int, from first: Int) -> Bool {
    guard tokens[index].kind == .sign else { return false }
    let stop = stop(endingAt: index)
    let next = index + 1
    switch tokens[stop].form {
    case "?", "!": return stop == index || !startsInLowerCase(next)
    case "…": return !startsInLowerCase(next)
    case ".":
      let isEllipsis = stop > 0 && tokens[stop - 1].form == "."
      if (isEllipsis || stop != index) && startsInLowerCase(next) { return false }
      return !isEnumerator(stop, from: first) && !isAbbreviation(stop, before: next)
    default: return false
    }
  }

  /// The token in front of the closing quotes and brackets that end here; the token itself when it closes nothing.
  private func stop(endingAt index: Int) -> Int {
    var stop = index
    while stop > 0, index - stop < Self.mostClosers, Self.closers.contains(formOf: tokens[stop]),
      !hasSpace(gap(before: stop)), lineOf[stop] == lineOf[stop - 1]
    {
      stop -= 1
    }
    return stop
  }

  private func isAbbreviation(_ stop: Int, before next: Int) -> Bool {
    guard stop > 0, gap(before: stop).isEmpty else { return false }
    return Abbreviations.include(
      tokens[..<stop], before: tokens[next...], isCapital: !startsInLowerCase(next))
  }

  /// Whether a full stop follows the number of a list item at the start of a line or a sentence.
  private func isEnumerator(_ stop: Int, from first: Int) -> Bool {
    guard stop > 0, tokens[stop - 1].kind == .number else { return false }
    return stop - 1 == first || lineOf[stop - 1] != (stop > 1 ? lineOf[stop - 2] : -1)
  }

  private func gap(before index: Int) -> ArraySlice<UInt8> {
    bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
  }

  private func startsInLowerCase(_ index: Int) -> Bool {
    let first = bytes[tokens[index].range.lowerBound]
    return first >= 97 && first <= 122
  }

  /// Whether a gap holds white space of any width.
  private func hasSpace(_ gap: ArraySlice<UInt8>) -> Bool {
    guard gap.contains(where: { $0 >= 0x80 }) else { return gap.contains(where: LineForm.isSpace) }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.contains(
      where: \.properties.isWhitespace)
  }
}
