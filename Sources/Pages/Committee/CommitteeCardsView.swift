// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup

/// The cards side by side, and where the interviewers disagree.
struct CommitteeCardsView {
  let decision: CommitteeDecision

  @HTMLBuilder var body: HTML {
    section(.class("committee-cards"), .labelledBy(Self.cardsID)) {
      h2(.id(Self.cardsID)) { "The cards, side by side" }
      p(.class("detail")) {
        "They were opened together. Nothing is averaged over interviewers; a round that was not reached counts as not shown."
      }
      ul(.class("card-grid")) { for card in decision.cards { entry(card) } }
    }
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
      p(.class("card-place"), .ownDirection) { card.place.title }
      p(.class("speaker")) {
        bdi { card.role }
        " · "
        span(.class("machine")) { "machine interviewer" }
      }
      p(.class("card-band")) { card.bandTitle }
      if !card.levels.isEmpty { levels(of: card) }
      if card.rightClaims + card.wrongClaims > 0 {
        p(.class("detail")) {
          "Numbers recomputed: \(card.rightClaims) right, \(card.wrongClaims) wrong"
        }
      }
      if !card.flags.isEmpty {
        p(.class("detail"), .ownDirection) { "Flags: \(card.flags.joined(separator: "; "))" }
      }
    }
  }

  private func levels(of card: CardLine) -> HTML {
    details(.class("fold")) {
      summary { "Levels, line by line" }
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
  }

  private static func side(of card: CardLine) -> StaticString {
    guard let band = card.band else { return "unseen" }
    return band.passes ? "passes" : "fails"
  }

  private func pair(_ disagreement: Disagreement) -> HTML {
    article(.class("disagreement")) {
      h3(.ownDirection) { disagreement.subject }
      div(.class("sides")) {
        side(disagreement.high)
        side(disagreement.low)
      }
    }
  }

  private func side(_ side: Disagreement.Side) -> HTML {
    div(.class("side")) {
      p(.ownDirection) {
        strong { side.judgement }
        " · \(side.role), \(side.place.title)"
      }
      p(.class("detail"), .ownDirection) { side.reason }
      if let words = side.words {
        details(.class("fold")) {
          summary { "The words it rests on" }
          CardQuoteView(words: words).body
        }
      }
    }
  }
}
