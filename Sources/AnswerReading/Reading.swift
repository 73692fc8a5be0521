// SPDX-License-Identifier: Apache-2.0

/// A text taken apart: tokens, sentences, clauses, quantities and negations, each with its place in the text as given.
///
/// Every offset counts bytes of UTF-8 of the text as given, and no range ever cuts a character.
public struct Reading: Hashable, Sendable {
  /// The text as given.
  public let text: String
  /// The words, numbers and signs, in order.
  public let tokens: [Token]
  /// The sentences, in order; together they hold every token once.
  public let sentences: [Sentence]
  /// The words that say how statements stand to each other, in order.
  public let markers: [DiscourseMarker]
  /// The clauses, in order; together they hold every token once, and each lies in one sentence.
  public let clauses: [Clause]
  /// The amounts that are named, in order.
  public let quantities: [TextQuantity]
  /// For each token, whether a negation reaches it.
  public let negated: [Bool]

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    tokens = Tokenizer.tokens(of: text)
    let bytes = Array(text.utf8)
    let lines = LineReader.lines(of: bytes)
    let code = CodeSpans(bytes: bytes, lines: lines)
    sentences = SentenceSplitter(bytes: bytes, tokens: tokens, lines: lines, code: code)
      .sentences()
    markers = MarkerFinder(tokens: tokens).markers(in: sentences)
    let spans = ClauseSplitter(bytes: bytes, tokens: tokens, sentences: sentences)
      .spans(of: sentences, markers: markers)
    clauses = ModalityReader(tokens: tokens, sentences: sentences).clauses(of: spans)
    let exclusions = NumberExclusions(
      bytes: bytes, tokens: tokens, sentences: sentences, code: code)
    quantities = QuantityReader(bytes: bytes, tokens: tokens, exclusions: exclusions).quantities()
    negated = Negation.reach(in: tokens, clauses: clauses)
  }

  /// Returns the tokens of a text alone, for phrases that are no sentences.
  package static func tokens(of text: String) -> [Token] {
    Tokenizer.tokens(of: text)
  }

  /// Returns the words of the text between two offsets that lie on character boundaries.
  public func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }

  /// The quantities whose number stands in a range of tokens.
  public func quantities(in tokens: Range<Int>) -> ArraySlice<TextQuantity> {
    let first = quantities.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let last = quantities.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return quantities[first..<last]
  }
}
