// SPDX-License-Identifier: Apache-2.0

import Quantities
import SpacedRepetition

/// What holds for all cards on a day: the day, the recall aimed at, the time there is.
struct DayFrame {
  let now: Instant
  let local: LocalDays
  /// The number of today.
  let today: Int
  let model: MemoryModel
  /// The recall below which a card is due.
  let retention: Double
  /// The goal that is aimed at; nil when there is none or its day is over.
  let goal: Goal?
  /// What a review gains until the date; nil without one.
  let gain: ReviewGain?
  /// Whether the interview is today or on one of the next two days.
  let isLast: Bool
  /// The seconds that drills have on the day; nil without a goal.
  let limit: Double?
  let isDayOff: Bool
  let notice: GoalNotice?

  /// The recall aimed at without a date (the default of FSRS), and with one (the simulation of docs/practice.md).
  static let usualRetention = 0.9
  static let datedRetention = 0.95
  /// New cards on a day without a date.
  static let usualNew = 10

  init(goal set: Goal?, model: MemoryModel, now: Instant, share: Seconds? = nil) {
    let local = LocalDays(offset: set?.offset ?? .zero)
    let day = Day(now, offset: local.offset)
    let left = set.flatMap { goal in day.map { goal.interview.days(since: $0) } } ?? -1
    self.now = now
    self.local = local
    self.model = model
    today = local.number(now)
    goal = left >= 0 ? set : nil
    gain = goal.map {
      ReviewGain(model: model, daysToDate: Self.days(from: now, to: local.noon($0.interview)))
    }
    retention = goal == nil ? Self.usualRetention : Self.datedRetention
    isLast = goal != nil && left <= 2
    isDayOff = goal.map { goal in day.map(goal.daysOff.contains) ?? false } ?? false
    limit = goal.map { goal in
      let all = Double(max(goal.minutesPerDay, 0)) * 60
      return share.map { min(max(Double($0.milliseconds) / 1000, 0), all) } ?? all
    }
    notice =
      switch (set, left) {
      case (nil, _): .noDate
      case (let goal?, 0): .isToday(goal.interview)
      case (let goal?, ..<0): .isPast(goal.interview)
      default: nil
      }
  }

  /// Returns the new cards of the day, those already seen today with them.
  func newToday(cards: Int, since: Instant?, secondsPerNew: Double) -> Int {
    guard let goal else { return Self.usualNew }
    guard let today = Day(now, offset: local.offset) else { return 0 }
    let pacing = try? Pacing(
      goal: goal, since: since.flatMap { Day($0, offset: local.offset) }, today: today,
      newCards: cards, secondsPerNew: secondsPerNew)
    return pacing?.newToday ?? 0
  }

  static func days(from start: Instant, to end: Instant) -> Double {
    max(0, (Double(end.millisecondsSince1970) - Double(start.millisecondsSince1970)) / 86_400_000)
  }
}
