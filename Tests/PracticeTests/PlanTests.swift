// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import BusinessCalendar
import InterviewContent
import Quantities
import Testing

@testable import Practice

@Suite struct `A plan` {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static let loop = Loop(
    id: "two", title: "Two", stages: [stage("a", [.technical], 30), stage("b", [.behavioral], 40)],
    provenance: Provenance(source: "made for the test", date: "2026-11-29", note: nil))

  private static func stage(_ id: Stage.ID, _ kinds: [QuestionKind], _ minutes: Int) -> Stage {
    Stage(
      id: id, title: id.name, kinds: kinds, interviewers: ["pm"], preparation: .zero,
      discussion: .minutes(minutes), followUps: 2)
  }

  private static func plan(
    today: String = "2026-12-01", interview: String = "2026-12-15", minutes: Int = 60,
    off: [String] = [], rounds: [RehearsedRound] = [], stories: Int = 5, last: String? = nil,
    since: String? = nil, load: DrillLoad = DrillLoad(due: 10, new: 5, minutes: 15)
  ) throws -> Plan {
    let goal = Goal(
      interview: try day(interview), minutesPerDay: minutes, daysOff: try off.map(day),
      loop: "two")
    return try PlanMaker(
      goal: goal, loop: loop, rounds: rounds, stories: stories, gaps: [],
      lastPractice: try last.map(day), since: try since.map(day), load: { _ in load }
    ).plan(from: try day(today))
  }

  private static func round(
    _ kind: QuestionKind, _ band: Band?, isReal: Bool = true, hints: Int = 0,
    at instant: Instant = Instant(millisecondsSince1970: 0)
  ) -> RehearsedRound {
    let assessment = Assessment(
      questionID: "q", kind: kind, rubricVersion: "1", criteria: [], flags: [], score: 50,
      band: band, nextSteps: [], notices: [])
    return RehearsedRound(
      id: "r-\(kind)", endedAt: instant, campaign: nil, loop: "two",
      stage: nil, isReal: isReal, hints: hints,
      question: Question(id: "q", kind: kind, prompt: "?", exhibits: nil), text: "",
      assessment: assessment, claims: [])
  }

  private static func rehearsals(_ plan: Plan) -> [(kind: QuestionKind, isReal: Bool)] {
    plan.days.flatMap(\.tasks).compactMap {
      if case .rehearse(_, _, let kind, let isReal) = $0.work { (kind, isReal) } else { nil }
    }
  }

  @Test(arguments: [5, 20, 30, 45, 60, 90, 240, 480])
  func `never asks for more minutes than a day has`(minutes: Int) throws {
    let plan = try Self.plan(minutes: minutes, load: DrillLoad(due: 90, new: 30, minutes: 120))
    #expect(plan.days.allSatisfy { $0.minutes <= minutes })
    #expect(plan.days.count == 14)
  }

  @Test func `rehearses each kind with help first and then on the clock`() throws {
    let rehearsals = Self.rehearsals(try Self.plan())
    #expect(rehearsals.prefix(4).map(\.kind) == [.technical, .behavioral, .technical, .behavioral])
    #expect(rehearsals.prefix(4).map(\.isReal) == [false, false, true, true])
  }

