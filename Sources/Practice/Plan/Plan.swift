// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What to do on each day until the interview.
public struct Plan: Hashable, Sendable {
  public let goal: Goal
  public let today: Day
  /// The days from today to the day before the interview.
  public let days: [PlanDay]
  /// What does not fit, the weightiest first.
  public let dropped: [DroppedTask]
  /// What a reader has to know, such as that a day was missed.
  public let remarks: [String]

  /// Creates a plan.
  public init(
    goal: Goal, today: Day, days: [PlanDay], dropped: [DroppedTask], remarks: [String]
  ) {
    self.goal = goal
    self.today = today
    self.days = days
    self.dropped = dropped
    self.remarks = remarks
  }

  /// How many days are left, today included and the day of the interview not.
  public var daysLeft: Int { goal.interview.days(since: today) }
}

/// A day of a plan.
public struct PlanDay: Hashable, Sendable {
  public let day: Day
  public let tasks: [PlanTask]
  /// Whether it is a day without practice.
  public let isOff: Bool
  /// Whether it is the light day before the interview.
  public let isLight: Bool
  /// The minutes that rounds of the day count as, which were held already.
  public let held: Int

  /// Creates a day.
  public init(
    day: Day, tasks: [PlanTask], isOff: Bool = false, isLight: Bool = false, held: Int = 0
  ) {
    self.held = held
    self.day = day
    self.tasks = tasks
    self.isOff = isOff
    self.isLight = isLight
  }

  /// How long all tasks take that are still to do.
  public var minutes: Int { tasks.reduce(0) { $0 + $1.minutes } }
}

/// The drills that a day is expected to bring.
public struct DrillLoad: Hashable, Sendable {
  public let due: Int
  public let new: Int
  public let minutes: Int
  /// The minutes of drills that were done on the day already.
  public let done: Int

  /// No drills.
  public static let nothing = DrillLoad(due: 0, new: 0, minutes: 0)

  /// Creates a load.
  public init(due: Int, new: Int, minutes: Int, done: Int = 0) {
    self.due = due
    self.new = new
    self.minutes = minutes
    self.done = done
  }
}

/// Why there is no plan.
public enum PlanError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The interview is today.
  case today
  /// The interview was some day before.
  case past(Day)
  /// The minutes of a day are not between 1 and 480.
  case minutes(Int)
  /// The interview is further away than a plan goes.
  case tooFar(Day)

  /// The most days that a plan goes ahead.
  public static let mostDays = 730

  public var description: String {
    switch self {
    case .today:
      "the interview is today: read the sheet for the day; set another date once there is a next one"
    case .past(let day): "the interview was on \(day): log what came of it, and set the next date"
    case .minutes(let minutes):
      "\(minutes) minutes a day cannot be planned: give a number from 1 to 480"
    case .tooFar(let day):
      "\(day) is more than two years away: plan toward a nearer date"
    }
  }
}
