// SPDX-License-Identifier: Apache-2.0

public import BusinessCalendar

extension Plan {
  /// Returns one event for each day with something to do, and one for the interview; a later plan replaces an earlier one in a calendar.
  public var events: [CalendarEvent] {
    days.filter { !$0.tasks.isEmpty }.map { day in
      CalendarEvent(
        uid: "practice-\(goal.interview)-\(day.day)@windtunnel",
        summary: "Practice, \(day.minutes) min", details: day.lines.joined(separator: "\n"),
        time: .days(day.day...day.day), hasReminder: false)
    } + [
      CalendarEvent(
        uid: "practice-\(goal.interview)-interview@windtunnel", summary: "Interview",
        details: "The day that the plan aims at.",
        time: .days(goal.interview...goal.interview), hasReminder: true)
    ]
  }
}

extension PlanDay {
  /// The tasks, a line each.
  public var lines: [String] {
    tasks.map { "\($0.title) (\($0.minutes) min). \($0.reason)" }
  }
}
