// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Markup

/// The decision of a committee with all it rests on, for a page that embeds it.
struct CommitteeView {
  let decision: CommitteeDecision
  /// What the rounds were about.
  var titles: [CardPlace: String] = [:]

  var body: HTML {
    article(.class("committee")) {
      verdict
      CommitteeRuleView(decision: decision).flip
      if let work = decision.work, !work.isEmpty { CommitteeWorkView(steps: work).body }
      CommitteeCardsView(decision: decision).disagreements
      CommitteeRuleView(decision: decision).lines
      CommitteeCardsView(decision: decision, titles: titles).cards
      CommitteeItemsView(items: decision.items).body
      CommitteeFindingsView(decision: decision).body
    }
  }

  /// The decision with its band, such as `No hire (leaning no)`; the band alone where that says it.
  var headline: Message {
    let title = decision.outcome.title
    if decision.isSaidByBand { return Message(label: title) }
    let band = Message(label: title.lowercased())
    return decision.isHire ? "Hire (\(band))" : "No hire (\(band))"
  }

  private static let verdictID = ElementID("committee-verdict")

  /// The lines that were missed, one below the other; where all hold, the one that was closest.
  @HTMLBuilder var closest: HTML {
    if decision.lines.allSatisfy(\.holds) {
      if let line = decision.tightest {
        p(.class("range-words")) {
          "Closest: \(Message(label: line.id.nameInSentence)), \(Message(engine: line.figures)), \(Message(engine: line.closeness))."
        }
      }
    } else {
      ul(.class("range-words")) {
        for line in decision.lines where !line.holds {
          li {
            "\(Message(label: line.id.title)): \(Message(engine: line.figures)), \(Message(engine: line.closeness))"
          }
        }
      }
    }
  }

  /// What the bar-raiser did, without the reasons.
  private var barRaiser: Message {
    let band = Message(label: decision.barRaiser.before.title.lowercased())
    return decision.barRaiser.reasons.isEmpty
      ? "The bar-raiser looked at the whole and left the committee’s \(band) as it was."
      : "The bar-raiser lowered the committee’s \(band) by one step."
  }

  private var verdict: HTML {
    section(
      .class(decision.isHire ? "verdict hire" : "verdict no-hire"), .labelledBy(Self.verdictID)
    ) {
      h2(.id(Self.verdictID)) { headline }
      closest
      p { barRaiser }
      if !decision.barRaiser.reasons.isEmpty {
        ul {
          for reason in decision.barRaiser.reasons { li(.ownDirection) { Message(engine: reason) } }
        }
      }
      if let screening = decision.screening {
        p(.ownDirection) {
          strong {
            if screening.advances { "Screening passed. " } else { "Screening not passed. " }
          }
          Message(engine: screening.reason)
        }
      }
      p(.class("notice")) { Message(label: CommitteeDecision.statement) }
    }
  }
}

/// Words of the candidate with the round they come from.
struct CardQuoteView {
  let words: CardQuote
  var why: Message = ""
  /// Whether it says where the words were written, and to whom.
  var showsPlace = true

  var body: HTML {
    blockquote(.class("quote card-quote")) {
      if !why.isEmpty { span(.class("why")) { why } }
      span(.class("words"), .ownDirection) { words.quote.text }
      if showsPlace {
        span(.class("detail"), .ownDirection) { "\(words.place.shownTitle) · \(words.role)" }
      }
    }
  }
}
