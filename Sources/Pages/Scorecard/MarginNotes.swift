// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Markup
import Rehearsal

/// What an editor would write beside an answer: for each mark a short note with the way to all there is to say about it.
struct MarginNotes {
  let assessment: Assessment
  /// The claims in the order of their rows.
  let claims: [Claim]

  /// Creates the notes of a round that has been read.
  init(of assessment: Assessment, claims: [Claim]) {
    self.assessment = assessment
    let (checked, open) = claims.sortedByVerdict
    self.claims = checked + open
  }

  /// Returns the notes of a passage, each under its name in the page.
  func list(of notes: [(ElementID, Citations.Source)]) -> HTML {
    span(.class("margin references"), .role("list")) {
      for (place, source) in notes { note(source, at: place) }
    }
  }

  private func note(_ source: Citations.Source, at place: ElementID) -> HTML {
    switch source.kind {
    case .criterion: criterion(assessment.criteria[source.index], source, place)
    case .flag: flag(assessment.flags[source.index], source, place)
    case .step: step(assessment.nextSteps[source.index], source, place)
    case .claim: claim(claims[source.index], source, place)
    }
  }

  private func entry(
    _ style: StaticString, _ place: ElementID, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    span(.class(style), .id(place), .role("listitem"), .focusTarget) { content() }
  }

  private func criterion(
    _ result: CriterionResult, _ source: Citations.Source, _ place: ElementID
  ) -> HTML {
    entry("note", place) {
      span(.class("code")) { bdi { source.name } }
      " "
      a(.href(source.place), .ownDirection) { result.name }
      if let level = result.level {
        ": "
        strong { "\(level.rawValue) of 5" }
      }
    }
  }

  private func flag(
    _ flag: FlagResult, _ source: Citations.Source, _ place: ElementID
  ) -> HTML {
    entry("note of-flag", place) {
      a(.href(source.place), .ownDirection) { flag.name }
      " "
      span(.ownDirection) { flag.message }
    }
  }

  private func step(
    _ step: NextStep, _ source: Citations.Source, _ place: ElementID
  ) -> HTML {
    entry("note of-step", place) {
      a(.href(source.place)) { "Next step \(source.index + 1)" }
      " "
      span(.ownDirection) { step.better }
    }
  }

  private func claim(
    _ claim: Claim, _ source: Citations.Source, _ place: ElementID
  ) -> HTML {
    entry(claim.verdict.noteStyle, place) {
      a(.href(source.place)) {
        span(.hiddenFromReaders) { claim.verdict.sign + " " }
        claim.verdict.words
      }
      " "
      quoted(claim.text)
      if claim.verdict == .wrong {
        if let expected = claim.expectedText {
          " Expected: "
          bdi { expected }
          "."
        }
        if !claim.reason.isEmpty {
          " "
          span(.ownDirection) { claim.reason }
        }
      }
    }
  }
}

extension Verdict {
  /// The verdict as a person reads it.
  var words: Message { Message(label: title) }

  fileprivate var noteStyle: StaticString {
    switch self {
    case .right: "note of-right"
    case .wrong: "note of-wrong"
    case .uncheckable: "note of-open"
    }
  }
}
