// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
package import Markup
package import Screening

/// The screening of an application: the verdict, both passes with their reasons, and the words they rest on.
///
/// A page embeds it under a heading of its own.
package struct ScreeningView {
  let report: ScreeningReport

  /// Creates the view of a report.
  package init(_ report: ScreeningReport) { self.report = report }

  package var body: HTML {
    .group([
      verdict, firstPass, secondPass,
      report.curriculum.map { CurriculumView(curriculum: $0).body } ?? .nothing,
    ])
  }

  private var verdict: HTML {
    section(.class("verdict screening"), .labelledBy(ElementID("screening-verdict"))) {
      h2(.id(ElementID("screening-verdict"))) {
        report.verdict.advances ? "The application advances" : "The application does not advance"
      }
      p { engineSentence(report.verdict.margin) }
      p(.class("detail")) { Message(label: ScreeningVerdict.rule) }
      if !report.verdict.changes.isEmpty {
        h3 { "What would have changed it" }
        ul {
          for change in report.verdict.changes { li(.ownDirection) { Message(engine: change) } }
        }
      }
    }
  }

  private var firstPass: HTML {
    section(.class("criteria"), .labelledBy(ElementID("screening-rules"))) {
      h2(.id(ElementID("screening-rules"))) { "First pass: rules" }
      p(.class("detail")) {
        "Rules look at length, language and form before anybody reads for content. One that fails sets the application aside."
      }
      for rule in report.rules { entry(rule) }
    }
  }

  private func entry(_ rule: ScreeningRule) -> HTML {
    article(.class("criterion")) {
      div(.class("criterion-head")) {
        h3 { Message(label: rule.id.title) }
        p(.class("level")) { Self.outcome(rule.outcome) }
      }
      div(.class("criterion-body")) {
        p(.ownDirection) { Message(engine: rule.reason) }
        quotes(rule.quotes)
      }
    }
  }

  private static func outcome(_ outcome: ScreeningRule.Outcome) -> Message {
    switch outcome {
    case .pass: "✓ Passed"
    case .remark: "! Remark"
    case .fail: "✗ Failed"
    }
  }

  private var secondPass: HTML {
    section(.class("criteria"), .labelledBy(ElementID("screening-reading"))) {
      h2(.id(ElementID("screening-reading"))) { "Second pass: the reviewer’s reading" }
      p(.class("detail")) {
        "Three criteria from 1 to 5, each with the rule that gave its level. Name, age, origin, family, school and leisure are not read."
      }
      for criterion in report.criteria { entry(criterion) }
      p(.class("detail")) { counts }
      p(.class("detail")) {
        report.framing.isFramedFirst
          ? "The problem is framed before it is solved."
          : "The problem is not framed before it is solved."
      }
      quotes([report.framing.framing, report.framing.solving].compactMap(\.self))
    }
  }

  private func entry(_ criterion: ScreeningCriterion) -> HTML {
    article(.class("criterion")) {
      div(.class("criterion-head")) {
        h3 { Message(label: criterion.id.title) }
        p(.class("level")) {
          criterion.level.map { "\($0.rawValue) of 5" } ?? "Not read"
        }
      }
      div(.class("criterion-body")) {
        if let level = criterion.level {
          p(.class("meaning")) {
            "What \(level.rawValue) stands for: \(levelMeaning(criterion.anchors.meaning(of: level)))"
          }
        }
        p(.class("detail"), .ownDirection) {
          "Why this level: "
          engineSentence(criterion.reason)
        }
        quotes(criterion.quotes)
        if !criterion.nextStep.isEmpty {
          p(.class("one-more"), .ownDirection) {
            strong { "One more detail: " }
            Message(engine: criterion.nextStep)
          }
        }
      }
    }
  }

  private var counts: Message {
    let density = report.density
    let tenths = (density.perHundredWords * 10).rounded() / 10
    return
      "Checked claims \(density.checkedClaims), metrics \(density.metrics), tests \(density.tests): \(tenths) for 100 words."
  }

  private func quotes(_ quotes: [Quote]) -> HTML {
    .group(
      quotes.map { quote in
        blockquote(.class("quote")) { span(.ownDirection) { quote.text } }
      })
  }
}
