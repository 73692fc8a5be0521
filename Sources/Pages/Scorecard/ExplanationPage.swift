// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
public import Rehearsal

/// Why a round was read as it was: each criterion with its rule, each sentence with what was found in it, and a form for each criterion
/// with which a coach sets another level.
public struct ExplanationPage: Page {
  /// A form that was not carried out.
  public struct Refusal: Hashable, Sendable {
    /// What was sent.
    public let form: OverrideForm
    /// Why it was refused and what would be right, in a sentence.
    public let problem: String

    /// Creates a refusal.
    public init(form: OverrideForm, problem: String) {
      self.form = form
      self.problem = problem
    }
  }

  /// The round; over and read.
  public let round: Round
  /// What is found in its answers by the present rules.
  public let explained: CheckedExplanation
  /// The form that was not carried out; nil when none was sent.
  public let refusal: Refusal?

  /// Creates the page.
  public init(round: Round, explained: CheckedExplanation, refusal: Refusal? = nil) {
    self.round = round
    self.explained = explained
    self.refusal = refusal
  }

  public func render() -> String {
    Layout(
      "Why these levels, \(Message(label: round.start.question.kind.title))", width: .wide,
      with: .explanation
    ) {
      article(.class("scorecard explanation")) {
        PrintHeading(what: "Why these levels", at: round.startedAt).body
        heading
        if let refusal, place(of: refusal) == nil { stranded(refusal) }
        if let scorecard = round.scorecard { verdict(scorecard) }
        ExplainedCriteriaView(round: round, explained: explained.explanation, refusal: refusal).body
        if let shape = explained.explanation.shape, !shape.inOrder.isEmpty {
          AnswerShapeView(shape: shape).body
        }
        ExplainedSentencesView(round: round, explained: explained).body
        ReadingStatement(rubricVersion: explained.explanation.assessment.rubricVersion).body
      }
    }.render()
  }

  private var heading: HTML {
    header(.class("scorecard-head")) {
      p(.class("kicker")) {
        if round.id.isSample {
          SampleMark.tag
          " "
        }
        "Explanation · \(Message(label: round.start.question.kind.title)) · \(round.start.mode.named) mode"
      }
      h1 { "Why these levels" }
      p(.class("prompt"), .ownDirection) { round.start.question.prompt }
      p(.class("actions")) {
        a(.class("button"), .href(.scorecard(round.id))) { "Back to the scorecard" }
      }
    }
  }

  private func verdict(_ scorecard: Assessment) -> HTML {
    section(.class("explained-verdict"), .labelledBy(Self.verdictID)) {
      h2(.id(Self.verdictID)) { "The result" }
      dl(.class("inputs")) {
        dt { "Machine" }
        dd { machineWords(scorecard) }
        if let coached = round.coached {
          dt { "With the levels set by hand" }
          dd { coached.words }
        }
      }
      if hasChanged(since: scorecard) {
        p(.class("caution"), .role("note")) {
          "The rules have changed since this round was read. The scorecard keeps its levels; what is found below is found "
          "by the rules of today and may lead to others."
        }
      }
    }
  }

  private static let verdictID = ElementID("result")

  private func machineWords(_ scorecard: Assessment) -> Message {
    guard let score = scorecard.score, let band = scorecard.band else { return "Not assessed" }
    return CoachedResult(score: score, band: band).words
  }

  private func hasChanged(since scorecard: Assessment) -> Bool {
    let now = explained.explanation.assessment
    return now.criteria.map(\.id) != scorecard.criteria.map(\.id)
      || now.criteria.map(\.level) != scorecard.criteria.map(\.level)
  }

  private func place(of refusal: Refusal) -> Int? {
    round.scorecard?.criteria.firstIndex { $0.id == refusal.form.criterion }
  }

  /// A form for a criterion that is not on the page, with the words that were typed.
  private func stranded(_ refusal: Refusal) -> HTML {
    section(.class("words-kept"), .label("Not set")) {
      p(.class("problem"), .role("alert"), .ownDirection) { refusal.problem }
      if !refusal.form.reason.isEmpty { written(refusal.form.reason) }
    }
  }
}
