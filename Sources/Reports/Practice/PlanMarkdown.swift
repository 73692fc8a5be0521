// SPDX-License-Identifier: Apache-2.0

public import Practice

/// A plan as Markdown, a box to tick before each task.
public struct PlanMarkdown {
  private let plan: Plan

  /// Creates the form of a plan.
  public init(_ plan: Plan) {
    self.plan = plan
  }

  /// Returns the whole document, ending in a line feed.
  public func text() -> String {
    let head = ["# \(PlanWords.title(plan))", PlanWords.lead(plan)]
    let remarks = plan.remarks.map(MarkdownText.escaped)
    return (head + remarks + plan.days.map(day) + dropped).joined(separator: "\n\n") + "\n"
  }

  private func day(_ day: PlanDay) -> String {
    let title = "## \(PlanWords.title(day, today: day.day == plan.today))"
    guard !day.tasks.isEmpty else { return title }
    return title + "\n\n"
      + day.lines.map { "- [ ] \(MarkdownText.escaped($0))" }.joined(separator: "\n")
  }

  private var dropped: [String] {
    guard !plan.dropped.isEmpty else { return [] }
    let lines = plan.dropped.map {
      "- \(MarkdownText.escaped("\($0.task.title) (\($0.task.minutes) min). \($0.reason)"))"
    }
    return ["## What does not fit", lines.joined(separator: "\n")]
  }
}
