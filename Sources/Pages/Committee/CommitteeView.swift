// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Markup

/// The decision of a committee with all it rests on, for a page that embeds it.
struct CommitteeView {
  let decision: CommitteeDecision

  var body: HTML {
    article(.class("committee")) {
      verdict
      CommitteeRuleView(decision: decision).body
      CommitteeCardsView(decision: decision).body
      CommitteeItemsView(items: decision.items).body
      CommitteeFindingsView(decision: decision).body
    }
  }

  private static let verdictID = ElementID("committee-verdict")

  private var verdict: HTML {
    section(
      .class(decision.isHire ? "verdict hire" : "verdict no-hire"), .labelledBy(Self.verdictID)
    ) {
      h2(.id(Self.verdictID)) { decision.headline }
      p(.class("notice")) { CommitteeDecision.statement }
      p(.class("range-words")) { decision.closest }
      p { decision.barRaiserSentence }
      if !decision.barRaiser.reasons.isEmpty {
        ul { for reason in decision.barRaiser.reasons { li(.ownDirection) { reason } } }
      }
      if let screening = decision.screening {
        p(.ownDirection) {
          strong { screening.advances ? "Screening passed. " : "Screening not passed. " }
          screening.reason
        }
      }
    }
  }
}

/// Words of the candidate with the round they come from.
struct CardQuoteView {
  let words: CardQuote
  var why = ""

  var body: HTML {
    blockquote(.class("quote card-quote")) {
      if !why.isEmpty { span(.class("why"), .ownDirection) { why } }
      span(.class("said"), .ownDirection) { words.quote.text }
      span(.class("detail"), .ownDirection) { "\(words.place.title) · \(words.role)" }
    }
  }
}
