// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import ClaimChecking
import InterviewContent
import Quantities
import Rehearsal

/// Values that the tests of reports share.
enum Samples {
  static let answer = "Café sessions fell. I would split them by plan, then “look”."

  /// "Café sessions fell." with its accent: the é takes two bytes.
  static let first = Quote(start: 0, end: 20, text: "Café sessions fell.")
  static let second = Quote(start: 21, end: 65, text: "I would split them by plan, then “look”.")

  /// An assessment in which every field is filled, and every kind of absence occurs.
  static let assessment = Assessment(
    questionID: "cafe/sessions", kind: .problemSolving, rubricVersion: "2026-11-24",
    criteria: [
      CriterionResult(
        id: "PS1", name: "Structure", weight: 60, level: .three, low: .two, high: .four,
        meaning: "Names the parts", reason: "Shown: segmentation.", quotes: [first, second],
        nextStep: "Rank the parts."),
      CriterionResult(
        id: "PS2", name: "Metrics", weight: 30, level: .one, low: .one, high: .one,
        meaning: "Names no number", reason: "Nothing was seen of: metric with target.",
        quotes: [], nextStep: "Give the metric a number."),
      CriterionResult(
        id: "PS3", name: "Ethics", weight: 10, level: nil, low: nil, high: nil,
        meaning: "Not assessed: the question gives no opening for it.",
        reason: "Not assessed: the question gives no opening for it.", quotes: [], nextStep: ""),
    ],
    flags: [
      FlagResult(
        id: "vague", name: "Vague", message: "Say where you look.", quote: second),
      FlagResult(id: "no_metrics", name: "No metric", message: "Name one.", quote: nil),
    ],
    score: 33, band: .noHire,
    nextSteps: [
      NextStep(
        criterion: "PS2", moment: "Metrics: nothing in the answer speaks to it", said: nil,
        better: "Give the metric a number."),
      NextStep(
        criterion: "PS1", moment: "Structure: early in the answer", said: first,
        better: "Rank the parts."),
    ],
    notices: ["A notice to the reader."])

  /// An assessment of an answer that was not scored.
  static let unscored = Assessment(
    questionID: "cafe/sessions", kind: .problemSolving, rubricVersion: "2026-11-24",
    criteria: [
      CriterionResult(
        id: "PS1", name: "Structure", weight: 100, level: nil, low: nil, high: nil,
        meaning: "Not assessed: the answer is in French, and only English is read.",
        reason: "Not assessed: the answer is in French, and only English is read.", quotes: [],
        nextStep: "")
    ],
    flags: [], score: nil, band: nil, nextSteps: [],
    notices: ["This answer is in French. Only English is assessed, so it was not scored."])

  /// A number of each verdict, in the order of the text.
  static let claims = [
    Claim(
      start: 0, end: 20, text: "Café sessions fell.", kind: .latencyBudget, verdict: .uncheckable,
      stated: .init(value: 12, unit: "s"), expected: nil, formula: "", inputs: [], tolerance: 0.1,
      source: "", reason: "What it follows from is nowhere."),
    Claim(
      start: 21, end: 47, text: "I would split them by plan", kind: .weightsMemory, verdict: .right,
      stated: .init(value: 140, unit: "GB"), expected: .init(low: 140, high: 140, unit: "GB"),
      formula: "70 billion × 2 bytes = 140 GB",
      inputs: [
        ClaimInput("parameters", 70, "billion", from: .catalogue),
        ClaimInput("bytes of a parameter", 2, "bytes", from: .text),
      ], tolerance: 0.1, source: "definition", reason: ""),
    Claim(
      start: 49, end: 65, text: "then “look”.", kind: .statistics, verdict: .wrong,
      stated: .init(value: 15, unit: "%"), expected: .init(low: 9.5, high: 10.25, unit: "%"),
      formula: "1 - 90 / 100", inputs: [ClaimInput("before", 100, "", from: .exhibit)],
      tolerance: 0, source: "arithmetic", reason: "The change is a tenth."),
    Claim(
      start: 49, end: 65, text: "then “look”.", kind: .datedFact, verdict: .right,
      stated: .init(value: 0, unit: ""), expected: nil, formula: "2026-08-02", inputs: [],
      tolerance: 0, source: "AI Act, 2024", reason: "The day is 2 August 2026."),
  ]

  static let question = Question(
    id: "cafe/sessions", kind: .problemSolving, prompt: "Sessions fell. What next?",
    exhibits: "week 1: 100\nweek 2: 88")

  static let followUp = FollowUp(
    probe: "no-metric", criterion: "PS2", text: "Which number would you watch?",
    reason: "No metric was named.", reactsTo: "I would split them by plan")

  /// A finished round with one answer and one follow-up that was never answered.
  static func round(
    answer: String = answer, question: Question = question, scorecard: Assessment = assessment,
    claims: [Claim]? = claims
  ) throws -> Round {
    let persona = Persona(
      id: "product-lead", role: "Product lead", agenda: "Causes", opening: "Let us begin.",
      bridges: [], closing: "Thank you.")
    let plan = RoundPlan(
      stage: "problem-solving", title: "Problem solving", preparation: .zero,
      discussion: .minutes(45), followUps: 3)
    let start = RoundStart(
      question: question, mode: .real, plan: plan, interviewer: persona, seed: 7)
    let events: [RoundEvent] = [
      .started(round: start),
      .draftEdited(field: .notes, edit: DraftEdit(from: "", to: "plan, platform")),
      .draftEdited(field: .answer(exchange: 0), edit: DraftEdit(from: "", to: answer)),
      .answered(exchange: 0, reason: .person), .followUpAsked(question: followUp),
      .finished(reason: .person), .scored(assessment: scorecard, claims: claims),
    ]
    return try Round(
      id: "round-1",
      events: events.enumerated().map { index, event in
        RecordedEvent(
          sequence: index + 1,
          at: Instant(millisecondsSince1970: 1_795_543_200_000 + Int64(index) * 1000), event: event)
      })
  }
}
