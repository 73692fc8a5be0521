// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ContentPacks
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing
import WebServer

/// The plan and the forecast of a whole library, as page and terminal show them.
@Suite(.serialized) struct PlanForecastTests {
  private let server: TestServer
  private let trainer: Trainer

  init() throws {
    let library = try PackLibrary.embedded()
    server = try TestServer(library: library)
    let assessor = Assessor(rules: library.rules, rubrics: Array(library.rubrics.values))
    let rounds = RoundDesk(
      store: server.store, interviewer: Interviewer(assessor: assessor, probes: library.probes),
      world: .test(server.clock))
    trainer = Trainer(rounds: rounds, library: library)
  }

  private func aim(days: Int, minutes: Int) throws -> PracticeState {
    let today = try #require(trainer.desk.today(in: try trainer.desk.state()))
    let loop = try #require(trainer.loops.first)
    try trainer.addStarters(for: loop)
    return try trainer.desk.setGoal(
      Goal(
        interview: try #require(today.adding(days: days)), minutesPerDay: minutes, loop: loop.id))
  }

  @Test(arguments: [(20, 30), (9, 45), (40, 20), (3, 60), (30, 90)])
  func `the recall with the plan is that of the drills in the plan`(days: Int, minutes: Int) throws
  {
    let state = try aim(days: days, minutes: minutes)
    let forecast = try #require(try trainer.forecast(of: state))
    let plan = try #require(try trainer.plan(for: state))
    #expect(plan.days.count == days && forecast.days.count == days)
    for (planned, expected) in zip(plan.days, forecast.days)
    where expected.reviews + expected.newCards > 0 {
      let drills = planned.tasks.filter(\.isOfDrills)
      let length = Int((expected.length.milliseconds + 59_999) / 60_000)
      #expect(drills.reduce(0) { $0 + $1.minutes } == length, "\(planned.day)")
      #expect(planned.minutes <= minutes)
    }
    let new = plan.days.flatMap(\.tasks).reduce(0) { sum, task in
      if case .drills(_, let new) = task.work { sum + new } else { sum }
    }
    #expect(abs(new + forecast.unreached - forecast.cards) <= days / 2)
    // A card that is never asked counts as 0.
    let reached = 1 - Double(forecast.unreached) / Double(forecast.cards)
    #expect(forecast.planned <= reached + 0.01)
    #expect(plan.dropped.contains { $0.task.isOfDrills } == (forecast.unreached > 0))
  }

  @Test func `the plan names the cards that it does not reach`() async throws {
    let state = try aim(days: 20, minutes: 10)
    let unreached = try #require(try trainer.forecast(of: state)).unreached
    #expect(unreached > 1)
    let plan = try await server.client.get("/practice/plan")
    #expect(plan.page.holds("\(unreached) cards are not reached: give more minutes a day"))
  }

  @Test func `drills have what the plan gives them, and answers do not move it`() throws {
    let state = try aim(days: 20, minutes: 30)
    let share = try #require(try trainer.drillShare(of: state))
    #expect(share.minutes == 30 - share.others.reduce(0) { $0 + $1.minutes })
    let load = try trainer.session().session.load
    #expect(load.limit == Seconds.minutes(share.minutes))
    #expect(load.planned <= Seconds.minutes(share.minutes))
    let longer = try trainer.session(extra: .minutes(20)).session.load
    #expect(longer.planned > .zero && longer.planned >= load.planned)
    let shown = try #require(try trainer.next(extra: .minutes(20)))
    _ = try trainer.desk.answer("I do not know.", to: shown.card, review: shown.review)
    #expect(try trainer.drillShare(of: trainer.desk.state()) == share)
  }

  @Test func `without a day, on it and on a day off there is no share`() throws {
    #expect(try trainer.drillShare(of: trainer.desk.state()) == nil)
    let state = try aim(days: 5, minutes: 30)
    let goal = try #require(state.goal)
    let today = try #require(trainer.desk.today(in: state))
    let off = try trainer.desk.setGoal(
      Goal(
        interview: goal.interview, minutesPerDay: 30, daysOff: [today],
        loop: goal.loop))
    #expect(try trainer.drillShare(of: off) == nil)
    server.clock.set(.minutes(5 * 24 * 60))
    #expect(try trainer.drillShare(of: off) == nil)
    #expect(try trainer.session().session.load.limit == Seconds.minutes(30))
  }

  @Test func `the home says what of today the plan gives to other work`() async throws {
    let state = try aim(days: 20, minutes: 30)
    let today = try #require(try trainer.plan(for: state)?.days.first)
    let others = today.tasks.filter { !$0.isOfDrills }.reduce(0) { $0 + $1.minutes }
    #expect(others > 0)
    let home = try await server.client.get("/practice")
    #expect(home.page.holds("The plan keeps \(others) minutes for"))
    #expect(home.page.holds("Left for drills"))
  }

  @Test func `a plan without a deck says that it has no drills`() async throws {
    let today = try #require(trainer.desk.today(in: try trainer.desk.state()))
    let loop = try #require(trainer.loops.first)
    try trainer.desk.setGoal(
      Goal(interview: try #require(today.adding(days: 9)), minutesPerDay: 30, loop: loop.id))
    let plan = try await server.client.get("/practice/plan")
    #expect(plan.page.holds("The deck is empty, so the plan has no drills."))
    #expect(plan.text.contains("href=\"/practice\""))
  }
}
