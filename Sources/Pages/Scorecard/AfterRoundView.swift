// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice
import Rehearsal

/// What can be done with a round that is over: practise, take it again, compare it, save it.
struct AfterRoundView {
  let round: Round
  let earlier: EarlierAttempts

  var body: HTML {
    section(.class("after screen-only"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What now" }
      if hasFailures, !round.id.isSample { practise }
      if round.start.place == nil { again }
      if round.scorecard != nil {
        p(.class("actions")) {
          a(.class("button"), .href(.scorecardFile(round.id)), .download) {
            "Save this scorecard as one file"
          }
          a(.class("button"), .href(.scorecardPaper(round.id))) { Self.paper }
        }
      }
      p { a(.href(.ask(.form))) { "Ask about a term" } }
      if !earlier.isEmpty { comparison }
    }
  }

  static let headingID = ElementID("after")
  /// What the way to the page for paper is called.
  static let paper: Message = "Print with all workings"

  /// Whether the round gives practice a card.
  private var hasFailures: Bool {
    let rehearsed = RehearsedRound(
      id: round.id.name, endedAt: round.lastEventAt, campaign: nil, loop: nil, stage: nil,
      isReal: round.start.mode == .real, hints: round.hints.count, question: round.start.question,
      text: Transcript(of: round.exchanges).text, assessment: round.assessmentWithOverrides,
      claims: round.claims ?? [])
    return !FailureFinder.failures(in: rehearsed).isEmpty
  }

  /// Lines, flags and wrong numbers of the round become cards.
  private var practise: HTML {
    form(.class("actions"), .post, .action(.practice(.add))) {
      CarriedFields.field(.round, round.id.name)
      button(.type("submit")) { "Practise what went wrong here" }
    }
  }

  private var again: HTML {
    form(
      .class("actions"), .post, .action(round.start.handout == nil ? .rounds : .cases)
    ) {
      if let reference = round.start.handout?.reference {
        CarriedFields.field(.family, reference.family)
        CarriedFields.field(.seed, "\(reference.seed)")
      } else {
        CarriedFields.field(.question, round.start.question.id.name)
      }
      CarriedFields.field(.mode, round.start.mode.rawValue)
      button(.type("submit")) { "Take this question again" }
      a(
        .class("button"), .href(round.start.handout == nil ? .questions(kind: nil) : .cases)
      ) { "Choose another" }
    }
  }

  private var comparison: HTML {
    .group([
      h3 { "Compare with an earlier attempt" },
      attempts("At this question", earlier.sameQuestion),
      attempts("At other questions of the kind", earlier.sameKind),
    ])
  }

  @HTMLBuilder private func attempts(_ name: Message, _ rounds: [RoundEntry]) -> HTML {
    if !rounds.isEmpty {
      p(.class("detail")) { name }
      ul(.class("attempts")) { for entry in rounds { line(entry) } }
    }
  }

  private func line(_ entry: RoundEntry) -> HTML {
    li {
      a(.href(.comparison(round.id, entry.id))) {
        "Compare with "
        moment(entry.startedAt)
      }
      " "
      span(.class("detail")) {
        entry.outcome.words
        if let figures = entry.outcome.figures {
          ", "
          figures
        }
      }
      if entry.prompt != round.start.question.prompt {
        " "
        span(.class("detail"), .ownDirection) { entry.prompt }
      }
    }
  }
}
