// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import ClaimChecking
import InterviewContent
import Quantities
import Rehearsal

/// Values that the tests of pages share: one question, its round, and a reading of it.
enum Samples {
  /// 24 November 2026, 14:05:00 UTC.
  static let start = Instant(millisecondsSince1970: 1_795_529_100_000)

  static let question = Question(
    id: "ps-assistant-retention", kind: .problemSolving,
    prompt: "Week-4 retention of our chat assistant fell. Diagnose it and propose a plan.",
    exhibits: """
      Week-4 retention: January cohort 34%, February 33%, March 26%.
      On 2 March a smaller, faster default model went to everyone: p95 latency 2.4 s -> 1.1 s.
      Thumbs-down rate: English 6.0% -> 6.3%; German and Italian 7% -> 15%.
      Non-English share of new users 22% -> 35% after a campaign.
      """)

  static let plainQuestion = Question(
    id: "tech-dense", kind: .technical,
    prompt: "Would you serve a 7B or a 70B model for code completion, and why?")

  static let persona = Persona(
    id: "product-lead", role: "Product lead",
    agenda: "Wants to know whether a cause is found before it is fixed.",
    opening: "Thanks for making the time. Here is a case from our assistant.",
    bridges: ["Let me stay with that."], closing: "Thank you. That is all from my side.")

  static let stage = Stage(
    id: "problem-solving", title: "Problem-solving case", kinds: [.problemSolving],
    interviewers: ["product-lead"], preparation: .minutes(10), discussion: .minutes(45),
    followUps: 3)

  static let answer = """
    Two things changed in the same month, so I would be slow to give all of it to either.

    March holds more German and Italian users, 35% instead of 22%. Could mix alone explain 33% to 26%? \
    Only if the groups differed by 54 points, which is impossible.

    So new German and Italian users go back to the old model, and 40% of them stay on the small one. \
    We will see improvement in engagement.
    """

  static let reply = "Week-4 retention of new German and Italian users back to 31% by 1 June."

  static let notes =
    "Two changes in March: model, campaign.\nAsk for retention by language × source."

  static let followUp = FollowUp(
    probe: "no-target", criterion: "PS5",
    text: "You say engagement will improve. By how much, and by when?",
    reason: "A hope was given where a target belongs.",
    reactsTo: "We will see improvement in engagement.")
}

extension Samples {
  /// Returns the start of a round.
  static func roundStart(
    mode: Mode = .real, question: Question = question, persona: Persona = persona
  ) -> RoundStart {
    RoundStart(
      question: question, mode: mode, plan: RoundPlan(stage: stage, mode: mode),
      interviewer: persona, seed: 7)
  }

  /// Returns a round that consists of events, one a minute.
  static func round(
    _ start: RoundStart = roundStart(), _ events: RoundEvent...
  ) throws -> Round {
    try round(start, id: "r-1", events: events)
  }

  /// Returns a round of a name that consists of events, one a minute.
  static func round(_ start: RoundStart, id: RoundID, events: [RoundEvent]) throws -> Round {
    let all = [.started(round: start)] + events
    return try Round(
      id: id,
      events: all.enumerated().map { index, event in
        RecordedEvent(sequence: index + 1, at: Self.start + .minutes(index), event: event)
      })
  }

  /// Returns the event of a text being written into an empty box.
  static func written(_ text: String, in field: DraftField) -> RoundEvent {
    .draftEdited(field: field, edit: DraftEdit(from: "", to: text))
  }

  /// Returns a moment some minutes after the start.
  static func minute(_ minutes: Int) -> Instant { start + .minutes(minutes) }
}

extension Samples {
  /// Returns the quote of words that stand once in a text.
  static func quote(_ words: String, in text: String) -> Quote {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start =
      bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
    return Quote(start: start, end: start + wanted.count, text: words)
  }

  /// A reading with overlapping quotes, a criterion without a level, flags with and without words, and two next steps.
  static let assessment: Assessment = {
    let whole = answer + "\n\n" + reply
    let mix = "Could mix alone explain 33% to 26%?"
    let impossible = "explain 33% to 26%? Only if the groups differed by 54 points"
    let hope = "We will see improvement in engagement."
    return Assessment(
      questionID: question.id, kind: question.kind, rubricVersion: "2026-11-1",
      criteria: [
        CriterionResult(
          id: "PS1", name: "Questions assumptions", weight: 25, level: .four, low: .three,
          high: .four,
          meaning: "More than one premise questioned, short of saying what would change",
          reason: "Two premises are questioned with a reason.",
          quotes: [
            quote("Two things changed in the same month", in: whole), quote(mix, in: whole),
          ],
          nextStep: "Say how each answer would change the plan."),
        CriterionResult(
          id: "PS3", name: "Viable solution", weight: 40, level: .three, low: .three, high: .three,
          meaning: "One solution that fits the finding and the resources",
          reason: "One reversible step, no alternative.",
          quotes: [
            quote(
              "new German and Italian users go back to the old model, and 40% of them stay on the small one",
              in: whole)
          ],
          nextStep: "Compare it with one alternative."),
        CriterionResult(
          id: "PS4", name: "Statistical judgement", weight: 20, level: .five, low: .four,
          high: .five, meaning: "Correct, quantified, and it changes the decision",
          reason: "The mix shift is computed and ruled out.",
          quotes: [quote(impossible, in: whole), quote(mix, in: whole)], nextStep: ""),
        CriterionResult(
          id: "PS5", name: "Success definition", weight: 15, level: nil, low: nil, high: nil,
          meaning: "The question gave no opening for it", reason: "", quotes: [], nextStep: ""),
      ],
      flags: [
        FlagResult(
          id: "no_metrics", name: "No metric", message: "Success is hoped for and not measured.",
          quote: quote(hope, in: whole)),
        FlagResult(
          id: "tradeoffs_ignored", name: "Trade-offs ignored",
          message: "No cost of the step back is named.", quote: nil),
      ],
      score: 71, band: .leaningYes,
      nextSteps: [
        NextStep(
          criterion: "PS5", moment: "When you said how it ends", said: quote(hope, in: whole),
          better: "Name the metric, its target and the day."),
        NextStep(
          criterion: "PS3", moment: "When you chose the step back", said: nil,
          better: "Weigh it against fixing the small model."),
      ],
      notices: [])
  }()
}

