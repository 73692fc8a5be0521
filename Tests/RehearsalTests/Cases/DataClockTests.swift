// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Testing

struct DataClockTests {
  @Test func `each table takes 20 seconds off the clock of the discussion`() throws {
    var round = try CaseSamples.discussing()
    #expect(round.deadline == Samples.after(60 + 45 * 60))
    for (number, cut) in CaseSamples.cuts.prefix(3).enumerated() {
      round = try round.asking(.cut(cut), at: Samples.after(100 + number))
      #expect(round.deadline == Samples.after(60 + 45 * 60 - 20 * (number + 1)))
    }
    #expect(round.phase(at: Samples.after(160)) == .discussion(left: Seconds(2540)))
  }

  @Test func `what is asked in the preparation comes off the discussion, not off the preparation`()
    throws
  {
    let first = RecordedEvent(
      sequence: 1, at: Samples.begin, event: .started(round: try CaseSamples.start()))
    let round = try Round(id: "r", events: [first])
      .asking(.cut(CaseSamples.cuts[0]), at: Samples.after(30))
    #expect(round.phase(at: Samples.after(60)) == .preparation(left: Seconds(540)))
    #expect(round.deadline == Samples.after(600 + 2700 - 20))
  }

  @Test func `the price runs as fast as the clock`() throws {
    let round = try CaseSamples.discussing(speed: 100)
      .asking(.cut(CaseSamples.cuts[0]), at: Samples.after(60))
    #expect(round.start.plan.dataPrice == Seconds(milliseconds: 200))
    #expect(round.deadline == Samples.after(60) + Seconds(milliseconds: 27_000 - 200))
  }

  @Test func `asking is free where there is no clock`() throws {
    let round = try CaseSamples.discussing(.coach)
      .asking(.cut(CaseSamples.cuts[0]), at: Samples.after(61))
    #expect(round.start.plan.dataPrice == nil)
    #expect(round.deadline == nil)
    #expect(round.dataCost == .zero)
  }

  @Test func `a table that costs more than what is left is not sold`() throws {
    let round = try CaseSamples.discussing()
    let cut = CaseSamples.cuts[0]
    #expect(round.dataRefusal(at: Samples.after(60 + 2700 - 21)) == nil)
    let late = Samples.after(60 + 2700 - 20)
    #expect(
      round.ask(.cut(cut), of: CaseSamples.made, at: late)
        == .refused("A table takes 0:20 off the clock, and there is less left than that."))
  }

  @Test func `the clock follows from the log alone`() throws {
    let round = try CaseSamples.discussing()
      .asking(.cut(CaseSamples.cuts[0]), at: Samples.after(100))
    let again = try Round(id: "r", events: Self.log(of: round))
    #expect(again == round)
    #expect(again.deadline == round.deadline)
  }

  private static func log(of round: Round) -> [RecordedEvent] {
    let asked = round.requests[0]
    let events: [(RoundEvent, Instant)] = [
      (.started(round: round.start), Samples.begin), (.discussionBegan, Samples.after(60)),
      (
        .dataAsked(
          words: asked.words, cut: asked.cut, understood: asked.understood, table: asked.table),
        asked.at
      ),
    ]
    return events.enumerated().map { place, event in
      RecordedEvent(sequence: place + 1, at: event.1, event: event.0)
    }
  }

  @Test func `no data can be asked after the end, nor in a round without a case`() throws {
    let asked = RoundEvent.dataAsked(
      words: nil, cut: CaseSamples.cuts[0], understood: "",
      table: try CaseSamples.made.exhibit(CaseSamples.cuts[0]))
    var over = try CaseSamples.discussing()
      .adding([.finished(reason: .person)], at: Samples.after(90))
    #expect(throws: ReplayError.self) {
      try over.apply(RecordedEvent(sequence: 4, at: Samples.after(91), event: asked))
    }
    var plain = try Samples.discussing()
    #expect(throws: ReplayError.self) {
      try plain.apply(RecordedEvent(sequence: 3, at: Samples.after(91), event: asked))
    }
  }

  /// What versions wrote before there were cases.
  @Test func `a plan and a start without the new fields are read`() throws {
    let plan = #"{"discussion":2700000,"followUps":3,"preparation":0,"stage":"s","title":"S"}"#
    let start =
      #"{"interviewer":{"agenda":"a","bridges":[],"closing":"c","id":"p","opening":"o","role":"r"},"mode":"real","plan":"#
      + plan + #","question":{"id":"q","kind":"problem_solving","prompt":"p"},"seed":1}"#
    let read = try JSONDecoder().decode(RoundStart.self, from: Data(start.utf8))
    #expect(read.handout == nil)
    #expect(read.plan.dataPrice == nil)
    let assessment =
      #"{"criteria":[],"flags":[],"kind":"problem_solving","nextSteps":[],"notices":[],"questionID":"q","rubricVersion":"1"}"#
    let scored = #"{"scored":{"assessment":"# + assessment + "}}"
    let event = try JSONDecoder().decode(RoundEvent.self, from: Data(scored.utf8))
    guard case .scored(_, nil, nil, _) = event else {
      Issue.record("the event was not read as it was written")
      return
    }
  }
}
