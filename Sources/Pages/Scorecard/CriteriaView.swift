// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// Each criterion with its level, what the level means, why it was given, and the words that it rests on.
struct CriteriaView {
  let results: [CriterionResult]
  let citations: Citations
  let round: Round

  var body: HTML {
    section(.class("criteria"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Criterion by criterion" }
      p(.class("actions")) {
        a(.class("button"), .href(.explanation(round.id))) {
          "See it sentence by sentence, or set a level by hand"
        }
      }
      for (index, result) in results.enumerated() { entry(result, index) }
    }
  }

  static let headingID = ElementID("criteria")

  private var second: SecondReadingView? { round.secondReading.map(SecondReadingView.init) }

  private func entry(_ result: CriterionResult, _ index: Int) -> HTML {
    article(.class("criterion"), .id(ElementID("criterion", index))) {
      div(.class("criterion-head")) {
        h3(.ownDirection) { result.name }
        LevelScale(result: result).body
        if let override = round.override(of: result.id) {
          p(.class("coached"), .ownDirection) { override.text(besides: result.level) }
        }
        if let second { second.level(of: result.id) }
        p(.class("detail")) {
          bdi { result.id.name }
          " · \(result.weight)% of the score"
        }
      }
      div(.class("criterion-body")) { explanation(of: result) }
    }
  }

  @HTMLBuilder private func explanation(of result: CriterionResult) -> HTML {
    p(.class("meaning")) {
      if let level = result.level { "What \(level.rawValue) stands for: " }
      span(.ownDirection) { levelMeaning(result.meaning) }
    }
    if !result.reason.isEmpty {
      p(.class("detail")) {
        "Why this level: "
        span(.ownDirection) { result.reason }
      }
    }
    quotes(of: result)
    if let second { second.words(on: result.id, in: citations) }
    if !result.nextStep.isEmpty {
      p(.class("one-more")) {
        strong { "One more detail: " }
        span(.ownDirection) { result.nextStep }
      }
    }
  }

  @HTMLBuilder private func quotes(of result: CriterionResult) -> HTML {
    if !result.quotes.isEmpty {
      p(.class("detail")) { "Your words" }
      for quote in result.quotes { QuoteView(quote: quote, citations: citations).body }
    }
  }
}
