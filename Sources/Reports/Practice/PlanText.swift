// SPDX-License-Identifier: Apache-2.0

public import Practice

/// A plan as text for the terminal.
public struct PlanText {
  private let plan: Plan
  private let style: TerminalStyle

  /// Creates the text of a plan.
  public init(_ plan: Plan, style: TerminalStyle) {
    self.plan = plan
    self.style = style
  }

  /// Returns all of it, with a line end at the end.
  public func text() -> String {
    let head = style.bold(PlanWords.title(plan)) + "\n" + style.wrap(PlanWords.lead(plan))
    let remarks = plan.remarks.map { style.wrap($0) }
    let parts = [head] + remarks + plan.days.map(day) + dropped
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func day(_ day: PlanDay) -> String {
    let title = style.bold(PlanWords.title(day, today: day.day == plan.today))
    let tasks = day.tasks.map { task in
      style.wrap("\(task.minutes) min  \(task.title)", indent: "  ") + "\n"
        + style.dim(style.wrap(task.reason, indent: "    "))
    }
    return ([title] + tasks).joined(separator: "\n")
  }

  private var dropped: [String] {
    guard !plan.dropped.isEmpty else { return [] }
    let lines = plan.dropped.map {
      style.wrap("\($0.task.title) (\($0.task.minutes) min). \($0.reason)", indent: "  ")
    }
    return [([style.bold("What does not fit")] + lines).joined(separator: "\n")]
  }
}
