// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Reports

/// A packet with a disagreement, a lifted veto, a worry and a round that was not reached.
enum PacketSamples {
  /// An assessor without rules: what the packet shows comes from the committee's own reading and from the cards.
  static func assessor() throws -> Assessor {
    let rules = try RuleSet(
      lexicons: [Lexicon(name: "reason", terms: ["because"])], evidence: [], flags: [])
    let rubrics = QuestionKind.allCases.map { kind in
      Rubric(
        kind: kind, version: "test",
        criteria: [
          Criterion(
            id: "C1", name: "One", weight: 100, anchors: Anchors(one: "a", three: "b", five: "c"),
            required: [], supporting: [], caps: [:], advice: "")
        ], provenance: Provenance(source: "test", date: "2026-11-29"))
    }
    return Assessor(rules: rules, rubrics: rubrics)
  }

  static let open = """
    Because anyone can download the weights, a bank's engineers evaluate the model before procurement has heard of us. Banks host \
    the model themselves, so customer data never leave the building. Nobody pays for a file; hospitals pay for an upgrade that does \
    not break their prompts, because their auditor asks for it, at 40,000 EUR a year.
    """
  static let closed = "We lock customers in. I am right about this, and I will not discuss it."

  static func cards(open: String = open, closed: String = closed) -> [InterviewCard] {
    [
      card(1, 0, "Head of product", open, .hire, .five, [], []),
      card(
        1, 1, "Research lead", closed, .leaningNo, .two,
        [
          FlagResult(
            id: "walled_garden", name: "Lock-in as the plan", message: "Give a reason to stay.",
            quote: quote(0..<min(21, closed.utf8.count), closed))
        ],
        [
          ExchangeOutcome(
            exchange: 1, verdict: .stubborn,
            quote: quote(min(22, closed.utf8.count)..<closed.utf8.count, closed),
            reason: "The argument was right and did not move the answer.")
        ]),
      card(2, 0, "Platform engineer", "", nil, nil, [], []),
    ]
  }

  private static func quote(_ range: Range<Int>, _ text: String) -> Quote? {
    let bytes = Array(text.utf8)
    guard !range.isEmpty, range.upperBound <= bytes.count else { return nil }
    return Quote(
      start: range.lowerBound, end: range.upperBound,
      text: String(decoding: bytes[range], as: UTF8.self))
  }

  private static func card(
    _ stage: Int, _ item: Int, _ role: String, _ text: String, _ band: Band?, _ level: Level?,
    _ flags: [FlagResult], _ outcomes: [ExchangeOutcome]
  ) -> InterviewCard {
    let question = Question(
      id: "own-open", kind: .executive, prompt: "Our weights are free. Why would anybody pay us?")
    let words = quote(0..<min(20, text.utf8.count), text)
    return InterviewCard(
      place: CardPlace(
        stage: Stage.ID("stage-\(stage)"), stageNumber: stage,
        stageTitle: stage == 1 ? "Executive" : "Technical", item: item),
      interviewer: Persona.ID(role), role: role, question: question, text: text,
      turns: text == Self.open
        ? [
          CardTurn(asked: question.prompt, said: text),
          CardTurn(asked: "Then who pays for the tokens?", said: nil),
        ] : nil,
      assessment: band.map { band in
        Assessment(
          questionID: question.id, kind: .executive, rubricVersion: "test",
          criteria: [
            CriterionResult(
              id: "EX1", name: "Strategy with mechanism", weight: 100, level: level, low: level,
              high: level, meaning: "", reason: "A mechanism with its payer.",
              quotes: words.map { [$0] } ?? [], nextStep: "")
          ], flags: flags, score: 50, band: band,
          nextSteps: [
            NextStep(
              criterion: "EX1", moment: "Strategy with mechanism: early in the answer", said: words,
              better: "Say who pays, for what, and why they stay.")
          ], notices: [])
      }, outcomes: outcomes, rightClaims: band == nil ? 0 : 1, isComplete: band != nil)
  }

  static func packet(open: String = open, closed: String = closed) throws -> Packet {
    let cards = cards(open: open, closed: closed)
    let decision = try Committee.decide(
      cards: cards, expected: cards.map(\.place),
      plan: CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true),
      assessor: assessor(),
      screening: ScreeningOutcome(advances: true, reason: "Frames before it solves."))
    return Packet(
      loop: "Four rounds after a screening",
      dates: [
        .init(what: "Screening", date: "2026-11-02"), .init(what: "Committee", date: "2026-11-29"),
      ],
      screening: ["Two pages, 612 words."], cards: cards,
      titles: [cards[1].place: "Scarce compute"], decision: decision)
  }
}
