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
  func answer() -> ClosingAnswer {
    let inFavour = Self.kinds.compactMap(found)
    let against = RiskFinder(packet: packet).findings().filter(Self.isSocial).compactMap { risk in
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
      outcomes: [.updated, .challenged]),
    Kind(why: "Tells a disagreement fairly", types: ["BH-CONFL"]),
    Kind(why: "Changed a practice for good", types: ["BH-LEARN"]),
    Kind(why: "Owns a failure", types: ["BH-FAIL"], kinds: nil),
  ]

  private func found(_ kind: Kind) -> ItemQuote? {
    if let turn = packet.outcomes(kind.outcomes).lazy.compactMap({ $0.card.words($0.outcome.quote) }
    )
    .first {
      return ItemQuote(words: turn, why: kind.why)
    }
    return packet.best(of: kind.types, in: kind.kinds).map {
      ItemQuote(words: $0.words, why: kind.why)
    }
  }
}
