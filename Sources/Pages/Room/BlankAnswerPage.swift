// SPDX-License-Identifier: Apache-2.0

import Markup
public import Rehearsal

/// Asks whether an answer without a word is meant, before it is sent: it counts, and nothing can be added to it.
public struct BlankAnswerPage: Page {
  public let round: RoundID
  /// The question that waits for its answer, counted from zero.
  public let exchange: Int

  /// Creates the page.
  public init(round: RoundID, exchange: Int) {
    self.round = round
    self.exchange = exchange
  }

  public func render() -> String {
    Layout("Nothing is written yet") {
      h1 { "Nothing is written yet" }
      p(.class("lead")) {
        "Send an empty answer? It counts as your answer to this question, and nothing can be added to it."
      }
      form(.post, .action(.answer(round))) {
        CarriedFields.field(.exchange, "\(exchange)")
        CarriedFields.field(.blankIsMeant, "1")
        p(.class("actions")) {
          a(.class("button primary"), .href(question)) { "Back to the question" }
          button(.type("submit")) { "Send an empty answer" }
        }
      }
    }.render()
  }

  private var question: Route { exchange > 0 ? .followUp(round, exchange) : .round(round) }
}
