// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// Each criterion with the level of the machine, the rule that gave it, what it asks for, and the levels that a coach set.
struct ExplainedCriteriaView {
  let round: Round
  let explained: Explanation
  let refusal: ExplanationPage.Refusal?

  private static let headingID = ElementID("criteria")

  var body: HTML {
    section(.class("criteria"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Criterion by criterion" }
      for (place, result) in (round.scorecard?.criteria ?? []).enumerated() {
        entry(result, place)
      }
    }
  }

  private func entry(_ result: CriterionResult, _ place: Int) -> HTML {
    let found = explained.criteria.first { $0.result.id == result.id }
    let refused = refusal.flatMap { $0.form.criterion == result.id ? $0 : nil }
    return article(.class("criterion"), .id(ElementID("criterion", place))) {
      div(.class("criterion-head")) {
        h3(.ownDirection) { result.name }
        LevelScale(result: result).body
        if let override = round.override(of: result.id) {
          p(.class("coached figure")) { "Set by hand: \(override.level.rawValue) of 5" }
        }
        p(.class("detail")) {
          bdi { result.id.name }
          " · \(result.weight)% of the score"
        }
      }
      div(.class("criterion-body")) {
        rule(of: result)
        if let found { details(of: found, besides: result) }
        history(of: result)
        OverrideFormView(round: round.id, result: result, place: place, refusal: refused).body
      }
    }
  }

  @HTMLBuilder private func rule(of result: CriterionResult) -> HTML {
    p(.class("rule")) {
      strong { "Rule: " }
      span(.ownDirection) { result.reason.isEmpty ? result.meaning : result.reason }
    }
  }

  @HTMLBuilder private func details(
    of found: ExplainedCriterion, besides result: CriterionResult
  ) -> HTML {
    if found.result.level != result.level {
      p(.class("caution")) {
        "By the rules of today: "
        if let level = found.result.level { "\(level.rawValue) of 5" } else { "not assessed" }
        ". "
        span(.ownDirection) { found.result.reason }
      }
    }
    if let cap = found.cap {
      p(.class("detail")) {
        if cap.isBinding {
          "Cap: the flag “\(cap.flag.name)” leaves \(cap.level.rawValue) at most, and holds this level down."
        } else {
          "Cap: the flag “\(cap.flag.name)” leaves \(cap.level.rawValue) at most, and changes nothing here."
        }
      }
    }
    if !found.types.isEmpty {
      p(.class("detail")) { "What it asks for, and the best that was found" }
      ul(.class("sought")) { for type in found.types { sought(type) } }
    }
  }

  private func sought(_ type: SoughtType) -> HTML {
    li {
      bdi { type.name }
      span(.class("detail")) { if type.isRequired { " required" } else { " in support" } }
      ": "
      if let best = type.best, let sentence = type.sentence {
        strong { Message(label: best.title) }
        ", "
        a(.href(ElementID("sentence", sentence))) { "sentence \(sentence)" }
      } else {
        span(.class("detail")) { "not seen" }
      }
    }
  }

  /// Every level that a coach set for the criterion, in order; the last one holds.
  @HTMLBuilder private func history(of result: CriterionResult) -> HTML {
    let all = round.overrides.filter { $0.criterion == result.id }
    if !all.isEmpty {
      p(.class("detail")) {
        if all.count == 1 { "Set by hand" } else { "Set by hand; the last one holds" }
      }
      ol(.class("overrides")) {
        for override in all {
          li {
            span(.class("written"), .ownDirection) { override.text(besides: result.level) }
            " "
            span(.class("detail")) { moment(override.at) }
          }
        }
      }
    }
  }
}
