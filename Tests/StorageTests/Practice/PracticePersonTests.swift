// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import Testing

struct PracticePersonTests {
  private let clock = TestClock()
  private let desk: PracticeDesk

  init() throws {
    desk = clock.desk(try RoundStore.inMemory())
  }

  @Test func `a story is written, changed and taken out`() throws {
    clock.advance(5)
    try desk.write(Samples.story("s", title: "  First \r\n"))
    #expect(try desk.state().stories.map(\.title) == ["First"])
    #expect(try desk.state().stories.map(\.writtenAt) == [Samples.later(5)])
    #expect(try desk.write(Samples.story("s", title: "First")).eventCount == 1)
    #expect(try desk.write(Samples.story("s", title: "Second")).stories.map(\.title) == ["Second"])
    #expect(try desk.removeStory("s").stories == [])
    #expect(throws: PracticeError.unknownStory("s")) { try desk.removeStory("s") }
    for story in [Samples.story("s", title: " "), Samples.story("")] {
      #expect(throws: PracticeError.namelessStory) { try desk.write(story) }
    }
  }

  @Test func `how a round went is said once, of a round that is over`() throws {
    #expect(throws: PracticeError.unknownRound("r")) { try desk.selfAssess("r", .hire) }
    try desk.store.create(id: "open", start: Samples.round(), at: Samples.start)
    #expect(throws: PracticeError.roundRuns("open")) { try desk.selfAssess("open", .hire) }
    try desk.store.playWholeRound("r")
    try desk.selfAssess("r", .hire)
    let error = #expect(throws: PracticeError.self) { try desk.selfAssess("r", .noHire) }
    #expect(error == .alreadySelfAssessed(SelfAssessment(round: "r", band: .hire)))
    #expect(try desk.state().selfAssessments.map(\.band) == [.hire])
  }

  @Test func `an outcome is logged once, with a probability, and not ahead`() throws {
    func outcome(_ day: Int, _ forecast: Double?) -> Outcome {
      Outcome(
        day: Samples.day(day), loop: "loop", stage: nil, passed: true, forecast: forecast, note: "n"
      )
    }
    try desk.logOutcome(outcome(0, 1))
    #expect(try desk.logOutcome(outcome(0, 1)).outcomes == [outcome(0, 1)])
    #expect(try desk.logOutcome(outcome(-3, nil)).outcomes.count == 2)
    for wrong in [-0.1, 1.1, .nan, .infinity] {
      #expect(throws: PracticeError.forecast) { try desk.logOutcome(outcome(0, wrong)) }
    }
    #expect(throws: PracticeError.outcomeAhead(Samples.day(1), today: Samples.day(0))) {
      try desk.logOutcome(outcome(1, 0.5))
    }
  }
}