  @Test func `puts the kind that failed before the one that passes`() throws {
    let rounds = [Self.round(.technical, .hire), Self.round(.behavioral, .noHire)]
    let first = try #require(Self.rehearsals(try Self.plan(rounds: rounds)).first)
    #expect(first.kind == .behavioral)
    #expect(
      try Self.plan(rounds: rounds).days.flatMap(\.tasks).contains {
        $0.reason == "Past experience: 1 of 1 on the clock below the line."
      })
  }

  @Test func `rehearses the items of a stage, and not its whole length beside them`() throws {
    let item = StageItem(
      title: "One", kind: .technical, source: .generated, interviewer: "pm",
      discussion: .minutes(15), followUps: 2)
    let stage = Stage(
      id: "a", title: "A", kinds: [.technical, .productSense], interviewers: ["pm"],
      preparation: .zero, discussion: .minutes(90), followUps: 2, items: [item])
    let loop = Loop(
      id: "two", title: "Two", stages: [stage],
      provenance: Provenance(source: "made for the test", date: "2026-11-29"))
    let goal = Goal(interview: try Self.day("2026-12-15"), minutesPerDay: 60, loop: "two")
    let plan = try PlanMaker(
      goal: goal, loop: loop, rounds: [], stories: 5, gaps: [], lastPractice: nil,
      load: { _ in DrillLoad(due: 0, new: 0, minutes: 0) }
    ).plan(from: try Self.day("2026-12-01"))
    #expect(plan.dropped.isEmpty)
    #expect(Set(Self.rehearsals(plan).map(\.kind)) == [.technical])
  }

  @Test func `counts a round with hints as one with help`() throws {
    let records = KindRecord.all([.technical], in: [Self.round(.technical, .hire, hints: 1)])
    #expect(records.map(\.standing) == [.untested])
  }

  @Test func `counts a round that was not read as not taken`() throws {
    let records = KindRecord.all([.technical], in: [Self.round(.technical, nil)])
    #expect(records.map(\.standing) == [.unseen])
  }

  @Test func `keeps days off free and the day before light`() throws {
    let plan = try Self.plan(off: ["2026-12-03"])
    #expect(plan.days[2].isOff)
    #expect(plan.days[2].tasks.isEmpty)
    let last = try #require(plan.days.last)
    #expect(last.isLight)
    #expect(last.minutes <= 20)
    #expect(last.tasks.first?.work == .readSheet)
  }

  @Test func `begins nothing in the last quarter`() throws {
    // Fourteen days: from the eleventh on three or fewer are left.
    let plan = try Self.plan(minutes: 40, stories: 0)
    let late = plan.days.filter { plan.goal.interview.days(since: $0.day) <= 3 }
    #expect(late.count == 3)
    for task in late.flatMap(\.tasks) {
      switch task.work {
      case .writeStory: Issue.record("a story is begun: \(task.title)")
      case .rehearse(_, _, _, let isReal): #expect(isReal)
      default: break
      }
    }
  }

  @Test func `says what a day cannot hold and what would`() throws {
    let plan = try Self.plan(minutes: 30)
    #expect(
      plan.dropped.contains {
        $0.task.minutes == 40
          && $0.reason
            == "It takes 40 minutes and a day has 30: set aside one longer day for it."
      })
  }

  @Test func `says that time is left where nothing is rehearsed or begun any more`() throws {
    let load = DrillLoad(due: 0, new: 0, minutes: 0)
    let short = try Self.plan(interview: "2026-12-04", minutes: 40, load: load)
    #expect(
      short.dropped.contains { $0.reason.hasPrefix("Only the last two days have time for it") })
    let story = PlanTask(.writeStory(prompt: nil), minutes: 20, reason: "")
    var filling = PlanFilling(queue: [story], repeated: [], budget: 40)
    #expect(filling.take(minutes: 40, isLate: true, isLastTwo: false).isEmpty)
    #expect(
      filling.dropped(.nothing).map(\.reason) == [
        "Only the last quarter has time for it, and nothing is begun in it."
      ])
  }

  @Test func `names the cards that no day reaches`() throws {
    let goal = Goal(interview: try Self.day("2026-12-15"), minutesPerDay: 60, loop: "two")
    let plan = try PlanMaker(
      goal: goal, loop: Self.loop, rounds: [], stories: 5, gaps: [], lastPractice: nil,
      load: { _ in .nothing }, unreached: DrillLoad(due: 0, new: 7, minutes: 9)
    ).plan(from: Self.day("2026-12-01"))
    let first = try #require(plan.dropped.first)
    #expect(first.task.title == "Drills: 7 new" && first.task.minutes == 9)
    #expect(
      first.reason == "7 cards are not reached: give more minutes a day, or take cards out.")
  }

  @Test func `moves the work of a missed day forward and says so`() throws {
    let plan = try Self.plan(last: "2026-11-28")
    #expect(plan.remarks.count == 1)
    #expect(plan.remarks[0].hasPrefix("2 days were missed"))
    #expect(try Self.plan(last: "2026-11-30").remarks.isEmpty)
    #expect(try Self.plan(off: ["2026-11-30"], last: "2026-11-29").remarks.isEmpty)
  }

  @Test func `misses no day before its date was set, and those after it without any practice`()
    throws
  {
    #expect(try Self.plan(last: "2026-10-01", since: "2026-12-01").remarks.isEmpty)
    #expect(try Self.plan(last: "2026-10-01", since: "2026-11-30").remarks.isEmpty)
    let unbegun = try Self.plan(since: "2026-11-28").remarks
    #expect(unbegun.first?.hasPrefix("2 days were missed since Sat 28 Nov 2026;") == true)
    #expect(try Self.plan(last: "2026-11-30", since: "2026-11-20").remarks.isEmpty)
  }

  @Test func `counts a round that was held today, and asks for no other`() throws {
    let today = try Self.day("2026-12-01")
    let held = Self.round(.technical, .hire, at: today.start)
    let plan = try Self.plan(rounds: [held])
    #expect(plan.days[0].held == 30 && plan.days[1].held == 0)
    #expect(plan.days[0].tasks.map(\.isOfDrills) == [true])
    #expect(plan.days[1].tasks.contains { $0.isOfRounds })
    let share = try #require(
      plan.drillShare(from: [today: DrillLoad(due: 10, new: 5, minutes: 15)]))
    #expect(share == DrillShare(minutes: 30, others: [], held: 30))
    #expect(share.remarks == ["Rounds of today count as 30 minutes."])
    let unread = Self.round(.technical, nil, at: today.start)
    #expect(try Self.plan(rounds: [unread]).days[0].tasks.contains { $0.isOfRounds })
  }

  @Test(arguments: [(30, true), (35, true), (36, false)])
  func `puts no round off for drills that ran over by one review`(
    done: Int, isKept: Bool
  ) throws {
    let plan = try Self.plan(load: DrillLoad(due: 10, new: 5, minutes: 15, done: done))
    #expect(plan.days[0].tasks.contains { $0.isOfRounds } == isKept)
  }

  @Test func `says what it keeps beside drills`() throws {
    let rehearsal = PlanTask(
      .rehearse(stage: "a", item: "One", kind: .technical, isReal: true), minutes: 25, reason: "")
    let sitting = PlanTask(.sitting(stages: ["a", "b"]), minutes: 90, reason: "")
    let story = PlanTask(.writeStory(prompt: nil), minutes: 20, reason: "")
    let sheet = PlanTask(.readSheet, minutes: 5, reason: "")
    for (others, words) in [
      ([rehearsal], "25 minutes for a round"),
      ([sitting, story], "110 minutes for a whole sitting and a story"),
      ([story, story], "40 minutes for 2 stories"),
      ([sheet], "5 minutes for the sheet for the day"),
    ] {
      #expect(DrillShare(minutes: 9, others: others).remarks == ["The plan keeps \(words)."])
    }
    #expect(DrillShare(minutes: 9, others: []).remarks == [])
  }

  @Test(arguments: [
    ("2026-12-15", 60, "the interview is today"),
    ("2026-12-20", 60, "the interview was on 2026-12-15"),
    ("2026-12-01", 0, "0 minutes a day"), ("2026-12-01", 481, "give a number from 1 to 480"),
    ("2024-12-01", 60, "more than two years away"),
  ])
  func `refuses what cannot be planned`(today: String, minutes: Int, words: String) throws {
    let error = try #require(throws: PlanError.self) {
      try Self.plan(today: today, minutes: minutes)
    }
    #expect("\(error)".contains(words))
  }

  @Test func `of one day is light`() throws {
    let plan = try Self.plan(today: "2026-12-14")
    #expect(plan.days.map(\.isLight) == [true])
  }

  @Test func `gives the calendar names that stay`() throws {
    let uids = try Self.plan().events.map(\.uid)
    #expect(Set(uids).count == uids.count)
    #expect(uids.last == "practice-2026-12-15-interview@windtunnel")
    #expect(uids.first == "practice-2026-12-15-2026-12-01@windtunnel")
  }
}
