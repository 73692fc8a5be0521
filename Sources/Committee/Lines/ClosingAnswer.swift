// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// The last question of the committee, answered from evidence: whether the person adds to the team or takes from it (mission item 101).
public struct ClosingAnswer: Hashable, Sendable, Codable {
  public let verdict: Verdict
  /// The words that speak for it, the best of each kind.
  public let inFavour: [ItemQuote]
  /// The words that speak against it, the first of each kind.
  public let against: [ItemQuote]

  /// What the evidence says.
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case adds, mixed, drains
    case notShown = "not-shown"

    /// The answer as a sentence.
    public var sentence: String {
      switch self {
      case .adds: "The packet shows a person who adds to a team."
      case .mixed: "The packet shows both: some of it adds to a team, some of it takes from it."
      case .drains: "The packet shows a person who takes from a team."
      case .notShown: "The packet does not show it; nothing was said that bears on it."
      }
    }
  }

  /// The question.
  public static let question = "Does this person add to the team, or take from it?"
}

/// Answers the last question of the committee.
struct ClosingReader {
  let packet: PacketReading

  /// Returns the answer: evidence on one side only decides, evidence on both is mixed.
  ///
  /// No words stand on both sides. What a reply did, the outcome of its follow-up, goes before what its sentences mention: one that did not move
  /// shows no mind that was changed, whatever it says of others. Blame and contempt go before both.
  func answer() -> ClosingAnswer {
    let worries = self.worries
    let inFavour = Self.kinds.compactMap { found($0, worries) }
    let against = worries.compactMap { risk in
      risk.words.first.map { ItemQuote(words: $0, why: risk.id.title) }
    }
    let verdict: ClosingAnswer.Verdict =
      switch (inFavour.isEmpty, against.isEmpty) {
      case (true, true): .notShown
      case (false, true): .adds
      case (true, false): .drains
      case (false, false): .mixed
      }
    return ClosingAnswer(verdict: verdict, inFavour: inFavour, against: against)
  }

  /// The worries about dealing with people, each with the words that no good outcome of a follow-up is about.
  private var worries: [RiskLine] {
    let good = packet.outcomes(Self.goodOutcomes).compactMap { $0.card.words($0.outcome.quote) }
    return RiskFinder(packet: packet).findings().filter(Self.isSocial).map { risk in
      guard risk.id == .immovable || risk.id == .yielding else { return risk }
      let words = risk.words.filter { own in !good.contains { $0.overlaps(own) } }
      return RiskLine(id: risk.id, count: risk.count, words: words)
    }
  }

  /// Whether words can speak for a person: they are none of a worry, and none of a reply that a follow-up ended badly with.
  private func isFree(_ words: CardQuote, _ worries: [RiskLine]) -> Bool {
    !worries.contains { $0.words.contains { $0.overlaps(words) } }
      && !packet.outcomes(Self.badOutcomes).contains { $0.card.reply($0.outcome, holds: words) }
  }

  private static let goodOutcomes: Set<ExchangeOutcome.Verdict> = [.updated, .challenged]
  private static let badOutcomes: Set<ExchangeOutcome.Verdict> = [
    .stubborn, .rebuffed, .capitulated,
  ]

  private static func isSocial(_ risk: RiskLine) -> Bool {
    [.immovable, .yielding, .blame, .contempt].contains(risk.id)
  }

  private struct Kind {
    let why: String
    let types: [EvidenceTypeID]
    var outcomes: Set<ExchangeOutcome.Verdict> = []
    /// The kinds of question whose answers can show it; nil for all.
    var kinds: Set<QuestionKind>? = ItemRule.amongPeople
  }

  private static let kinds = [
    Kind(
      why: "Changes a mind by evidence, or lets it be changed", types: ["BH-INFLU"],
      outcomes: goodOutcomes),
    Kind(why: "Tells a disagreement fairly", types: ["BH-CONFL"]),
    Kind(why: "Changed a practice for good", types: ["BH-LEARN"]),
    Kind(why: "Owns a failure", types: ["BH-FAIL"], kinds: nil),
  ]

  private func found(_ kind: Kind, _ worries: [RiskLine]) -> ItemQuote? {
    let turns = packet.outcomes(kind.outcomes).compactMap { $0.card.words($0.outcome.quote) }
    let words =
      turns.first { turn in !worries.contains { $0.words.contains { $0.overlaps(turn) } } }
      ?? packet.best(of: kind.types, in: kind.kinds, where: { isFree($0.words, worries) })?.words
    return words.map { ItemQuote(words: $0, why: kind.why) }
  }
}
