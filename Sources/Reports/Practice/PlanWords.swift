// SPDX-License-Identifier: Apache-2.0

import Practice
import Quantities

/// The sentences that every form of a plan begins with.
enum PlanWords {
  /// Returns the heading.
  static func title(_ plan: Plan) -> String { "Plan until \(plan.goal.interview.text)" }

  /// Returns how much time there is.
  static func lead(_ plan: Plan) -> String {
    let off = plan.days.count(where: \.isOff)
    let days = plan.daysLeft == 1 ? "1 day" : "\(plan.daysLeft) days"
    let free = off == 0 ? "" : off == 1 ? ", 1 of them off" : ", \(off) of them off"
    return "\(days) left\(free), \(plan.goal.minutesPerDay) minutes a day."
  }

  /// Returns the heading of a day.
  static func title(_ day: PlanDay, today: Bool) -> String {
    let name = today ? "Today, \(day.day.text)" : day.day.text
    if day.isOff { return "\(name): off" }
    return day.tasks.isEmpty ? "\(name): nothing is due" : "\(name): \(day.minutes) min"
  }
}
