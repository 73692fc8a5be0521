// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import Quantities

/// Reads one card for the committee: the evidence of the packs, and the mechanisms of ``CommitteeEvidence``.
struct CommitteeReader {
  let assessor: Assessor
  private let own: Assessor

  init(_ assessor: Assessor) {
    self.assessor = assessor
    own = Assessor(rules: Self.rules, rubrics: Array(assessor.rubrics.values))
  }

  /// The rules of the committee, made once.
  static let rules: RuleSet = {
    do throws(RuleError) {
      return try RuleSet(
        lexicons: CommitteeLexicons.all, evidence: CommitteeEvidence.all, flags: [])
    } catch {
      preconditionFailure("the rules of the committee do not fit its lexicons: \(error)")
    }
  }()

  /// Returns what a card shows; nothing when it does not count, and nothing of what a candidate asks: a question shows no deed, no plan and no
  /// cost of theirs, whatever it is made of, and its card says how good it was.
  func read(_ card: InterviewCard) -> CardReading {
    guard card.countedBand != nil, card.question.kind != .candidateQuestions else {
      return CardReading(card: card)
    }
    let reading = Reading(card.text)
    let mask = Assessor.mask(of: card.question)
    let seen = assessor.examine(reading, for: card.question, masked: mask)
    guard seen.refusal == nil else { return CardReading(card: card) }
    let more = own.examine(reading, for: card.question, masked: mask)
    let mechanisms = more.evidence.filter { !reading.sentences[$0.sentence].isQuestion }
    let all = (seen.evidence + mechanisms).filter { seen.voids[$0.sentence] == nil }
    let pieces = all.compactMap { evidence -> Piece? in
      guard let words = CardQuote(evidence.quote, in: card), !isRoutine(evidence) else {
        return nil
      }
      return Piece(type: evidence.type, grade: evidence.grade, words: words)
    }
    return CardReading(
      card: card, pieces: pieces,
      namesMoney: reading.quantities.contains { $0.dimension == .money })
  }

  /// Whether a sentence is about documents and ceremonies that the committee takes for granted (mission item 86).
  private func isRoutine(_ evidence: Evidence) -> Bool {
    Self.rules.contains("baseline", in: evidence.quote.text)
  }
}

/// A piece of evidence with the card it stands on.
struct Piece: Hashable {
  let type: EvidenceTypeID
  let grade: Grade
  let words: CardQuote

  /// Whether the piece is better than another: a higher grade, then a figure, then the earlier one.
  func isBetter(than other: Piece) -> Bool {
    if grade != other.grade { return grade > other.grade }
    if hasFigure != other.hasFigure { return hasFigure }
    return words.isBefore(other.words)
  }

  private var hasFigure: Bool { words.quote.text.utf8.contains { 48...57 ~= $0 } }
}

/// What one card shows.
struct CardReading {
  let card: InterviewCard
  var pieces: [Piece] = []
  /// Whether an amount of money is named anywhere.
  var namesMoney = false

  /// The flags of the card that counts; none of one that does not.
  var flags: [FlagResult] { card.countedBand == nil ? [] : card.assessment?.flags ?? [] }

  /// The outcomes of its follow-ups; none of a card that does not count.
  var outcomes: [ExchangeOutcome] { card.countedBand == nil ? [] : card.outcomes }
}

/// What all cards show, in the order of the rounds.
struct PacketReading {
  let cards: [CardReading]

  init(_ cards: [InterviewCard], assessor: Assessor) {
    let reader = CommitteeReader(assessor)
    self.cards = cards.map(reader.read)
  }

  /// Returns the pieces of any of these types with a grade, or more, in the order of the rounds; `kinds` are the kinds of question whose answers
  /// count, nil for all.
  func pieces(
    of types: some Collection<EvidenceTypeID>, from grade: Grade = .specific,
    in kinds: Set<QuestionKind>? = nil
  ) -> [Piece] {
    cards.filter { kinds?.contains($0.card.question.kind) != false }.flatMap(\.pieces)
      .filter { $0.grade >= grade && types.contains($0.type) }
  }

  /// Returns the best piece of any of these types that is allowed; nil when there is none.
  func best(
    of types: [EvidenceTypeID], from grade: Grade = .specific, in kinds: Set<QuestionKind>? = nil,
    where isAllowed: (Piece) -> Bool = { _ in true }
  ) -> Piece? {
    pieces(of: types, from: grade, in: kinds).filter(isAllowed).reduce(nil) { best, piece in
      guard let best else { return piece }
      return piece.isBetter(than: best) ? piece : best
    }
  }

  /// Returns the outcomes of these kinds with their cards, in the order of the rounds.
  func outcomes(
    _ verdicts: Set<ExchangeOutcome.Verdict>
  ) -> [(card: CardReading, outcome: ExchangeOutcome)] {
    cards.flatMap { card in
      card.outcomes.filter { verdicts.contains($0.verdict) }.map { (card, $0) }
    }
  }

  /// Returns the flags of these names with their cards, in the order of the rounds.
  func flags(_ ids: Set<FlagID>) -> [(card: CardReading, flag: FlagResult)] {
    cards.flatMap { card in card.flags.filter { ids.contains($0.id) }.map { (card, $0) } }
  }
}

extension CardReading {
  /// Returns words of the card; nil when there are none or they do not stand there.
  func words(_ quote: Quote?) -> CardQuote? { quote.flatMap { CardQuote($0, in: card) } }

  /// Whether words stand in the reply that an outcome is about; where the turns of a card were not kept, in the words that decided.
  func reply(_ outcome: ExchangeOutcome, holds words: CardQuote) -> Bool {
    guard card.place == words.place else { return false }
    if let turns = card.turns, turns.indices.contains(outcome.exchange),
      let said = turns[outcome.exchange].said
    {
      return said.contains(words.quote.text)
    }
    return self.words(outcome.quote)?.overlaps(words) == true
  }
}
