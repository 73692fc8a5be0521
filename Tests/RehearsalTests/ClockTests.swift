// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Testing

struct ClockTests {
  @Test func `preparation turns into discussion by itself after ten minutes`() throws {
    let round = try Samples.round()
    #expect(round.phase(at: Samples.after(0)) == .preparation(left: .minutes(10)))
    #expect(round.phase(at: Samples.after(599)) == .preparation(left: Seconds(1)))
    #expect(round.phase(at: Samples.after(600)) == .discussion(left: .minutes(45)))
  }

  @Test func `beginning early starts the full discussion`() throws {
    let round = try Samples.discussing()
    #expect(round.phase(at: Samples.after(60)) == .discussion(left: .minutes(45)))
    #expect(round.deadline == Samples.after(60 + 2700))
  }

  @Test func `looking at the clock again neither stops nor resets it`() throws {
    let round = try Samples.discussing()
    let again = try Round(
      id: "r",
      events: [
        RecordedEvent(sequence: 1, at: Samples.begin, event: .started(round: round.start)),
        RecordedEvent(sequence: 2, at: Samples.after(60), event: .discussionBegan),
      ])
    #expect(again.phase(at: Samples.after(500)) == round.phase(at: Samples.after(500)))
    #expect(again.phase(at: Samples.after(500)) == .discussion(left: Seconds(2260)))
  }

  @Test func `a clock that was set back gives no time back`() throws {
    let round = try Samples.discussing()
    #expect(round.phase(at: Samples.after(-5000)) == .discussion(left: .minutes(45)))
  }

  @Test func `at zero the draft is taken as it stands`() throws {
    var round = try Samples.discussing()
    let late = Samples.after(60 + 2700)
    round = round.adding(
      try round.save("half a sent", in: .answer(exchange: 0), basedOn: 0, at: late), at: late)
    #expect(round.tick(at: late + Seconds(2)).isEmpty)
    let due = round.tick(at: late + Round.grace)
    #expect(
      due == [.answered(exchange: 0, reason: .timeUp), .finished(reason: .timeUp)])
    round = round.adding(due, at: late + Round.grace)
    #expect(round.exchanges[0].answer?.text == "half a sent")
    #expect(round.phase(at: late) == .finished)
  }

  @Test func `words after the end are refused, not swallowed`() throws {
    let round = try Samples.discussing()
    let late = Samples.after(60 + 2700) + Round.grace
    #expect(throws: RoundError.over) {
      try round.save("too late", in: .answer(exchange: 0), basedOn: 0, at: late)
    }
  }

  @Test func `coach mode has no clock`() throws {
    let round = try Samples.round(.coach)
    #expect(round.phase(at: Samples.after(100_000)) == .preparation(left: nil))
    let discussing = try Samples.discussing(.coach)
    #expect(discussing.phase(at: Samples.after(100_000)) == .discussion(left: nil))
    #expect(discussing.tick(at: Samples.after(100_000)).isEmpty)
  }
}
