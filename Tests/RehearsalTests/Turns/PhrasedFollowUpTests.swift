// SPDX-License-Identifier: Apache-2.0

import ModelVoice
import Quantities
import Rehearsal
import Testing

struct PhrasedFollowUpTests {
  private let result = PhrasedFollowUp(
    text: "So, how would you know that it worked?", model: "m", address: "http://127.0.0.1:1/v1",
    waited: Seconds(2))

  /// A round whose first follow-up is open.
  private func asked() throws -> Round {
    var round = try Samples.discussing()
    let now = Samples.after(120)
    round = round.adding(
      try round.save("I would look at it.", in: .answer(exchange: 0), basedOn: nil, at: now),
      at: now)
    return round.adding(
      try Samples.interviewer().answer(round, exchange: 0, at: now), at: now)
  }

  @Test func `other words stand in front of the built-in ones, which stay`() throws {
    let round = try asked()
    let events = round.phrase(1, result, at: Samples.after(122))
    let after = round.adding(events, at: Samples.after(122))
    #expect(after.exchanges[1].prompt == round.exchanges[1].prompt)
    #expect(after.exchanges[1].shownPrompt == result.text)
    #expect(after.exchanges[1].followUp == round.exchanges[1].followUp)
    #expect(after.deadline == round.deadline.map { $0 + Seconds(2) })
  }

  @Test func `a refusal keeps the built-in words and gives the time back`() throws {
    let round = try asked()
    let refused = PhrasedFollowUp(
      text: nil, model: "m", address: "a", waited: Seconds(6), refusal: "it is too long")
    let after = round.adding(
      round.phrase(1, refused, at: Samples.after(126)), at: Samples.after(126))
    #expect(after.exchanges[1].shownPrompt == round.exchanges[1].prompt)
    #expect(after.deadline == round.deadline.map { $0 + Seconds(6) })
  }

  @Test func `words that come too late change nothing`() throws {
    let round = try asked()
    let now = Samples.after(125)
    let typed = round.adding(
      try round.save("By", in: .answer(exchange: 1), basedOn: nil, at: now), at: now)
    #expect(typed.phrase(1, result, at: now).isEmpty)
    #expect(round.phrase(0, result, at: now).isEmpty)
    #expect(round.phrase(2, result, at: now).isEmpty)
    let twice = round.adding(round.phrase(1, result, at: now), at: now)
    #expect(twice.phrase(1, result, at: now).isEmpty)
    let over = round.adding(try Samples.interviewer().finish(round, at: now), at: now)
    #expect(over.phrase(1, result, at: now).isEmpty)
    let late = Samples.after(60 + 2700) + Round.grace
    #expect(round.phrase(1, result, at: late).isEmpty)
  }

  @Test func `a log that puts words where none may stand does not replay`() throws {
    let round = try asked()
    var copy = round
    let event = RoundEvent.followUpPhrased(
      exchange: 0, text: "x", model: "m", address: "a", waited: Seconds(1))
    #expect(throws: ReplayError.outOfPlace(round.id, sequence: round.eventCount + 1)) {
      try copy.apply(
        RecordedEvent(sequence: round.eventCount + 1, at: Samples.after(130), event: event))
    }
  }

  @Test func `the reading of a round does not depend on how its questions were said`() throws {
    let plain = try asked()
    let lively = plain.adding(
      plain.phrase(1, result, at: Samples.after(121)), at: Samples.after(121))
    let interviewer = try Samples.interviewer()
    let now = Samples.after(300)
    func scored(_ round: Round) throws -> Round {
      let written = round.adding(
        try round.save(
          "Retention of 30% among 270 users.", in: .answer(exchange: 1), basedOn: nil, at: now),
        at: now)
      return written.adding(try interviewer.finish(written, at: now), at: now)
    }
    let (one, other) = (try scored(plain), try scored(lively))
    #expect(one.scorecard == other.scorecard && one.outcomes == other.outcomes)
  }

  @Test func `what a model is told holds the question, the persona and the answer`() throws {
    let round = try asked()
    let (exchange, phrasing) = try #require(
      try Samples.interviewer().phrasing(in: round, at: Samples.after(121)))
    #expect(exchange == 1)
    #expect(phrasing.question == round.exchanges[1].prompt)
    #expect(phrasing.bridge == "I see.")
    #expect(phrasing.said == ["I would look at it."])
    #expect(try Samples.interviewer().phrasing(in: round, at: Samples.after(60 + 2690)) == nil)
  }
}
