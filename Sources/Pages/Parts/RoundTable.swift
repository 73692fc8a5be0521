// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

/// Rounds as a table: when, which question, what came of it.
struct RoundTable {
  let caption: Message
  let rounds: [RoundEntry]

  var body: HTML {
    table(.class("rounds")) {
      tableCaption(.class("spoken-only")) { caption }
      thead {
        tr {
          th(.scope("col")) { "When" }
          th(.scope("col")) { "Question" }
          th(.scope("col")) { "Result" }
        }
      }
      tbody { for round in rounds { row(round) } }
    }
  }

  private func row(_ round: RoundEntry) -> HTML {
    tr {
      td(.class("when")) { moment(round.startedAt) }
      th(.scope("row")) {
        a(.href(round.route), .ownDirection) { round.prompt }
        " "
        if round.id.isSample {
          SampleMark.tag
          " "
        }
        span(.class("detail")) { "\(Message(label: round.kind.title)) · \(round.mode.named) mode" }
      }
      td(.class("outcome")) {
        round.outcome.words
        if let figures = round.outcome.figures {
          ", "
          span(.class("figures")) { figures }
        }
        if let coached = round.coached {
          span(.class("detail")) { "Set by hand: \(coached.words)" }
        }
        if round.isOpen {
          " "
          a(.class("resume"), .href(round.route)) { "Resume" }
        }
      }
    }
  }
}
