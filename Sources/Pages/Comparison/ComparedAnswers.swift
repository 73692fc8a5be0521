// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// The two answers beside each other; one above the other where there is no room.
struct ComparedAnswers {
  let comparison: AttemptComparison

  var body: HTML {
    section(.class("compared-answers"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Both answers" }
      div(.class("two")) {
        column("Then", ElementID("then"), comparison.then.round)
        column("Now", ElementID("now"), comparison.now.round)
      }
    }
  }

  private static let headingID = ElementID("both-answers")

  private func column(_ name: Message, _ id: ElementID, _ round: Round) -> HTML {
    section(.labelledBy(id)) {
      h3(.id(id)) { name }
      if round.exchanges.allSatisfy({ $0.answer == nil }) {
        p { "Nothing was said in this round." }
      }
      for (number, exchange) in round.exchanges.enumerated() {
        if number > 0 { p(.class("asked-short"), .ownDirection) { exchange.prompt } }
        if let answer = exchange.answer {
          div(.class("written said"), .ownDirection) { answer.text }
        }
      }
    }
  }
}
