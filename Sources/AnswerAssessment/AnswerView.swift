// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// An answer with everything that rules look at: where the terms of each lexicon stand, and which words may count.
///
/// A class, because every rule looks at it for every sentence and a value of many arrays would be copied each time.
final class AnswerView: Sendable {
  let reading: Reading
  /// Where the terms of each lexicon stand, by the number of the lexicon.
  let occurrences: LexiconPlaces
  /// For each sentence, why it gives no evidence; nil when it may.
  let voids: [VoidReason?]
  /// For each token, whether it was copied from the question.
  let copied: [Bool]

  /// The phrases of each sentence that may give evidence, for what weighs wording; none of one that is set aside.
  let phrases: [[WordingPhrase]]

  /// The lexicons that have a word in each sentence, and a last one, of no words, that is in all of them.
  private let presence: LexiconRows

  /// Creates the view of an answer to a question whose copied words are masked.
  ///
  /// Without the gate, lines of notes count as sentences do.
  convenience init(
    _ reading: Reading, mask: CopyMask = CopyMask(sources: []), rules: RuleSet,
    question: Question? = nil, isGated: Bool = true
  ) {
    let open = AnswerView(reading, copied: mask.mask(reading), rules: rules)
    guard isGated else {
      self.init(open, voids: open.voids)
      return
    }
    let voids = SentenceGate.voids(
      in: reading, copied: open.copied,
      instructions: InstructionFinder(rules: rules, view: open).sentences())
    self.init(open, voids: AnswerGate(rules, question: question).voids(in: reading, voids))
  }

  /// Creates the view of an answer of which every sentence may give evidence.
  private init(_ reading: Reading, copied: [Bool], rules: RuleSet) {
    self.reading = reading
    self.copied = copied
    occurrences = rules.index.occurrences(in: reading.tokens)
    presence = Self.presence(in: reading, occurrences)
    voids = reading.sentences.map { _ in nil }
    phrases = reading.sentences.map { _ in [] }
  }

  /// Creates a view like another one, with sentences set aside.
  private init(_ open: AnswerView, voids: [VoidReason?]) {
    reading = open.reading
    copied = open.copied
    occurrences = open.occurrences
    presence = open.presence
    self.voids = voids
    phrases = open.reading.sentences.indices.map { number in
      guard voids[number] == nil else { return [] }
      return WordingPhrase.phrases(
        of: open.reading.sentences[number], in: open.reading, copied: open.copied)
    }
  }

  private static func presence(in reading: Reading, _ occurrences: LexiconPlaces) -> LexiconRows {
    var result = LexiconRows(count: reading.sentences.count, lexicons: occurrences.count + 1)
    for sentence in reading.sentences.indices { result.insert(occurrences.count, row: sentence) }
    for lexicon in 0..<occurrences.count {
      var sentence = 0
      for place in occurrences[lexicon] {
        while reading.sentences[sentence].tokens.upperBound <= place.lowerBound { sentence += 1 }
        result.insert(lexicon, row: sentence)
      }
    }
    return result
  }

  /// Whether a sentence says next to nothing of its own: it has few words of content, or says the question again.
  func isPadding(_ sentence: Int) -> Bool {
    let tokens = reading.sentences[sentence].tokens
    let content = reading.tokens[tokens].count { token in
      token.kind == .number
        || (token.kind == .word && !WordLists.functionWords.contains(formOf: token))
    }
    let copied = copied[tokens].count { $0 }
    return content < Self.fewestContentWords
      || Double(copied) >= Self.restatedShare * Double(tokens.count)
  }

  /// How many words of content a sentence needs to say something.
  private static let fewestContentWords = 3
  /// The share of words of the question from which a sentence says it again.
  private static let restatedShare = 0.3

  /// Whether any of the lexicons has a word in a sentence.
  func holds(anyOf lexicons: [Int], _ sentence: Int) -> Bool {
    for lexicon in lexicons where presence.contains(lexicon, row: sentence) { return true }
    return false
  }

  /// Whether a sentence has a word without which a rule, by its row, finds nothing.
  func mayTrigger(_ rule: Int, of triggers: LexiconRows, _ sentence: Int) -> Bool {
    presence.meets(sentence, of: triggers, row: rule)
  }

  /// The tokens of a sentence and, for a span of two, of the next one.
  func tokens(from sentence: Int, span: Int) -> Range<Int> {
    let last = min(sentence + span, reading.sentences.count) - 1
    return reading.sentences[sentence].tokens
      .lowerBound..<reading.sentences[last].tokens.upperBound
  }

  /// The occurrences of a lexicon within a range of tokens.
  func occurrences(of lexicon: Int, in tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    let all = occurrences[lexicon]
    let first = all.partitioningIndex { $0.lowerBound >= tokens.lowerBound }
    let last = all.partitioningIndex { $0.lowerBound >= tokens.upperBound }
    return all[first..<last]
  }
}

/// Why a sentence gives no evidence.
public enum VoidReason: String, Hashable, Sendable {
  /// Its words are those of the question or its exhibits, or those of the whole answer are, in another order.
  case copied
  /// It was said before, or the whole answer says one thing again and again.
  case repeated
  /// It is a list of words and no sentence.
  case wordList = "word-list"
  /// The words of the whole answer stand in no order.
  case shuffled
  /// It tells the reader how to judge.
  case instruction
  /// The whole answer is about another question.
  case elsewhere
  /// The whole answer says what was not done.
  case denied
}
