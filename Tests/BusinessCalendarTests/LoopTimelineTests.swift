// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Quantities
import TestSupport
import Testing

struct LoopTimelineTests {
  @Test func `windows become dates, and a holiday moves what comes after it`() throws {
    let timeline = try Samples.timeline()
    #expect(
      timeline.spans == [
        "12-03..12-07", "12-03..12-14", "12-10..12-29", "12-10..12-29", "12-15..01-06",
        "12-15..01-08",
      ])
    let weekends = try Samples.timeline(in: [])
    #expect(weekends.spans.last == "12-15..01-06")
    #expect(timeline.entries[2].holidays.map(\.name) == ["Christmas Day"])
    #expect(timeline.entries[4].holidays.map(\.day) == [Day("2026-12-25"), Day("2027-01-01")])
    #expect(weekends.entries.allSatisfy { $0.holidays.isEmpty })
    #expect(
      timeline.decisionSentence
        == "Applied on Mon 30 Nov 2026, the decision falls between Tue 15 Dec 2026 and Fri 8 Jan 2027, "
        + "15 to 39 days later.")
  }

  @Test func `the days up to the decision are the sum of the windows, wherever one begins`() throws
  {
    let total = try #require(TimelineTotal(Samples.stages, decision: 0...2))
    #expect(total.days == 11...27)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<40 {
      let shift = Int.random(in: 0..<100_000, using: &generator)
      let applied = try #require(BusinessDays.first.adding(days: shift))
      let timeline = try Samples.timeline(
        applied: applied.description, in: [.unitedStates, .england])
      let decision = try #require(timeline.decision)
      let (first, last) = (try #require(decision.earliest), try #require(decision.latest))
      #expect(timeline.days.count(after: applied, through: first) == 11)
      #expect(timeline.days.count(after: applied, through: last) == 27)
      for entry in timeline.entries {
        let proposal = try #require(entry.proposal)
        #expect(try #require(entry.earliest) <= proposal && proposal <= #require(entry.latest))
        #expect(timeline.days.contains(proposal) == true)
      }
    }
  }

  @Test func `proposals lie in the middle, each counted from the one before`() throws {
    let days = try Samples.timeline().entries.map { $0.proposal?.description.dropFirst(5) }
    #expect(days == ["12-04", "12-08", "12-17", "12-17", "12-23", "12-24"])
  }

  @Test func `an application on a Sunday is fine`() throws {
    #expect(try Samples.timeline(applied: "2026-11-29").spans.first == "12-02..12-04")
  }

  @Test func `a stage with a date begins the count anew`() throws {
    let timeline = try Samples.timeline(["screening": "2026-12-09"])
    #expect(timeline.spans[1] == "12-09..12-16")
    #expect(timeline.entries[0].offBy == 2)
    #expect(timeline.entries[0].standing == "2 business days after its window")
    let early = try Samples.timeline(["screening": "2026-12-01"])
    #expect(early.entries[0].offBy == -2)
    let within = try Samples.timeline(["screening": "2026-12-07T14:00+01:00"])
    #expect(within.entries[0].standing == "Within its window")
    #expect(
      within.entries[0].date?.moment == Instant(millisecondsSince1970: 1_796_648_400_000))
  }

  @Test func `a decision that was made has its day, and nothing is proposed for it`() throws {
    let timeline = try Samples.timeline(["executive": "2026-12-22", "decision": "2026-12-22"])
    #expect(timeline.decision?.date?.day.description == "2026-12-22")
    #expect(timeline.spans.last == "12-22..12-22")
    #expect(timeline.decision?.standing == "Within its window")
    let words = try #require(timeline.decisionSentence)
    #expect(words.hasSuffix("the decision falls on Tue 22 Dec 2026, 22 days later."))
    #expect(throws: TimelineError.self) {
      try Samples.timeline(["executive": "2026-12-22", "decision": "2026-12-21"])
    }
  }

  @Test func `a stage before the windows of open ones is not held to its own alone`() throws {
    let timeline = try Samples.timeline(["problem-solving": "2026-11-30"])
    #expect(timeline.entries[1].offBy == -3)
    #expect(
      timeline.entries[1].standing == "3 business days sooner than the windows up to it allow")
    #expect(timeline.entries[2].followsOpenStage == false)
  }

  @Test func `what has no date lies at the latest on the day of a later one that has`() throws {
    let timeline = try Samples.timeline(["problem-solving": "2026-12-04"])
    #expect(timeline.spans[0] == "12-03..12-04")
    let sitting = try Samples.timeline(["team-fit": "2026-12-15"])
    #expect(sitting.spans[2] == "12-10..12-15")
  }

  @Test func `nothing that is open lies before today, and a passed window is said`() throws {
    let timeline = try Samples.timeline(today: "2026-12-13")
    #expect(timeline.entries[0].isOverdue)
    #expect(timeline.spans[0] == "12-14..?")
    #expect(timeline.spans[1] == "12-14..?", "nobody knows how late it gets")
    #expect(timeline.decisionSentence == nil)
    let early = try Samples.timeline(today: "2026-12-04")
    #expect(early.spans[0] == "12-04..12-07")
    #expect(!early.entries[0].isOverdue)
  }

  @Test func `a window that nobody states leaves what comes after it without dates`() throws {
    let stages = [
      TimelineStage(id: "a", title: "A", window: 1...2),
      TimelineStage(id: "b", title: "B", window: nil),
      TimelineStage(id: "c", title: "C", window: 1...1),
    ]
    let applied = try #require(Day("2026-11-30"))
    let timeline = try LoopTimeline(
      applied: applied, stages: stages, decision: nil, days: BusinessDays())
    #expect(timeline.spans == ["12-01..12-02", "?..?", "?..?"])
    #expect(timeline.entries[1].windowText == "Not stated")
    #expect(timeline.decision == nil && timeline.decisionSentence == nil)
    #expect(TimelineTotal(stages, decision: 0...2) == nil)
    let known = try LoopTimeline(
      applied: applied, stages: stages, decision: nil,
      dates: ["b": SetDate(try #require(Day("2026-12-10")))], days: BusinessDays())
    #expect(known.spans == ["12-01..12-02", "12-10..12-10", "12-11..12-11"])
  }

  @Test func `dates that cannot be are refused with what to do`() throws {
    #expect(throws: TimelineError.self) { try Samples.timeline(["nowhere": "2026-12-03"]) }
    let strays = TimelineError.unknownStage("nowhere", known: ["screening"])
    #expect(strays.description == "there is no stage “nowhere”; the stages are screening")
    #expect(throws: TimelineError.self) { try Samples.timeline(["screening": "2026-11-29"]) }
    #expect(throws: TimelineError.self) {
      try Samples.timeline(["screening": "2026-12-09", "executive": "2026-12-08"])
    }
    #expect(throws: TimelineError.self) { try Samples.timeline(applied: "1899-12-31") }
    #expect(throws: TimelineError.self) { try Samples.timeline(applied: "2199-12-20") }
    #expect(throws: TimelineError.self) { try Samples.timeline(today: "2300-01-01") }
  }

  @Test(arguments: [
    "", "2026-12-3", "2026-02-30", "2026-12-03T", "2026-12-03T14:00", "2026-12-03T24:00Z",
    "2026-12-03T14:60Z", "2026-12-03T14:00ZZ", "2026-12-03 14:00Z", "2026-12-03T1:000Z",
    "2026-12-03T14:00+1:00", "2026-12-03T14:00+25:00", "2026-12-03T::::::", "٢٠٢٦-١٢-٠٣",
    "2026-12-03T14:00+01:00 ", "\u{0}",
  ])
  func `a text that is no date is refused`(text: String) {
    #expect(SetDate(text) == nil)
  }

  @Test func `a moment keeps the day of its place`() throws {
    let date = try #require(SetDate("2026-12-03T00:30+01:00"))
    #expect(date.day == Day("2026-12-03"))
    #expect(date.moment.map { CivilTime($0).machineText } == "2026-12-02T23:30:00Z")
    let west = try #require(SetDate("2026-12-03T23:30-05:30"))
    #expect(west.moment.map { CivilTime($0).machineText } == "2026-12-04T05:00:00Z")
  }
}
