// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Screening

/// A report with every part filled, made without reading anything.
enum ScreeningSamples {
  static func quote(_ text: String, at start: Int = 0) -> Quote {
    Quote(start: start, end: start + text.utf8.count, text: text)
  }

  static let cv = """
    Experience

    - Owned pricing of the API and moved 1,200 accounts to usage-based plans.
    - Cut p95 latency of the chat endpoint from 4.1 s to 1.3 s.
    """

  static func report(words: Int = 10) -> ScreeningReport {
    let answer = Array(repeating: "word", count: words).joined(separator: " ")
    let rules = [
      ScreeningRule(
        id: .questionnaireLength, outcome: words > 1000 ? .fail : .pass, reason: "\(words) words.",
        source: .questionnaire),
      ScreeningRule(
        id: .curriculumPersonal, outcome: .remark,
        reason: "Leave this out, it is not read: age.", source: .curriculum,
        quotes: [quote("Age: 34 <b>")]),
    ]
    let anchors = Anchors(one: "nothing", three: "some", five: "all")
    let criteria = ScreeningCriterion.ID.allCases.map { id in
      ScreeningCriterion(
        id: id, level: id == .relevance ? nil : .three, anchors: anchors, reason: "By the rule.",
        source: .curriculum, quotes: id == .relevance ? [] : [quote("Owned pricing & more")],
        nextStep: "Say one more thing.")
    }
    return ScreeningReport(
      questionID: "q", pages: PageCount(of: answer), rules: rules, criteria: criteria,
      density: InformationDensity(checkedClaims: 1, metrics: 2, tests: 0, words: 250),
      framing: FramingOrder(framing: quote("The drop is in new users."), solving: nil),
      curriculum: CurriculumReading(cv),
      verdict: ScreeningVerdict(
        advances: false, sum: 7, failedRules: 0, margin: "It falls 2 levels short.",
        changes: ["2 levels more over the three criteria in all."]))
  }
}
