// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How many new cards come in on a day, so that each is seen early enough before the interview.
///
/// They are spread evenly over the first three fifths of the time between setting the date and the date. Days that were missed move the rest
/// up to three quarters; cards that come later still get three fifths of what is left then. On the day before the interview none comes.
public struct Pacing: Hashable, Sendable {
  public let today: Day
  public let interview: Day
  /// Whether today is a day without practice.
  public let isDayOff: Bool
  /// The days with practice that are left, today with them, the day of the interview not.
  public let practiceDays: Int
  /// The days with practice on which new cards come in, today with them.
  public let newDays: Int
  /// The last day on which new cards come in; today when none is left.
  public let lastNewDay: Day
  /// The new cards of today, those already seen today with them.
  public let newToday: Int
  /// The new cards for which the minutes of the days left for them would not be enough, without a single review.
  public let newThatCannotFit: Int

  /// The share of the time in which all new cards are to be in, and the share in which they are after missed days.
  ///
  /// Three quarters: the simulation of docs/practice.md; earlier costs nothing there, and leaves room for missed days.
  public static let aim = 0.6
  public static let latest = 0.75

  /// Paces new cards.
  ///
  /// - Parameters:
  ///   - goal: The date, the minutes and the days off.
  ///   - since: The day on which the date was set; today when it is left out.
  ///   - today: The day it is.
  ///   - newCards: The cards that were not seen before today.
  ///   - secondsPerNew: How long a new card takes.
  /// - Throws: ``GoalNotice`` when the day of the interview is today or over.
  public init(
    goal: Goal, since: Day? = nil, today: Day, newCards: Int, secondsPerNew: Double
  ) throws(GoalNotice) {
    guard goal.interview > today else {
      throw goal.interview == today ? .isToday(today) : .isPast(goal.interview)
    }
    let calendar = PracticeCalendar(goal: goal, today: today)
    let start = min(since ?? today, today)
    let end = calendar.endOfNew(start: start)
    self.today = today
    interview = goal.interview
    isDayOff = calendar.isOff(0)
    practiceDays = calendar.open(until: calendar.left)
    newDays = calendar.open(until: end)
    lastNewDay = today.adding(days: max(end - 1, 0)) ?? today
    let cards = max(newCards, 0)
    newToday = isDayOff || newDays == 0 ? 0 : (cards + newDays - 1) / newDays
    let seconds = Double(goal.minutesPerDay) * 60 * Double(newDays)
    newThatCannotFit = max(cards - Int(seconds / max(secondsPerNew, 1)), 0)
  }
}

/// The days from today to the interview, as places from 0.
struct PracticeCalendar {
  /// The days until the interview.
  let left: Int
  private let off: Set<Int>
  private let goal: Goal
  private let today: Day

  init(goal: Goal, today: Day) {
    self.goal = goal
    self.today = today
    let left = goal.interview.days(since: today)
    self.left = left
    off = Set(goal.daysOff.map { $0.days(since: today) }.filter { (0..<max(left, 1)).contains($0) })
  }

  func isOff(_ place: Int) -> Bool { off.contains(place) }

  /// Returns the days with practice from today to before a place.
  func open(until end: Int) -> Int {
    guard end > 0 else { return 0 }
    return off.isEmpty ? end : end - off.count { $0 < end }
  }

  /// Returns the place after the last day on which new cards come in.
  func endOfNew(start: Day) -> Int {
    let passed = today.days(since: start)
    let whole = Double(left + passed)
    let ends = [
      Int((whole * Pacing.aim).rounded(.up)) - passed,
      Int((whole * Pacing.latest).rounded(.up)) - passed,
      Int((Double(left) * Pacing.aim).rounded(.up)), left,
    ]
    // Nothing new comes on the day before.
    return ends.map { min($0, left - 1) }.first { open(until: $0) > 0 } ?? 0
  }
}
