// SPDX-License-Identifier: Apache-2.0

import AnswerReading
public import LanguageModel

/// Decides whether the words of a language model may stand for a built-in question.
///
/// Every check compares with the built-in wording, so that wording itself always passes. What is not understood is refused: the price is
/// a question in the built-in words.
public struct PhrasingCheck: Sendable {
  let phrasing: Phrasing
  /// The built-in wording without the words that it quotes.
  let builtIn: Reading
  /// The same without the words that lead up to it.
  let core: Reading
  let known: KnownWords

  /// Creates a check for one question.
  public init(_ phrasing: Phrasing) {
    self.phrasing = phrasing
    let own = QuotedWords(in: phrasing.question, quote: phrasing.quote) { _ in true }.own
    builtIn = Reading(own)
    let bridge = phrasing.bridge ?? ""
    core = Reading(own.hasPrefix(bridge) ? String(own.dropFirst(bridge.count)) : own)
    known = KnownWords(phrasing)
  }

  /// Returns the question as it may be shown.
  ///
  /// - Throws: The first ``PhrasingFault`` that was found; then the built-in wording stands.
  public func question(in reply: ChatReply) throws(PhrasingFault) -> PhrasedQuestion {
    guard reply.ending == .done else { throw .unfinished }
    return try question(in: reply.text)
  }

  /// Returns the question as it may be shown, from the words alone.
  ///
  /// - Throws: The first ``PhrasingFault`` that was found.
  public func question(in words: String) throws(PhrasingFault) -> PhrasedQuestion {
    // A huge reply is not read at all.
    guard words.utf8.count <= Self.mostBytes else { throw .tooLong }
    let text = Self.unwrapped(words)
    guard !text.isEmpty else { throw .empty }
    guard !TextSigns.hasMore(text, than: phrasing.question) else { throw .markup }
    if let quote = phrasing.quote, !text.contains(quote) { throw .quoteLost }
    let parts = QuotedWords(in: text, quote: phrasing.quote, isSaid: known.isSaid)
    guard !parts.isInvented else { throw .quoteInvented }
    let said = SaidWords(reading: Reading(parts.own), plain: PlainWords(parts.own))
    if let fault = languageFault(said) ?? numberFault(said) ?? wordFault(said) ?? formFault(said) {
      throw fault
    }
    return PhrasedQuestion(text: text)
  }

  /// The most bytes of a reply that are looked at; ours, four times the longest built-in question.
  static let mostBytes = 4_000

  /// Words without the white space and one pair of quotation marks around them, which models like to add.
  private static func unwrapped(_ words: String) -> String {
    var text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isWrapped =
      text.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
      && text.count(where: { $0 == "\"" }) == 2
    if isWrapped { text = String(text.dropFirst().dropLast()) }
    return text
  }
}

/// The words of a model without what they quote.
struct SaidWords {
  let reading: Reading
  let plain: PlainWords
}

/// What a phrasing may take words from.
struct KnownWords: Sendable {
  private let sources: [String]
  /// The words of content of all of it.
  let content: Set<String>
  /// Its words as written.
  let forms: Set<String>

  init(_ phrasing: Phrasing) {
    sources = [phrasing.question] + phrasing.said
    let readings = (sources + [phrasing.topic]).map { Reading($0) }
    content = readings.reduce(into: []) { $0.formUnion($1.content) }
    forms = readings.reduce(into: []) { $0.formUnion($1.forms) }
  }

  /// Whether words stand letter for letter in the question or in what was said.
  func isSaid(_ words: String) -> Bool { sources.contains { $0.contains(words) } }
}
