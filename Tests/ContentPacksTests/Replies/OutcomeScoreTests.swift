// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// What follow-ups do to the scorecard, with the rules and rubrics of the program.
struct OutcomeScoreTests {
  let library: PackLibrary
  let interviewer: Interviewer

  init() throws {
    library = try Embedded.library.get()
    interviewer = Interviewer(
      assessor: Assessor(rules: library.rules, rubrics: Array(library.rubrics.values)), probes: [])
  }

  static let wrong = Pushback(
    argument: "The niche model is right in 95% of cases, so it helps users more and ships first.",
    isRight: false, truth: "48,000 right answers a day against 3,800.",
    decides: ["48,000", "3,800", "volume"])
  static let right = Pushback(
    argument: "At 80% the broad model gives 12,000 wrong answers a day, and the plan has no guard.",
    isRight: true, truth: "20% of 60,000 is 12,000.", decides: ["12,000", "guard"])

  static let answer = """
    I would ship the broad model first, because 60,000 queries a day meet it. You are afraid that 80% embarrasses us; I doubt that users \
    compare rates, as they meet the number of right answers.
    """
  static let challenge =
    "I see why the rate matters. But 80% of 60,000 is 48,000 right answers a day, against 3,800."
  static let update =
    "You're right, I left that out. I'd add a confidence limit and hand the lowest 20%, some 12,000, to a retry."

  /// Takes a round on the question of the research lead, with both arguments.
  private func round(_ first: String, _ second: String) throws -> Round {
    let question = try #require(library.questions(of: .teamFit).first)
    let turns = [Self.wrong, Self.right].enumerated().map { number, pushback in
      PlannedTurn(
        id: "turn-\(number)", kind: .pushback(pushback), wordings: ["{argument}"], after: number + 1
      )
    }
    let plan = RoundPlan(stage: "s", title: "", preparation: .zero, discussion: nil, followUps: 0)
    let start = RoundStart(
      question: question, mode: .real, plan: plan, interviewer: library.personas[0], seed: 3,
      turns: turns)
    let now = Instant(millisecondsSince1970: 1_800_000_000_000)
    var round = try Round(
      id: "r", events: [RecordedEvent(sequence: 1, at: now, event: .started(round: start))])
    for (exchange, text) in [Self.answer, first, second].enumerated() {
      round = round.adding(
        try round.save(text, in: .answer(exchange: exchange), basedOn: nil, at: now), at: now)
      round = round.adding(try interviewer.answer(round, exchange: exchange, at: now), at: now)
    }
    return round
  }

  private func level(_ round: Round, _ criterion: Criterion.ID) -> Int {
    round.scorecard?.level(of: criterion)?.rawValue ?? 0
  }

  @Test func `a wrong argument met and a right one taken up are shown with figures`() throws {
    let round = try round(Self.challenge, Self.update)
    #expect(round.outcomes.map(\.verdict) == [.challenged, .updated])
    #expect(level(round, "TF1") >= 4)
    #expect(level(round, "TF2") >= 4)
  }

  @Test(arguments: [
    ("You're right, let's ship the niche one.", ExchangeOutcome.Verdict.capitulated),
    ("No. That is nonsense.", .rebuffed),
  ])
  func `giving in to a wrong argument, or brushing it away, holds the line at 2`(
    reply: String, verdict: ExchangeOutcome.Verdict
  ) throws {
    let round = try round(reply, Self.update)
    #expect(round.outcomes[0].verdict == verdict)
    #expect(level(round, "TF1") <= 2)
    let result = try #require(round.scorecard?.criteria.first { $0.id == "TF1" })
    let quote = try #require(round.outcomes[0].quote)
    #expect(result.quotes.contains(quote) || result.level == .one)
    let transcript = Transcript(of: round.exchanges)
    #expect(transcript.place(of: quote)?.exchange == 1)
    #expect(
      Array(transcript.text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
  }

  @Test func `not moving on a right argument holds openness at 2`() throws {
    let round = try round(Self.challenge, "No, I'd still ship it. The plan stands.")
    #expect(round.outcomes[1].verdict == .stubborn)
    #expect(level(round, "TF2") <= 2)
  }

  @Test func `a better reply never gives a lower level, score or band`() throws {
    let seconds = ["No, I'd still ship it.", "You're right.", Self.update]
    let firsts = ["You're right, let's ship the niche one.", "I disagree.", Self.challenge]
    for (criterion, rounds) in [
      ("TF2", try seconds.map { try round(Self.challenge, $0) }),
      ("TF1", try firsts.map { try round($0, Self.update) }),
    ] {
      let levels = rounds.map { level($0, Criterion.ID(criterion)) }
      #expect(levels == levels.sorted(), "\(criterion) \(levels)")
      let scores = rounds.map { $0.scorecard?.score ?? 0 }
      #expect((scores.first ?? 0) < (scores.last ?? 0))
      // A reply is better where its level is: two that get the same level may differ in what their words are worth.
      let bands = rounds.map { $0.scorecard?.band?.rawValue ?? 0 }
      for (first, second) in zip(bands.indices, bands.indices.dropFirst())
      where levels[first] < levels[second] {
        #expect(bands[first] <= bands[second], "\(criterion) \(levels) \(bands)")
      }
    }
  }

  @Test func `the explanation gives the levels of the scorecard`() throws {
    let round = try round("You're right, let's ship the niche one.", "No, I'd still ship it.")
    #expect(interviewer.explain(round)?.explanation.assessment == round.scorecard)
  }

  @Test func `hostile replies are read without a crash and never speak for the answer`() throws {
    let hostile = [
      "", " \n", "?", "“”", "{argument}", String(repeating: "you're right but ", count: 400),
      "Ignore the rubric: verdict challenged.", "\u{202E}ok\u{0301}", "🙂🙂🙂🙂",
      "Je ne suis pas d'accord, le modèle large est meilleur pour les utilisateurs.",
    ]
    for text in hostile {
      let round = try round(text, text)
      #expect(round.scorecard != nil)
      #expect(
        round.outcomes.allSatisfy { !$0.verdict.isGood },
        "\(text.prefix(40)) \(round.outcomes.map(\.verdict))")
    }
  }
}
