// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import CaseReading
import ClaimChecking
import InterviewContent
import Markup
import Rehearsal

/// How a round was read, in the order in which a person wants to know it: the result, what to do better, the answer with notes in its
/// margin, the levels, what speaks against it, and the numbers.
struct ScorecardView {
  let round: Round
  let earlier: EarlierAttempts
  /// The band that its person expected; nil where none was said.
  var guess: Band?
  var reading: SecondReadingStatus?

  var body: HTML {
    article(.class("scorecard"), .data(.round, round.id.name)) {
      PrintHeading(what: "Scorecard", at: round.startedAt).body
      ScorecardHead(round: round).body
      if let assessment = round.scorecard { read(assessment) } else { unread }
    }
  }

  /// What says on paper that the page was printed without what it had not loaded.
  private var leftOut: HTML {
    p(.class("print-only detail")) {
      "Printed without exhibits that were not opened, and without how numbers follow that are "
      "not wrong: “\(AfterRoundView.paper)” on the page has all of it."
    }
  }

  /// What keeps a good band from being taken for a case that was solved.
  private func missedCause(_ review: CaseReview) -> HTML {
    p(.class("notice")) {
      if review.decoysTaken.isEmpty {
        "The band says how the answer reads. Held against the key, it does not name the cause of this case."
      } else {
        "The band says how the answer reads. Held against the key, it names a cause that is not the one of this case."
      }
      " "
      a(.href(KeyReview.headingID)) { "What the key says" }
    }
  }

  @HTMLBuilder private func read(_ assessment: Assessment) -> HTML {
    let citations = Citations(
      of: assessment, claims: round.claims ?? [], in: round.exchanges)
    let notes = MarginNotes(of: assessment, claims: round.claims ?? [])
    if PageParts.current != nil, round.hasWorkingsElsewhere { leftOut }
    VerdictView(assessment: assessment, coached: round.coached, guess: guess).body
    if let review = round.review, !review.isCauseFound { missedCause(review) }
    if let second = round.secondReading { SecondReadingView(second: second).notice }
    if !assessment.nextSteps.isEmpty {
      NextStepsView(steps: assessment.nextSteps, citations: citations).body
    }
    TranscriptView(round: round, marks: (citations, notes)).body
    CriteriaView(results: assessment.criteria, citations: citations, round: round).body
    if !assessment.flags.isEmpty { FlagsView(flags: assessment.flags, citations: citations).body }
    if let likely = assessment.likely {
      LikelyView(flags: likely, citations: citations).body
    }
    if round.start.handout != nil { KeyReview(round: round, citations: citations).body }
    if let claims = round.claims { ClaimsView(claims: claims, citations: citations).body }
    if let background = QuestionBackground(of: round.start.question) {
      QuestionBackgroundView(background: background).body
    }
    if let reading { reading.body }
    AfterRoundView(round: round, earlier: earlier).body
    ReadingStatement(rubricVersion: assessment.rubricVersion).body
  }

  @HTMLBuilder private var unread: HTML {
    section(.class("next-step")) {
      h2 { "Not read yet" }
      if round.end == nil {
        p { "The round still runs. Its scorecard comes when it is over." }
      } else {
        p {
          "The round is over and everything you wrote is kept. "
          "Reload this page in a moment to see how it was read."
        }
      }
      p(.class("actions")) {
        if round.end == nil {
          a(.class("button primary"), .href(.round(round.id))) { "Back to the room" }
        } else {
          a(.class("button primary"), .href(.scorecard(round.id))) { "Reload" }
        }
      }
    }
    if round.end != nil {
      TranscriptView(round: round, marks: nil).body
      AfterRoundView(round: round, earlier: earlier).body
    }
  }
}

extension Round {
  /// Whether its scorecard has parts that its page loads only when they are wanted.
  fileprivate var hasWorkingsElsewhere: Bool {
    start.handout != nil || claims?.contains(where: { $0.verdict != .wrong }) == true
  }
}
