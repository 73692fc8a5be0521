// SPDX-License-Identifier: Apache-2.0

/// A sentence, a bullet or a heading of a text.
public struct Sentence: Hashable, Sendable {
  /// Where it stands, in bytes of UTF-8 of the text as given, without the white space around it.
  public let range: Range<Int>
  /// Its tokens, as indices into ``Reading/tokens``; never empty.
  public let tokens: Range<Int>
  /// Whether it ends in a question mark.
  public let isQuestion: Bool
}

/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a space, unless the stop belongs to an abbreviation; at
/// a blank line; and at a line end unless the next line goes on in lower case, as hard-wrapped text does.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]

  init(bytes: [UInt8], tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Returns the sentences in order; together they hold every token once.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var first = 0
    for index in tokens.indices where endsSentence(after: index) {
      result.append(sentence(first...index))
      first = index + 1
    }
    if first < tokens.count { result.append(sentence(first...(tokens.count - 1))) }
    return result
  }

  private func sentence(_ span: ClosedRange<Int>) -> Sentence {
    let lastSigns = tokens[span].suffix(3)
    return Sentence(
      range: tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound].range.upperBound,
      tokens: span.lowerBound..<(span.upperBound + 1),
      isQuestion: lastSigns.contains { $0.form == "?" })
  }

  private func endsSentence(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let gap = bytes[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]
    if gap.contains(10) || gap.contains(13) { return endsLine(gap, before: index + 1) }
    guard !gap.isEmpty else { return false }
    return isStop(index) && !isAbbreviation(index) && !isEnumerator(index)
  }

  private func endsLine(_ gap: ArraySlice<UInt8>, before next: Int) -> Bool {
    if gap.count(where: { $0 == 10 }) > 1 { return true }
    if gap.contains(UInt8(ascii: "-")) { return true }
    let first = bytes[tokens[next].range.lowerBound]
    return !(first >= 97 && first <= 122)
  }

  /// Whether a token is a stop, or a closing quote or bracket right behind one.
  private func isStop(_ index: Int) -> Bool {
    switch tokens[index].form {
    case ".", "?", "!", "…": true
    case "\"", ")": index > 0 && [".", "?", "!"].contains(tokens[index - 1].form)
    default: false
    }
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    guard tokens[index].form == ".", index > 0 else { return false }
    let before = tokens[index - 1]
    guard before.range.upperBound == tokens[index].range.lowerBound else { return false }
    if Self.abbreviations.contains(before.form) { return true }
    if before.form == "no" { return index + 1 < tokens.count && tokens[index + 1].kind == .number }
    let isInitial = before.form.utf8.count == 1 && before.kind == .word && before.form != "i"
    return isInitial && index > 1 && tokens[index - 2].form == "."
  }

  /// Whether a full stop follows the number of a list item at the start of a line.
  private func isEnumerator(_ index: Int) -> Bool {
    index > 0 && tokens[index].form == "." && tokens[index - 1].kind == .number
      && isFirstOnLine(index - 1)
  }

  private func isFirstOnLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
    return gap.contains(10) || gap.contains(13)
  }

  private static let abbreviations: Set<String> = [
    "eg", "ie", "etc", "vs", "approx", "ca", "cf", "dr", "mr", "mrs", "fig", "resp", "incl", "excl",
  ]
}
