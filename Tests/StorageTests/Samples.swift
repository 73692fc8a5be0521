// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import ClaimChecking
import InterviewContent
import Quantities
import Rehearsal
import Storage

/// Values that the tests of the store share.
enum Samples {
  /// 2026-11-24 18:00:00 UTC.
  static let start = Instant(millisecondsSince1970: 1_795_543_200_000)

  /// Returns the moment some seconds after the start.
  static func later(_ seconds: Int) -> Instant {
    start + Seconds(seconds)
  }

  /// Returns the start of a round whose discussion has begun at once.
  static func round(
    question: String = "sessions-dropped", prompt: String = "Sessions dropped by 12%. What next?",
    mode: Mode = .coach, seed: UInt64 = .max
  ) -> RoundStart {
    RoundStart(
      question: Question(
        id: Question.ID(question), kind: .problemSolving, prompt: prompt,
        exhibits: "week,sessions\n1,100\n2,88"),
      mode: mode,
      plan: RoundPlan(
        stage: "problem-solving", title: "Problem solving", preparation: .zero,
        discussion: mode == .coach ? nil : .minutes(45), followUps: 3),
      interviewer: Persona(
        id: "product-lead", role: "Product lead", agenda: "Finds out how causes are narrowed down",
        opening: "Let us begin.", bridges: ["You said “{quote}”."], closing: "Thank you."),
      seed: seed)
  }

  static let followUp = FollowUp(
    probe: "no-metric", criterion: "PS2", text: "Which number would you watch?",
    reason: "no metric was named", reactsTo: "I would look around")

  static let quote = Quote(start: 0, end: 7, text: "I would")

  /// An assessment in which every field is filled.
  static let assessment = Assessment(
    questionID: "sessions-dropped", kind: .problemSolving, rubricVersion: "1.0",
    criteria: [
      CriterionResult(
        id: "PS1", name: "Structure", weight: 60, level: .three, low: .two, high: .four,
        meaning: "Names parts", reason: "one specific part", quotes: [quote], nextStep: "Rank them"),
      CriterionResult(
        id: "PS2", name: "Metrics", weight: 40, level: nil, low: nil, high: nil,
        meaning: "not assessed", reason: "no opening", quotes: [], nextStep: ""),
    ],
    flags: [
      FlagResult(id: "no_metrics", name: "No metric", message: "name one", quote: nil),
      FlagResult(id: "vague", name: "Vague", message: "say which", quote: quote),
    ],
    score: 50, band: .leaningYes,
    nextSteps: [NextStep(criterion: "PS1", moment: "the start", said: quote, better: "Rank")],
    notices: ["model-labelled"])

  /// A number in which every field is filled.
  static let claim = Claim(
    start: 2, end: 16, text: "would split it", kind: .weightsMemory, verdict: .wrong,
    stated: .init(value: 300, unit: "GB"), expected: .init(low: 140, high: 140.5, unit: "GB"),
    formula: "70 billion × 2 bytes",
    inputs: [ClaimInput("parameters", 70, "billion", from: .catalogue)], tolerance: 0.1,
    source: "definition", reason: "It counts each weight twice.")

  /// A round with every kind of event in it, as the steps that lead there.
  static let steps: [[RoundEvent]] = [
    [.discussionBegan],
    [.draftEdited(field: .notes, edit: DraftEdit(from: "", to: "check tracking"))],
    [.draftEdited(field: .answer(exchange: 0), edit: DraftEdit(from: "", to: "I would split it"))],
    [
      .answered(exchange: 0, reason: .person), .feedbackGiven(exchange: 0, assessment: assessment),
      .followUpAsked(question: followUp),
    ],
    [.answered(exchange: 1, reason: .timeUp), .finished(reason: .timeUp)],
    [.scored(assessment: assessment)],
  ]
}

extension RoundStore {
  /// Creates a round and leads it through every kind of event, ten seconds apart.
  @discardableResult
  func playWholeRound(_ id: RoundID, start: RoundStart = Samples.round()) throws -> Round {
    var round = try create(id: id, start: start, at: Samples.start)
    for (index, events) in Samples.steps.enumerated() {
      round = try update(id, at: Samples.later(10 * (index + 1))) { _ in events }
    }
    return round
  }

  /// Saves a text as the answer to the first question.
  @discardableResult
  func saveAnswer(_ text: String, in id: RoundID, at now: Instant) throws -> Round {
    try update(id, at: now) { round in
      try round.save(text, in: .answer(exchange: 0), basedOn: nil, at: now)
    }
  }
}
