// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Storage
import Testing

struct PracticeGoalTests {
  private let clock = TestClock()
  private let desk: PracticeDesk

  init() throws {
    desk = clock.desk(try RoundStore.inMemory())
  }

  @Test func `a goal is kept with its days off sorted, each once`() throws {
    let state = try desk.setGoal(Samples.goal(10, off: [3, -1, 3]))
    #expect(state.goal == Samples.goal(10, off: [-1, 3]))
    #expect(try desk.setGoal(Samples.goal(10, off: [3, -1])).eventCount == 1)
  }

  @Test(arguments: [1, 730]) func `the first and the last day ahead fit`(day: Int) throws {
    #expect(try desk.setGoal(Samples.goal(day)).goal?.interview == Samples.day(day))
  }

  @Test(arguments: [1, 480]) func `the fewest and the most minutes fit`(minutes: Int) throws {
    #expect(try desk.setGoal(Samples.goal(minutes: minutes)).goal?.minutesPerDay == minutes)
  }

  @Test(arguments: [
    (
      Samples.goal(0),
      "the interview on 2026-11-24 is not ahead of today, 2026-11-24; choose a later day"
    ),
    (
      Samples.goal(-1),
      "the interview on 2026-11-23 is not ahead of today, 2026-11-24; choose a later day"
    ),
    (
      Samples.goal(731),
      "the interview on 2028-11-24 is too far away to plan for; choose a day up to 2028-11-23"
    ),
    (Samples.goal(minutes: 0), "0 minutes a day cannot be planned; choose 1 to 480"),
    (Samples.goal(minutes: 481), "481 minutes a day cannot be planned; choose 1 to 480"),
    (
      Samples.goal(5, off: [5]),
      "the day off on 2026-11-29 is not before the interview on 2026-11-29; leave it out"
    ),
    (
      Samples.goal(2, off: [0, 1]),
      "every day until the interview is off; keep at least one for practice"
    ),
    (
      Samples.goal(east: .minutes(19 * 60)),
      "no clock is 19 hours from Greenwich; choose -18 to 18"
    ),
  ])
  func `a goal that cannot be planned says what would be right`(goal: Goal, message: String) throws
  {
    let error = #expect(throws: PracticeError.self) { try desk.setGoal(goal) }
    #expect(error?.description == message)
    #expect(try desk.state().eventCount == 0)
  }

  @Test func `today is the day of the person's own clock`() throws {
    // It is 18:00 in Greenwich and 04:00 of the next day ten hours east of it.
    #expect(throws: PracticeError.self) { try desk.setGoal(Samples.goal(1, east: .minutes(600))) }
    let state = try desk.setGoal(Samples.goal(2, east: .minutes(600)))
    #expect(desk.today(in: state) == Samples.day(1))
    #expect(desk.today(in: PracticeState()) == Samples.day(0))
  }
}
