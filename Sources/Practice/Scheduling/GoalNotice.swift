// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Why there is no pacing toward a date, and what to do about it.
public enum GoalNotice: Error, Hashable, Sendable, CustomStringConvertible {
  /// No day was set.
  case noDate
  /// The interview is today.
  case isToday(Day)
  /// The interview was on an earlier day.
  case isPast(Day)

  public var description: String {
    switch self {
    case .noDate:
      "No interview day is set. Set it with the minutes you have each day, and practice aims at it."
    case .isToday(let day):
      "The interview is today, \(day.text). Nothing new comes in: look once at what is weakest, then stop."
    case .isPast(let day):
      "The interview day, \(day.text), is over. Log what came of it, and set the next day."
    }
  }
}
