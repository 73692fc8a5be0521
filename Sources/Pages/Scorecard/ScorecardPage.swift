// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
public import Rehearsal

/// How a round was read: the verdict with its range, each level with the words that it rests on, and the answers with these words marked.
public struct ScorecardPage: Page {
  /// The round; over, and read if its scorecard is there.
  public let round: Round

  /// Creates the page.
  public init(round: Round) {
    self.round = round
  }

  public func render() -> String {
    Layout(
      "Scorecard, \(round.start.question.kind.title)", width: .wide, with: .scorecard, .cases
    ) {
      article(.class("scorecard"), .data(.round, round.id.name)) {
        ScorecardHead(round: round).body
        if let assessment = round.scorecard { read(assessment) } else { unread }
      }
    }.render()
  }

  @HTMLBuilder private func read(_ assessment: Assessment) -> HTML {
    let citations = Citations(
      of: assessment, claims: round.claims ?? [], in: round.exchanges)
    VerdictView(assessment: assessment, coached: round.coached).body
    if !assessment.nextSteps.isEmpty {
      NextStepsView(steps: assessment.nextSteps, citations: citations).body
    }
    CriteriaView(results: assessment.criteria, citations: citations, round: round).body
    if !assessment.flags.isEmpty { FlagsView(flags: assessment.flags, citations: citations).body }
    if round.start.handout != nil { KeyReview(round: round, citations: citations).body }
    if let claims = round.claims { ClaimsView(claims: claims, citations: citations).body }
    TranscriptView(round: round, citations: citations).body
    ReadingStatement(rubricVersion: assessment.rubricVersion).body
  }

  private var unread: HTML {
    .group([
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
      },
      round.end == nil ? .nothing : TranscriptView(round: round, citations: nil).body,
    ])
  }
}
