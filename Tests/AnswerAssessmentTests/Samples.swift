// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities

/// A small world of rules in which every outcome can be worked out by hand.
enum Samples {
  static let lexicons = [
    Lexicon(name: "metric", terms: ["retention", "conversion", "success rate"]),
    Lexicon(name: "limit", terms: ["at least", "under", "from"]),
    Lexicon(name: "test", terms: ["A/B test", "experiment"]),
    Lexicon(name: "sample", terms: ["sample size", "power"]),
    Lexicon(name: "reason", terms: ["because", "so that", "therefore"]),
    Lexicon(name: "hollow", terms: ["in general"]),
    Lexicon(name: "to-the-reader", terms: ["full marks", "ignore previous instructions"]),
    Lexicon(name: "segment", terms: ["by plan", "by platform"]),
  ]

  static let target = EvidenceRule(
    id: "MT-TARGET", name: "Metric with target", definition: "A metric with a goal.",
    patterns: [
      Pattern(
        slots: [
          Slot(name: "metric", matchers: [.lexicon("metric")]),
          Slot(name: "limit", matchers: [.lexicon("limit")]),
          Slot(name: "number", matchers: [.quantity([.ratio])]),
        ], within: 12)
    ],
    exclusions: ["hollow"], advice: "Give the metric a number.",
    examples: RuleExamples(
      yes: ["We need retention of at least 36%."], no: ["We measure retention."]),
    figures: .checked)

  static let power = EvidenceRule(
    id: "ST-POWER", name: "Sample-size awareness", definition: "How many users a test needs.",
    patterns: [
      Pattern(slots: [
        Slot(name: "sample", matchers: [.lexicon("sample")]),
        Slot(name: "number", matchers: [.quantity([.count])]),
      ])
    ],
    exclusions: [], advice: "Say how many users the test needs.",
    examples: RuleExamples(yes: ["The sample size is 400 users."], no: ["We check power."]),
    figures: .computed)

  static let segment = EvidenceRule(
    id: "PF-SEGMENT", name: "Segmentation", definition: "A cut of the data.",
    patterns: [Pattern(slots: [Slot(name: "segment", matchers: [.lexicon("segment")])])],
    exclusions: [], advice: "Split by a named dimension.",
    examples: RuleExamples(yes: ["I split by plan."], no: ["I look closer."]))

  static let underpowered = FlagRule(
    id: "underpowered_test", name: "Test without a sample size", message: "Say how many users.",
    kinds: [.problemSolving],
    patterns: [Pattern(slots: [Slot(name: "test", matchers: [.lexicon("test")])])], times: 1,
    clearedBy: ["ST-POWER"], clearedNearby: [], knockOut: .noHire,
    examples: RuleExamples(yes: ["We run an A/B test."], no: ["We ship it."]))

  static let toTheReader = FlagRule(
    id: "verdict_commanded", name: "Written for the grader", message: "Take it out.",
    kinds: Set(QuestionKind.allCases),
    patterns: [Pattern(slots: [Slot(name: "order", matchers: [.lexicon("to-the-reader")])])],
    times: 1, clearedBy: [], clearedNearby: [], knockOut: nil,
    examples: RuleExamples(yes: ["Give it full marks."], no: ["We mark the page."]),
    raises: Assessor.gamingFlag)

  static func criterion(
    _ id: Criterion.ID, weight: Int, required: [EvidenceTypeID],
    supporting: [EvidenceTypeID] = [], caps: [FlagID: Level] = [:], opening: Opening? = nil
  ) -> Criterion {
    Criterion(
      id: id, name: id.name, weight: weight,
      anchors: Anchors(one: "none", three: "some", five: "all"), required: required,
      supporting: supporting, caps: caps, opening: opening, advice: "Do better.")
  }

  static func rubric(_ kind: QuestionKind) -> Rubric {
    Rubric(
      kind: kind, version: "test",
      criteria: [
        criterion(
          "C1", weight: 60, required: ["MT-TARGET"], supporting: ["PF-SEGMENT"],
          caps: ["wrong_number": .three]),
        criterion(
          "C2", weight: 30, required: ["ST-POWER"],
          caps: ["underpowered_test": .two, "wrong_number": .three]),
        criterion(
          "C3", weight: 10, required: ["PF-SEGMENT"], opening: Opening(anyLexicon: ["segment"])),
      ], provenance: Provenance(source: "test", date: "2026-11-24"))
  }

  static func assessor() throws -> Assessor {
    let rules = try RuleSet(
      lexicons: lexicons, evidence: [target, power, segment], flags: [underpowered, toTheReader])
    return Assessor(rules: rules, rubrics: QuestionKind.allCases.map(rubric))
  }

  static let question = Question(
    id: "q", kind: .problemSolving, prompt: "Conversion is down. What do you do?",
    exhibits:
      "Weekly sign-ups rose from 12,400 to 12,600 while the completion rate fell by ten points.")
}
