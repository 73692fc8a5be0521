// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// What two attempts share and where they differ.
struct ComparisonView {
  let comparison: AttemptComparison

  private var then: Round { comparison.then.round }
  private var now: Round { comparison.now.round }

  var body: HTML {
    article(.class("scorecard comparison")) {
      PrintHeading(what: "Two attempts compared", at: now.startedAt).body
      heading
      cautions
      ComparisonFigures(comparison: comparison).body
      ComparedCriteria(comparison: comparison).body
      ComparedFlags(comparison: comparison).body
      ComparedAnswers(comparison: comparison).body
      statement
    }
  }

  private var heading: HTML {
    header(.class("scorecard-head")) {
      p(.class("kicker")) { "Comparison · \(Message(label: now.start.question.kind.title))" }
      h1 { "Then and now" }
      if comparison.isOneQuestion {
        p(.class("prompt"), .ownDirection) { now.start.question.prompt }
      } else {
        p(.class("prompt")) {
          span(.class("detail")) { "Then: " }
          span(.ownDirection) { then.start.question.prompt }
        }
        p(.class("prompt")) {
          span(.class("detail")) { "Now: " }
          span(.ownDirection) { now.start.question.prompt }
        }
      }
      p(.class("actions")) {
        a(.class("button"), .href(.scorecard(then.id))) { "Scorecard then" }
        a(.class("button"), .href(.scorecard(now.id))) { "Scorecard now" }
        a(.class("button"), .href(.comparisonFile(then.id, now.id)), .download) {
          "Save as one file"
        }
      }
    }
  }

  /// What makes the two less alike than they look.
  @HTMLBuilder private var cautions: HTML {
    if !comparison.isOneKind {
      p(.class("caution")) {
        "These rounds are of different kinds and were read by different rubrics. Only what they share is compared."
      }
    } else if !comparison.isOneRubric {
      p(.class("caution")) {
        "The rubric changed between these rounds, from version \(version(of: then)) to \(version(of: now)). "
        "A level may differ for that reason alone."
      }
    }
    if !comparison.isOneMode {
      p(.class("caution")) {
        "One round was on the clock, the other in coach mode with feedback on the way: their levels say different things."
      }
    }
  }

  private func version(of round: Round) -> String { round.scorecard?.rubricVersion ?? "" }

  private var statement: HTML {
    section(.class("statement"), .labelledBy(Self.statementID)) {
      h2(.id(Self.statementID)) { "How far to trust this" }
      p {
        "A machine read both rounds. The levels are those that each round was given when it was read; the evidence is what the "
        "rules of today find in both. No person has seen them."
      }
      p {
        "One level more or less on one question is within what a change of wording can do. Look for what moves in the same "
        "direction over several rounds."
      }
    }
  }

  private static let statementID = ElementID("statement")
}
