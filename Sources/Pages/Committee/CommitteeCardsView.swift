// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup

/// The cards side by side, and where the interviewers disagree.
struct CommitteeCardsView {
  let decision: CommitteeDecision
  /// What the rounds were about.
  var titles: [CardPlace: String] = [:]

  /// A line for each card, which opens into the card.
  var cards: HTML {
    section(.class("committee-cards"), .labelledBy(Self.cardsID)) {
      h2(.id(Self.cardsID)) { "The cards, side by side" }
      p(.class("detail")) {
        "They were opened together. Nothing is averaged over interviewers; a round that was not reached counts as not shown."
        " "
        span(.class("machine")) { "Each was filled in by a machine interviewer." }
      }
      ul(.class("card-list")) { for card in decision.cards { entry(card) } }
    }
  }

  /// Where two interviewers are two levels apart.
  var disagreements: HTML {
    section(.class("committee-disagreements"), .labelledBy(Self.disagreementsID)) {
      h2(.id(Self.disagreementsID)) { "Where they disagree" }
      if decision.disagreements.isEmpty {
        p { "No two interviewers are two levels apart on what can be compared." }
      }
      for disagreement in decision.disagreements { pair(disagreement) }
    }
  }

  private static let cardsID = ElementID("committee-cards")
  private static let disagreementsID = ElementID("committee-disagreements")

  private func entry(_ card: CardLine) -> HTML {
    li(.class(Self.side(of: card))) {
      details {
        summary {
          span(.class("card-place"), .ownDirection) { card.place.shownTitle }
          " "
          strong(.class("card-band")) { Message(label: card.bandTitle) }
          " "
          span(.class("detail")) { figures(of: card) }
        }
        content(of: card)
      }
    }
  }

  /// What a card says in a few figures.
  private func figures(of card: CardLine) -> Message {
    var parts: [Message] = []
    let levels = card.levels.compactMap { $0.level?.rawValue }
    if let low = levels.min(), let high = levels.max() {
      parts.append(low == high ? "all levels \(low)" : "levels \(low) to \(high)")
    }
    if card.wrongClaims > 0 { parts.append(counted(card.wrongClaims, "wrong number")) }
    if !card.flags.isEmpty { parts.append(counted(card.flags.count, "flag")) }
    return parts.joined(separator: ", ")
  }

  @HTMLBuilder private func content(of card: CardLine) -> HTML {
    if let title = titles[card.place] { p(.ownDirection) { title } }
    p(.class("speaker"), .ownDirection) { card.role }
    if !card.levels.isEmpty { levels(of: card) }
    if card.rightClaims + card.wrongClaims > 0 {
      p(.class("detail")) {
        "Numbers recomputed: \(card.rightClaims) right, \(card.wrongClaims) wrong"
      }
    }
    if !card.flags.isEmpty {
      p(.class("detail")) {
        "Flags: "
        span(.ownDirection) { card.flags.joined(separator: "; ") }
      }
    }
  }

  private func levels(of card: CardLine) -> HTML {
    ul(.class("card-levels")) {
      for level in card.levels {
        li {
          bdi { level.name }
          " "
          strong { level.level.map { "\($0.rawValue)" } ?? "–" }
        }
      }
    }
  }

  private static func side(of card: CardLine) -> StaticString {
    guard let band = card.band else { return "unseen" }
    return band.passes ? "passes" : "fails"
  }

  private func pair(_ disagreement: Disagreement) -> HTML {
    article(.class("disagreement")) {
      h3(.ownDirection) { subject(of: disagreement) }
      div(.class("sides")) {
        side(disagreement.high)
        side(disagreement.low)
      }
    }
  }

  /// What they disagree about: a stage by its title, or what the committee calls it.
  private func subject(of disagreement: Disagreement) -> Message {
    let stage = disagreement.high.place.stageTitle
    return disagreement.subject == "The band in \(stage)"
      ? "The band in \(Message(label: stage))" : Message(engine: disagreement.subject)
  }

  private func side(_ side: Disagreement.Side) -> HTML {
    div(.class("side")) {
      p(.ownDirection) {
        strong { Message(engine: side.judgement) }
        " · \(side.role), \(side.place.shownTitle)"
      }
      p(.class("detail"), .ownDirection) { side.reason }
      if let words = side.words {
        details(.class("fold")) {
          summary { "The words it rests on" }
          CardQuoteView(words: words, showsPlace: false).body
        }
      }
    }
  }
}
