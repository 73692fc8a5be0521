// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import LanguageModel
import Quantities
import Rehearsal
import SecondReading
import TestSupport
import Testing

/// A second reading in the log of a round.
struct SecondReadingTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  /// A round that is over: PS5 and PS2 at 3 (weights 50 and 20), PS4 at 1 (30), so 35 of 100.
  private func finished(_ mode: Mode = .real, hint: Bool = false) throws -> Round {
    var round = try Samples.discussing(mode)
    let at = Samples.after(100)
    if hint { round = round.adding(try interviewer.hint(round, at: at), at: at) }
    let text = "Retention of 36% is our goal for June."
    round = round.adding(
      try round.save(text, in: .answer(exchange: 0), basedOn: nil, at: at), at: at)
    return round.adding(try interviewer.finish(round, at: at), at: at)
  }

  private func reading(of round: Round, level: Int) async throws -> SecondReading {
    let model = ScriptedModel { request, _ throws(ModelFailure) in
      AskedJudgement(request)?.honest(level) ?? .saying("")
    }
    return try #require(
      await interviewer.secondReading(of: round, by: SecondReader(model: model)))
  }

  private func event(_ reading: SecondReading, _ model: String = "a-model") -> RoundEvent {
    .secondRead(reading: reading, model: model, address: "http://127.0.0.1:1/v1")
  }

  @Test func `the scorecard stays as it is, and the latest reading counts`() async throws {
    let before = try finished()
    let high = try await reading(of: before, level: 5)
    let low = try await reading(of: before, level: 1)
    // All three move up by one: 4 and 4 of weight 70, 2 of weight 30, 60 of 100.
    #expect(high.score == 60)
    let round = before.adding([event(high), event(low, "another")], at: Samples.after(200))
    #expect(round.scorecard == before.scorecard && round.coached == nil)
    #expect(round.scorecard?.score == 35)
    #expect(round.secondReadings.map(\.reading) == [high, low])
    #expect(round.secondReading?.model == "another")
    #expect(round.secondReading?.at == Samples.after(200))
  }

  @Test func `a reading comes only after the scorecard`() async throws {
    let reading = try await reading(of: finished(), level: 4)
    var open = try Samples.discussing()
    #expect(throws: ReplayError.outOfPlace("r", sequence: 3)) {
      try open.apply(RecordedEvent(sequence: 3, at: Samples.after(70), event: event(reading)))
    }
    #expect(interviewer.subject(of: open) == nil)
  }

  @Test func `an event survives being written down`() async throws {
    let event = event(try await reading(of: finished(), level: 4))
    let again = try JSONDecoder().decode(RoundEvent.self, from: JSONEncoder().encode(event))
    #expect(again == event)
  }

  @Test func `what a hint holds down stays down for a second reader`() async throws {
    let round = try finished(.coach, hint: true)
    let hinted = try #require(round.hints.first?.criterion)
    let subject = try #require(interviewer.subject(of: round))
    #expect(subject.ceilings[hinted]?.cause == .hint)
    let standing = try #require(round.scorecard?.criteria.first { $0.id == hinted }?.level)
    let reading = try await reading(of: round, level: 5)
    let entry = try #require(reading.reading(of: hinted))
    #expect(entry.standing == standing)
    #expect(entry.combined <= max(standing, Hint.highest))
  }
}
