// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

/// The whole round as it was written, the quotes marked in it, with the notes beside.
struct TranscriptView {
  let round: Round
  /// The quotes to mark, and what stands beside them; nil while the round has not been read.
  let marks: (citations: Citations, notes: MarginNotes)?

  var body: HTML {
    div(.class("transcript")) {
      section(.class("answers"), .labelledBy(Self.answersID)) {
        h2(.id(Self.answersID)) { "What you said" }
        if marks != nil { legendLine }
        if round.exchanges.allSatisfy({ $0.answer == nil }) {
          p { "Nothing was said in this round." }
        }
        for (index, exchange) in round.exchanges.enumerated() { view(of: exchange, index) }
        p(.class("closing"), .ownDirection) { round.start.interviewer.closing }
      }
      ownNotes
    }
  }

  static let answersID = ElementID("answers")
  private static let notesID = ElementID("notes")

  private var legendLine: HTML {
    p(.class("detail")) {
      mark(.class("quoted")) { "Marked" }
      " words are quoted for a level or a step, "
      mark(.class("flagged")) { "these" }
      " for a failure; the small letters behind them lead to the note beside the passage."
      if round.claims?.isEmpty == false {
        " Underlined numbers were recomputed: "
        span(.class("claim claim-right")) { "✓ right" }
        ", "
        span(.class("claim claim-wrong")) { "✗ wrong" }
        ", "
        span(.class("claim claim-open")) { "? not checkable" }
        "."
      }
    }
  }

  private func view(of exchange: Exchange, _ index: Int) -> HTML {
    article(.class("exchange")) {
      let role = round.start.interviewer.role
      if let view = FollowUpView(exchange, by: role, showsReason: true) { view.body }
      p(.class("speaker")) { if index == 0 { "Your answer" } else { "Your reply" } }
      if let answer = exchange.answer {
        if answer.text.isBlank { nothingWritten(index) } else { said(answer, index) }
        DictationLine(exchange: exchange).body
        if answer.reason == .timeUp {
          p(.class("detail")) { "Taken as it stood when the time was up." }
        }
      } else {
        p(.class("detail")) { "Not answered: the round ended first." }
      }
      if let outcome = round.outcome(of: index) {
        OutcomeView(outcome: outcome, turn: exchange.followUp?.turn, citations: marks?.citations)
          .body
      }
    }
  }

  private func nothingWritten(_ index: Int) -> HTML {
    p(.class("detail"), .data(.answer, "\(index)")) { "No answer was written." }
  }

  private func said(_ answer: Answer, _ index: Int) -> HTML {
    guard let marks else {
      return div(.class("written said"), .ownDirection, .data(.answer, "\(index)")) { answer.text }
    }
    let (text, sources) = marks.citations.answers[index]
    return MarkedAnswer(exchange: index, text: text, sources: sources, notes: marks.notes).body
  }

  private var ownNotes: HTML {
    aside(.class("notes"), .labelledBy(Self.notesID)) {
      h2(.id(Self.notesID)) { "Your notes" }
      p(.class("detail")) { "Kept for you; they were not assessed." }
      if round.notes.text.isEmpty {
        p(.class("detail")) { "There are none." }
      } else {
        div(.class("written"), .ownDirection, .data(.notes)) { round.notes.text }
      }
    }
  }
}