extension Samples {
  /// Returns a claim about words that stand once in what was said.
  static func claim(
    _ words: String, _ kind: ClaimKind, _ verdict: Verdict, stated: Claim.Stated,
    expected: Claim.Expected? = nil, formula: String = "", inputs: [ClaimInput] = [],
    source: String = "", reason: String = ""
  ) -> Claim {
    let quote = quote(words, in: answer + "\n\n" + reply)
    return Claim(
      start: quote.start, end: quote.end, text: words, kind: kind, verdict: verdict,
      stated: stated, expected: expected, formula: formula, inputs: inputs, tolerance: 0.1,
      source: source, reason: reason)
  }

  /// Numbers of each verdict; two of them overlap quotes of the assessment, and one another.
  static let claims = [
    claim(
      "35% instead of 22%", .exhibit, .right, stated: .init(value: 35, unit: "%"),
      expected: .init(low: 35, high: 35, unit: "%"), formula: "as the exhibit has it",
      inputs: [ClaimInput("share of new users", 35, "%", from: .exhibit)], source: "the question"),
    claim(
      "26%? Only if the groups differed by 54 points", .statistics, .right,
      stated: .init(value: 54, unit: "points"),
      expected: .init(low: 53.8, high: 53.9, unit: "points"),
      formula: "(33% - 26%) / (35% - 22%)",
      inputs: [
        ClaimInput("fall", 7, "points", from: .exhibit),
        ClaimInput("shift of the mix", 13, "points", from: .text),
      ], source: "mix shift, by definition"),
    claim(
      "40% of them stay on the small one", .exhibit, .wrong, stated: .init(value: 40, unit: "%"),
      expected: .init(low: 35, high: 35, unit: "%"), formula: "as the exhibit has it",
      inputs: [ClaimInput("share of new users", 35, "%", from: .exhibit)], source: "the question",
      reason: "The exhibit has another share."),
    claim(
      "31% by 1 June", .statistics, .uncheckable, stated: .init(value: 31, unit: "%"),
      reason: "It is a goal."),
  ]
}

/// The rounds that the tests look at.
extension Samples {
  static func preparing(_ mode: Mode = .real) throws -> Round {
    try round(roundStart(mode: mode), written(notes, in: .notes))
  }

  /// The first answer is being written.
  static func discussing() throws -> Round {
    try round(
      roundStart(), written(notes, in: .notes), .discussionBegan,
      written(answer, in: .answer(exchange: 0)))
  }

  /// The first answer was sent, and a follow-up was asked.
  static func followedUp(_ mode: Mode = .real) throws -> Round {
    var round = try round(
      roundStart(mode: mode), written(notes, in: .notes), .discussionBegan,
      written(answer, in: .answer(exchange: 0)), .answered(exchange: 0, reason: .person),
      .followUpAsked(question: followUp))
    if mode == .coach {
      let feedback = RoundEvent.feedbackGiven(
        exchange: 0, assessment: assessment, claims: Array(claims.prefix(3)))
      try round.apply(RecordedEvent(sequence: 7, at: minute(6), event: feedback))
    }
    return round
  }

  /// Both answers were given; the round was read.
  static func finished(
    _ assessment: Assessment? = assessment, claims: [Claim]? = claims
  ) throws -> Round {
    var round = try round(
      roundStart(), written(notes, in: .notes), .discussionBegan,
      written(answer, in: .answer(exchange: 0)), .answered(exchange: 0, reason: .person),
      .followUpAsked(question: followUp), written(reply, in: .answer(exchange: 1)),
      .answered(exchange: 1, reason: .timeUp), .finished(reason: .timeUp))
    if let assessment {
      let scored = RoundEvent.scored(assessment: assessment, claims: claims)
      try round.apply(RecordedEvent(sequence: 10, at: minute(9), event: scored))
    }
    return round
  }
}
