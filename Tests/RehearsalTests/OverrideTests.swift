// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// Levels that a coach sets by hand.
struct OverrideTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  private static let reason = "The figure is tied to a date."

  /// A round that is over: PS5 and PS2 at 3 (weights 50 and 20), PS4 at 1 (30), so 35 of 100.
  private func finished() throws -> Round {
    var round = try Samples.discussing()
    let at = Samples.after(100)
    round = round.adding(
      try round.save(
        "Retention of 36%.", in: .answer(exchange: 0), basedOn: nil, at: at), at: at)
    return round.adding(try interviewer.finish(round, at: at), at: at)
  }

  private func overriding(
    _ round: Round, _ criterion: Criterion.ID, _ level: Level, _ reason: String = reason,
    after seconds: Int = 200
  ) throws -> Round {
    round.adding(
      try interviewer.override(round, criterion, to: level, because: reason),
      at: Samples.after(seconds))
  }

  @Test func `the machine's level stays beside the coach's`() throws {
    let before = try finished()
    #expect(before.scorecard?.criteria.map(\.level) == [.three, .one, .three])
    #expect(before.scorecard?.score == 35)
    let after = try overriding(before, "PS4", .three)
    #expect(after.scorecard == before.scorecard)
    let override = try #require(after.override(of: "PS4"))
    #expect(override.level == .three)
    #expect(override.reason == Self.reason)
    #expect(override.at == Samples.after(200))
    #expect(after.override(of: "PS5") == nil)
    // All three at 3 give 50, and 46 to 51 is a 4.
    #expect(after.coached == CoachedResult(score: 50, band: .leaningYes))
    #expect(before.coached == nil)
  }

  @Test func `several levels in a row are all kept, and the last holds`() throws {
    var round = try overriding(finished(), "PS4", .five, after: 200)
    round = try overriding(round, "PS5", .one, "No target was named.", after: 210)
    round = try overriding(round, "PS4", .two, "On second thought: no number.", after: 220)
    #expect(round.overrides.map(\.level) == [.five, .one, .two])
    #expect(round.overrides.map(\.at) == [200, 210, 220].map(Samples.after))
    #expect(round.override(of: "PS4")?.level == .two)
    // PS5 at 1, PS4 at 2, PS2 at 3: 30 × 25 + 20 × 50 = 17.5 of 100, rounded up.
    #expect(round.coached == CoachedResult(score: 18, band: .strongNoHire))
    #expect(round.overrides[0].result?.score == 65, "each keeps what it made of the round")
  }

  @Test func `the same level with the same reason once more is no new one`() throws {
    let round = try overriding(finished(), "PS4", .four)
    #expect(
      try interviewer.override(round, "PS4", to: .four, because: "  \(Self.reason)\r\n").isEmpty)
    #expect(try !interviewer.override(round, "PS4", to: .four, because: "Another one.").isEmpty)
    #expect(try !interviewer.override(round, "PS4", to: .three, because: Self.reason).isEmpty)
  }

  @Test func `a level can be set only when the round is over and read`() throws {
    #expect(throws: OverrideError.notRead) {
      try interviewer.override(Samples.discussing(), "PS4", to: .four, because: Self.reason)
    }
  }

  @Test func `a criterion that the scorecard does not have is refused`() throws {
    let round = try finished()
    #expect(throws: OverrideError.unknownCriterion("XX")) {
      try interviewer.override(round, "XX", to: .four, because: Self.reason)
    }
  }

  @Test(arguments: [
    ("", 0), ("  \n\t ", 0), ("nine char", 9), ("   123456789   ", 9), ("ten letter", nil),
    (String(repeating: "é", count: 1000), nil), (String(repeating: "é", count: 1001), 1001),
    (" \n" + String(repeating: "x", count: 1000) + "\r\n", nil),
  ])
  func `a reason has ten to a thousand characters`(reason: String, refusedLength: Int?) throws {
    let round = try finished()
    if let refusedLength {
      #expect(throws: OverrideError.reasonLength(refusedLength)) {
        try interviewer.override(round, "PS4", to: .four, because: reason)
      }
    } else {
      #expect(try interviewer.override(round, "PS4", to: .four, because: reason).count == 1)
    }
  }

  @Test func `a log with such an event adds up only after the scorecard, and for its criteria`()
    throws
  {
    let event = RoundEvent.levelOverridden(criterion: "PS4", level: .four, reason: Self.reason)
    var open = try Samples.discussing()
    #expect(throws: ReplayError.outOfPlace("r", sequence: 3)) {
      try open.apply(RecordedEvent(sequence: 3, at: Samples.after(70), event: event))
    }
    var round = try finished()
    let next = round.eventCount + 1
    let stranger = RoundEvent.levelOverridden(criterion: "XX", level: .four, reason: Self.reason)
    #expect(throws: ReplayError.outOfPlace("r", sequence: next)) {
      try round.apply(RecordedEvent(sequence: next, at: Samples.after(300), event: stranger))
    }
    try round.apply(RecordedEvent(sequence: next, at: Samples.after(300), event: event))
    #expect(round.overrides.count == 1)
    #expect(round.coached == nil, "an event without a result has none")
  }

  @Test func `such an event is written in one form`() throws {
    let event = RoundEvent.levelOverridden(
      criterion: "PS4", level: .four, reason: Self.reason,
      result: CoachedResult(score: 58, band: .hire))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(event)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"levelOverridden":{"criterion":"PS4","level":4,"reason":"The figure is tied to a date.","result":{"band":5,"score":58}}}"#
    )
    #expect(try JSONDecoder().decode(RoundEvent.self, from: data) == event)
  }

  @Test func `both levels and the reason are said together`() throws {
    let override = try #require(
      try overriding(finished(), "PS4", .four).override(of: "PS4"))
    #expect(override.text(besides: .three) == "Machine 3, coach 4: The figure is tied to a date.")
    #expect(
      override.text(besides: nil)
        == "Machine: not assessed, coach 4: The figure is tied to a date.")
  }
}

