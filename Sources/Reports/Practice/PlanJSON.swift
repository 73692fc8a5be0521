// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Practice

/// A plan as JSON.
public struct PlanJSON: Encodable {
  private let version = 1
  private let interview: String
  private let today: String
  private let minutesPerDay: Int
  private let daysLeft: Int
  private let loop: String
  private let remarks: [String]
  private let days: [DayEntry]
  private let dropped: [TaskEntry]

  private struct DayEntry: Encodable {
    let day: String
    let minutes: Int
    let isOff: Bool
    let isLight: Bool
    let tasks: [TaskEntry]
  }

  private struct TaskEntry: Encodable {
    let kind: String
    let title: String
    let minutes: Int
    let reason: String
    var stages: [String] = []
    var questionKind: String?
    var isReal: Bool?
    var due: Int?
    var new: Int?
    var prompt: String?
  }

  /// Creates the form of a plan.
  public init(_ plan: Plan) {
    interview = "\(plan.goal.interview)"
    today = "\(plan.today)"
    minutesPerDay = plan.goal.minutesPerDay
    daysLeft = plan.daysLeft
    loop = plan.goal.loop.name
    remarks = plan.remarks
    days = plan.days.map { day in
      DayEntry(
        day: "\(day.day)", minutes: day.minutes, isOff: day.isOff, isLight: day.isLight,
        tasks: day.tasks.map { Self.entry($0, $0.reason) })
    }
    dropped = plan.dropped.map { Self.entry($0.task, $0.reason) }
  }

  /// Returns the JSON, indented, with a line end at the end.
  public func text() throws -> String { try JSONText.pretty(self) + "\n" }

  private static func entry(_ task: PlanTask, _ reason: String) -> TaskEntry {
    func made(_ kind: String) -> TaskEntry {
      TaskEntry(kind: kind, title: task.title, minutes: task.minutes, reason: reason)
    }
    switch task.work {
    case .rehearse(let stage, _, let kind, let isReal):
      var entry = made("rehearse")
      entry.stages = [stage.name]
      entry.questionKind = kind.rawValue
      entry.isReal = isReal
      return entry
    case .sitting(let stages):
      var entry = made("sitting")
      entry.stages = stages.map(\.name)
      return entry
    case .drills(let due, let new):
      var entry = made("drills")
      entry.due = due
      entry.new = new
      return entry
    case .writeStory(let prompt):
      var entry = made("writeStory")
      entry.prompt = prompt
      return entry
    case .readSheet: return made("readSheet")
    }
  }
}
