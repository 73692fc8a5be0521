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
  func list(of notes: [(ElementID, [Citations.Source])]) -> HTML {
    span(.class("margin references"), .role("list")) {
      for (place, sources) in notes { note(sources, at: place) }
    }
  }

  private func note(_ sources: [Citations.Source], at place: ElementID) -> HTML {
    let source = sources[0]
    return switch source.kind {
    case .criterion: criterion(assessment.criteria[source.index], source, place)
    case .flag: flag(assessment.flags[source.index], source, place)
    case .step: step(assessment.nextSteps[source.index], source, place)
    case .claim(.wrong): wrong(claims[source.index], source, place)
    case .claim(let verdict): numbers(sources, verdict, place)
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
      ": "
      span(.ownDirection) { Message(engine: step.moment) }
    }
  }

  private func wrong(
    _ claim: Claim, _ source: Citations.Source, _ place: ElementID
  ) -> HTML {
    entry("note of-wrong", place) {
      sign(of: .wrong, called: Verdict.wrong.words)
      link(to: source)
      if let expected = claim.expectedText {
        " Expected: "
        bdi(.languageOfCode) { expected }
        "."
      }
      if !claim.reason.isEmpty {
        " "
        span(.ownDirection) { claim.reason }
      }
    }
  }

  /// Numbers of one passage about which there is no more to say here.
  private func numbers(
    _ sources: [Citations.Source], _ verdict: Verdict, _ place: ElementID
  ) -> HTML {
    entry(verdict == .right ? "note of-right" : "note of-open", place) {
      sign(of: verdict, called: title(of: sources))
      for (number, source) in sources.enumerated() {
        if number > 0 { ", " }
        link(to: source)
      }
    }
  }

  /// What numbers of one note are called; those of the question and those that cannot be checked may share one.
  private func title(of sources: [Citations.Source]) -> Message {
    let titles = Set(sources.map { claims[$0.index].title })
    return titles.count == 1 ? Message(label: claims[sources[0].index].title) : "Left open"
  }

  private func sign(of verdict: Verdict, called words: Message) -> HTML {
    .group([
      span(.hiddenFromReaders) { verdict.sign + " " }, strong { words }, .text(" "),
    ])
  }

  private func link(to source: Citations.Source) -> HTML {
    let claim = claims[source.index]
    return .element(a, ClaimsView.way(to: source.place, claim.verdict), quoted(claim.text))
  }
}

extension Verdict {
  /// The verdict as a person reads it.
  var words: Message { Message(label: title) }
}
