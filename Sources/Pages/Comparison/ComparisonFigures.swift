// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Markup
import Quantities
import Rehearsal

/// The results, the words, the time and the numbers of two attempts as a table.
struct ComparisonFigures {
  let comparison: AttemptComparison

  var body: HTML {
    section(.class("comparison-figures"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "At a glance" }
      table(.class("figures-table")) {
        tableCaption(.class("spoken-only")) { "Both attempts in figures" }
        thead {
          tr {
            th(.scope("col")) { "What" }
            th(.scope("col")) {
              "Then "
              moment(comparison.then.round.startedAt)
            }
            th(.scope("col")) {
              "Now "
              moment(comparison.now.round.startedAt)
            }
          }
        }
        tbody { rows }
      }
    }
  }

  private static let headingID = ElementID("glance")

  @HTMLBuilder private var rows: HTML {
    row("Result") { $0.result }
    row("Mode") { $0.round.start.mode.title }
    row("Words said") { "\($0.words)" }
    row("Time from start to end") { $0.length.map { "\($0)" } ?? "–" }
    row("Follow-ups answered") { "\(max(0, $0.round.exchanges.count { $0.answer != nil } - 1))" }
    row("Numbers right") { $0.figure(.right) }
    row("Numbers wrong") { $0.figure(.wrong) }
    row("Numbers not checkable") { $0.figure(.uncheckable) }
  }

  private func row(_ name: Message, _ value: (Attempt) -> Message) -> HTML {
    tr {
      th(.scope("row")) { name }
      td { value(comparison.then) }
      td { value(comparison.now) }
    }
  }
}

extension Attempt {
  /// The band with the score.
  fileprivate var result: Message {
    guard let band = round.scorecard?.band, let score = round.scorecard?.score else {
      return "Not assessed"
    }
    return "\(Message(label: band.title)), \(score) of 100"
  }

  fileprivate func figure(_ verdict: Verdict) -> Message { count(verdict).map { "\($0)" } ?? "–" }
}
