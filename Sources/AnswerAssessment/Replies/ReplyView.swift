// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent
import Quantities

/// A reply taken apart, with what it shares with the question and with earlier answers.
struct ReplyView {
  let reply: Reply
  let reading: Reading
  /// What was said before, by the person.
  let earlier: Reading
  /// What the interviewer said.
  let question: Reading
  private let occurrences: LexiconPlaces
  private let rules: RuleSet
  private let calculations: [Range<Int>]
  /// Whether there is no sentence that may count: nothing was said, or only lists of words and words to the grader.
  let isVoid: Bool

  init(_ reply: Reply, rules: RuleSet) {
    self.reply = reply
    self.rules = rules
    reading = Reading(reply.text)
    earlier = Reading(reply.earlier)
    question = Reading(reply.question)
    let view = AnswerView(reading, rules: rules)
    occurrences = view.occurrences
    isVoid = view.voids.allSatisfy { $0 != nil }
    let marks = MarkFinder(view: view)
    calculations = reading.sentences.enumerated().flatMap { number, sentence in
      marks.places(of: .calculation, in: sentence.tokens, number)
    }
  }

  /// Where a lexicon stands; nowhere when there is no such lexicon.
  func places(of lexicon: ReplyLexicon) -> [Range<Int>] {
    places(of: lexicon.rawValue)
  }

  /// Where the lexicon of a name stands; nowhere when there is none.
  func places(of lexicon: String) -> [Range<Int>] {
    rules.index.number(of: lexicon).map { Array(occurrences[$0]) } ?? []
  }

  /// Where a lexicon stands in clauses that are neither denied nor put as a condition or a question.
  func asserted(_ lexicon: ReplyLexicon) -> [Range<Int>] {
    places(of: lexicon).filter { place in
      !isDenied(place) && !isSupposed(reading.clauses[reading.clause(of: place.lowerBound)])
    }
  }

  /// Whether a negation reaches a phrase from outside.
  func isDenied(_ place: Range<Int>) -> Bool { reading.negated[place.lowerBound] }

  /// Whether a clause names a condition, asks, or gives another's words.
  func isSupposed(_ clause: Clause) -> Bool {
    clause.marker?.kind == .condition || clause.modality == .asked
      || clause.modality == .attributed
  }

  /// Returns the words of a sentence, counted from the start of the transcript.
  func quote(at token: Int) -> Quote {
    let sentence = reading.sentences[
      reading.sentences.partitioningIndex {
        $0.tokens.upperBound > token
      }]
    let own = Quote(of: sentence.range, in: reading)
    return Quote(start: own.start + reply.start, end: own.end + reply.start, text: own.text)
  }

  /// The first sentence as a quote; nil when nothing was said.
  var firstQuote: Quote? { reading.tokens.isEmpty ? nil : quote(at: 0) }
}

/// The lists of words by which replies are read.
enum ReplyLexicon: String {
  case agree = "reply-agree"
  case grant = "reply-grant"
  case disagree = "reply-disagree"
  case doubt = "reply-doubt"
  case keep = "reply-keep"
  case yield = "reply-yield"
  case retract = "reply-retract"
  case rude = "reply-rude"
  case unknown = "reply-unknown"
  case findOut = "reply-find-out"
  case deflect = "reply-deflect"
  case settle = "reply-settle"
  case change = "reply-change"
  case payer = "reply-payer"
  case noReason = "reply-no-reason"
}

extension ReplyView {
  /// The figures that neither the interviewer nor an earlier answer had named.
  var newFigures: [TextQuantity] {
    let known = (earlier.quantities + question.quantities)
    return figures.filter { figure in !known.contains { Self.isSame($0, figure) } }
  }

  /// The amounts that claim something, without dates.
  var figures: [TextQuantity] { reading.quantities.filter { $0.dimension != .date } }

  /// The figures that the interviewer had not named, earlier ones of the person among them.
  var ownFigures: [TextQuantity] {
    figures.filter { figure in !question.quantities.contains { Self.isSame($0, figure) } }
  }

  /// Whether the reply shows a calculation.
  var hasCalculation: Bool { !calculations.isEmpty }

  static func isSame(_ one: TextQuantity, _ other: TextQuantity) -> Bool {
    abs(one.value - other.value) <= 1e-9 * max(abs(one.value), abs(other.value))
      || abs(one.number - other.number) <= 1e-9 * max(abs(one.number), abs(other.number))
  }

  /// The words of content in a range of tokens, by lemma.
  func content(_ tokens: Range<Int>) -> Set<String> { Self.content(reading, tokens) }

  /// The words of content of a reading, by lemma.
  static func content(_ reading: Reading, _ tokens: Range<Int>? = nil) -> Set<String> {
    let all = reading.tokens[tokens ?? reading.tokens.indices]
    return Set(
      all.filter { token in
        token.kind == .number
          || (token.kind == .word && !WordLists.functionWords.contains(formOf: token)
            && !thin.contains(token.lemma))
      }.map(\.lemma))
  }

  /// Words of content that say nothing about a subject.
  private static let thin: Set<String> = [
    "know", "think", "say", "said", "mean", "good", "sure", "thing", "way", "really", "well",
    "come",
    "take", "want", "like", "see", "go", "yes", "ok", "okay", "please", "sorry", "work",
  ]

  /// Whether most words were said before.
  var isCopy: Bool {
    let words = reading.tokens.indices.filter { reading.tokens[$0].kind != .sign }
    guard words.count >= 4 else { return false }
    let copied = CopyMask(sources: [reply.earlier]).mask(reading)
    return Double(words.count { copied[$0] }) >= 0.7 * Double(words.count)
  }

  /// Whether it shares a word of content with the question, the topic or what was said before.
  var isOnTopic: Bool {
    let own = Self.content(reading)
    let known = Self.content(question).union(Self.content(earlier))
      .union(Self.content(Reading(reply.topic)))
    return !own.isDisjoint(with: known)
  }
}
