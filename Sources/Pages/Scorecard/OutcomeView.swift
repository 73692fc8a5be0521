// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup
import Rehearsal

/// What came of a follow-up: the verdict, why, the words that decided, and for a planned turn what was behind it.
struct OutcomeView {
  let outcome: ExchangeOutcome
  /// The turn that was planned before the round; nil for a probe.
  let turn: PlannedTurn?
  /// The quotes that are marked; nil while the round has not been read.
  let citations: Citations?

  var body: HTML {
    div(.class("came")) {
      p {
        strong { "What came of it: \(Message(label: outcome.verdict.title)). " }
        span(.ownDirection) { Message(engine: outcome.reason) }
      }
      if let quote = outcome.quote, let citations {
        QuoteView(quote: quote, citations: citations).body
      }
      if let truth = turn?.truth { p(.class("detail"), .ownDirection) { truth } }
    }
  }
}