/// Why a round was read as it was.
struct CheckedExplanationTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  @Test func `the explanation of an answer has the levels and the numbers of its assessment`() {
    let assessor = CheckedAssessor(interviewer.assessor, for: Samples.question)
    let text = "Retention of 36%. Größe 🧪: a 70B model in bf16 takes 300 GB. We run an A/B test."
    let (read, explained) = (assessor.assess(text), assessor.explain(text))
    #expect(explained.explanation.assessment == read.assessment)
    #expect(explained.claims == read.claims)
    let counts = explained.explanation.sentences.map { explained.claims(in: $0).count }
    #expect(counts.reduce(0, +) == read.claims.count, "each number stands in one sentence")
    let wrong = explained.explanation.sentences.filter { sentence in
      explained.claims(in: sentence).contains { $0.verdict == .wrong }
    }
    #expect(wrong.map(\.number) == [2])
    #expect(wrong.first?.flags.map(\.id) == [Assessor.wrongNumberFlag])
  }

  @Test func `an answer in another language has no numbers`() {
    let text = """
      Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec 70 milliards de paramètres, \
      deux octets chacun, donc 300 Go de mémoire pour les poids du modèle.
      """
    let explained = CheckedAssessor(interviewer.assessor, for: Samples.question).explain(text)
    #expect(explained.claims.isEmpty)
    #expect(explained.explanation.assessment.score == nil)
  }

  @Test func `a round is explained from all its answers as its scorecard read them`() throws {
    var round = try Samples.discussing(.real, followUps: 1)
    #expect(interviewer.explain(round) == nil, "it runs")
    for (exchange, text) in ["Retention of 36%.", "A sample of 400 users."].enumerated() {
      let at = Samples.after(100 + exchange)
      round = round.adding(
        try round.save(text, in: .answer(exchange: exchange), basedOn: nil, at: at), at: at)
      round = round.adding(try interviewer.answer(round, exchange: exchange, at: at), at: at)
    }
    let explained = try #require(interviewer.explain(round))
    #expect(explained.explanation.assessment == round.scorecard)
    #expect(
      explained.explanation.sentences.map(\.quote.text) == [
        "Retention of 36%.", "A sample of 400 users.",
      ])
  }
}
