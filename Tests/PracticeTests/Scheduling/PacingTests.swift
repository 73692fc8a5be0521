// SPDX-License-Identifier: Apache-2.0

import Practice
import Quantities
import Testing

@Suite struct `The pace of new cards` {
  private func pacing(
    days: Int, cards: Int, today: Int = 0, since: Int? = nil, minutes: Int = 20, off: [Int] = []
  ) throws -> Pacing {
    try Pacing(
      goal: PracticeSample.goal(in: days, minutes: minutes, off: off),
      since: since.map { try PracticeSample.day($0) }, today: PracticeSample.day(today),
      newCards: cards, secondsPerNew: 60)
  }

  @Test func `spreads the cards over three fifths of the time`() throws {
    // 60% of 28 days are 16.8, so 17 days; 120 / 17 = 7.06.
    let pacing = try pacing(days: 28, cards: 120)
    #expect(pacing.newDays == 17)
    #expect(pacing.newToday == 8)
    #expect(pacing.practiceDays == 28)
    #expect(pacing.lastNewDay == (try PracticeSample.day(16)))
    #expect(pacing.newThatCannotFit == 0)
  }

  @Test func `after missed days it goes to three quarters, and no further`() throws {
    // Day 16 is the last of the 17; on day 17 the 21 days of three quarters leave 4.
    #expect(try pacing(days: 28, cards: 40, today: 16, since: 0).newToday == 40)
    #expect(try pacing(days: 28, cards: 40, today: 17, since: 0).newToday == 10)
    #expect(try pacing(days: 28, cards: 40, today: 20, since: 0).newToday == 40)
    // What comes later has three fifths of the seven days that are left: 4.2, so 5.
    #expect(try pacing(days: 28, cards: 10, today: 21, since: 0).newToday == 2)
  }

  @Test func `leaves days off out`() throws {
    let off = try pacing(days: 10, cards: 12, off: [0, 1, 2])
    #expect(off.isDayOff && off.newToday == 0)
    #expect(off.practiceDays == 7)
    let next = try pacing(days: 10, cards: 12, today: 3, since: 0, off: [0, 1, 2])
    // Days 3, 4 and 5 of the six.
    #expect(next.newToday == 4)
    let never = try pacing(days: 3, cards: 5, off: [0, 1, 2, 2, 99])
    #expect(never.newToday == 0 && never.practiceDays == 0)
  }

  @Test func `says which cards the minutes cannot take`() throws {
    // Two of three days, five minutes each: 10 of the 60-second cards.
    let tight = try pacing(days: 3, cards: 50, minutes: 5)
    #expect(tight.newThatCannotFit == 40)
  }

  @Test func `one day, no card, and a very long time hold`() throws {
    // Nothing new comes on the day before.
    #expect(try pacing(days: 1, cards: 3).newToday == 0)
    #expect(try pacing(days: 2, cards: 3).newToday == 3)
    #expect(try pacing(days: 2, cards: 3, off: [0]).newToday == 0)
    #expect(try pacing(days: 1, cards: 0).newToday == 0)
    #expect(try pacing(days: 4_000, cards: 10).newToday == 1)
  }

  @Test func `a day that is today or over is refused with what to do`() throws {
    #expect(throws: GoalNotice.isToday(try PracticeSample.day(0))) { try pacing(days: 0, cards: 1) }
    #expect(throws: GoalNotice.isPast(try PracticeSample.day(2))) {
      try pacing(days: 2, cards: 1, today: 3)
    }
    #expect(GoalNotice.isPast(try PracticeSample.day(2)).description.contains("Thu 3 Dec 2026"))
    #expect(GoalNotice.noDate.description.contains("Set it"))
  }
}
