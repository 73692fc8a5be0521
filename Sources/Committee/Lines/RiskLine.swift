// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// Something that a committee would worry about, with the words.
public struct RiskLine: Hashable, Sendable, Codable {
  public let id: Kind
  /// How often it was seen.
  public let count: Int
  /// The words; fewer than `count` where it is about what is missing.
  public let words: [CardQuote]

  /// What the worry is about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Mission item 100.
    case immovable = "cannot-be-moved"
    case yielding = "gives-in"
    case blame
    case contempt
    case evasion = "evades"
    case wrongFigures = "wrong-figures"
    /// Mission item 96.
    case waitsForLaw = "waits-for-the-law"
    /// Mission item 92.
    case surface = "polishes-the-surface"
    case retold = "tells-one-story-again"

    /// The worry as a person reads it.
    public var title: String {
      switch self {
      case .immovable: "Is not moved by a right argument, or refuses without a reason"
      case .yielding: "Gives in to a wrong argument, or to rank"
      case .blame: "Gives the fault to others"
      case .contempt: "Puts people down"
      case .evasion: "Leaves what was asked unanswered, or lets it fall"
      case .wrongFigures: "Numbers that are wrong"
      case .waitsForLaw: "Waits for guidance instead of building"
      case .surface: "Buttons and colours instead of what does not exist yet"
      case .retold: "Gives the same answer again in another round"
      }
    }
  }
}

/// Finds the worries of a packet.
struct RiskFinder {
  let packet: PacketReading

  /// Returns the worries that were found, in the order of their kinds.
  func findings() -> [RiskLine] { RiskLine.Kind.allCases.compactMap(line) }

  private func line(_ kind: RiskLine.Kind) -> RiskLine? {
    let outcomes = packet.outcomes(verdicts(of: kind))
    let flags = packet.flags(names(of: kind))
    let claims =
      kind == .wrongFigures
      ? packet.cards.filter { $0.card.countedBand != nil }.flatMap { card in
        card.card.wrongClaims.compactMap(card.words)
      } : []
    let retold = kind == .retold ? RetoldCards(among: packet.cards).words : []
    let words =
      outcomes.compactMap { $0.card.words($0.outcome.quote) }
      + flags.compactMap { $0.card.words($0.flag.quote) } + claims + retold
    let count = outcomes.count + flags.count + claims.count + retold.count
    guard count > 0 else { return nil }
    return RiskLine(id: kind, count: count, words: unique(words))
  }

  private func unique(_ words: [CardQuote]) -> [CardQuote] {
    var seen: Set<CardQuote> = []
    return words.filter { seen.insert($0).inserted }
  }

  private func verdicts(of kind: RiskLine.Kind) -> Set<ExchangeOutcome.Verdict> {
    switch kind {
    case .immovable: [.stubborn, .rebuffed]
    case .yielding: [.capitulated]
    case .evasion: [.evaded, .collapsed, .ignored]
    case .blame, .contempt, .wrongFigures, .waitsForLaw, .surface, .retold: []
    }
  }

  private func names(of kind: RiskLine.Kind) -> Set<FlagID> {
    switch kind {
    case .yielding: ["defers_or_dictates"]
    case .blame: ["blame_or_sanitised"]
    case .contempt: ["contempt"]
    case .waitsForLaw: ["regulation_passive"]
    case .surface: ["consumer_ux_bias"]
    case .immovable, .evasion, .wrongFigures, .retold: []
    }
  }
}
