// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Practice
import Quantities
import Rehearsal

extension PracticeDesk {
  /// Sets the date, the minutes a day and the days off, and returns the state after it; nothing is written when they are set so.
  ///
  /// Days off are sorted, each once. Those that are past are kept, since a form brings them back.
  ///
  /// - Throws: ``PracticeError`` that says what would be right; ``StoreError``.
  @discardableResult
  public func setGoal(_ goal: Goal) throws -> PracticeState {
    let now = world.now()
    let goal = Goal(
      interview: goal.interview, minutesPerDay: goal.minutesPerDay,
      daysOff: Set(goal.daysOff).sorted(), loop: goal.loop, offset: goal.offset)
    try check(goal, at: now)
    return try store.updatePractice(at: now) { view in
      PracticeChange(view.state.goal == goal ? [] : [.goalSet(goal)])
    }
  }

  private func check(_ goal: Goal, at now: Instant) throws(PracticeError) {
    guard PracticeLimits.offsets.contains(goal.offset) else { throw .offset(goal.offset) }
    guard !goal.loop.name.isEmpty else { throw .noLoop }
    guard PracticeLimits.minutes.contains(goal.minutesPerDay) else {
      throw .minutes(goal.minutesPerDay)
    }
    guard let today = Day(now, offset: goal.offset),
      let last = today.adding(days: PracticeLimits.longestWait)
    else { throw .offset(goal.offset) }
    guard goal.interview > today else {
      throw .interviewNotAhead(goal.interview, today: today)
    }
    guard goal.interview <= last else { throw .interviewTooFar(goal.interview, last: last) }
    if let late = goal.daysOff.first(where: { $0 >= goal.interview }) {
      throw .dayOffTooLate(late, interview: goal.interview)
    }
    // The days on which there is practice are those from today to the eve of the interview.
    let off = goal.daysOff.count { $0 >= today }
    guard off < goal.interview.days(since: today) else { throw .noDayLeft }
  }
}
