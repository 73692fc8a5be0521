// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Something to do on a day.
public struct PlanTask: Hashable, Sendable {
  /// What is to be done.
  public enum Work: Hashable, Sendable {
    /// One question of a stage, alone.
    case rehearse(stage: Stage.ID, item: String, kind: QuestionKind, isReal: Bool)
    /// A whole sitting: stages on one day, under one clock.
    case sitting(stages: [Stage.ID])
    /// Cards that are due, and new ones.
    case drills(due: Int, new: Int)
    /// A story for a prompt that none covers yet; nil where no prompt is known.
    case writeStory(prompt: String?)
    /// The sheet for the day, read once.
    case readSheet
  }

  public let work: Work
  /// How long it takes.
  public let minutes: Int
  /// Why now, from the person's own results.
  public let reason: String

  /// Creates a task.
  public init(_ work: Work, minutes: Int, reason: String) {
    self.work = work
    self.minutes = minutes
    self.reason = reason
  }

  /// What is to be done, in a line.
  public var title: String {
    switch work {
    case .rehearse(_, let item, _, let isReal):
      "\(item): \(isReal ? "on the clock" : "in coach mode")"
    case .sitting(let stages):
      stages.count == 1 ? "A whole sitting" : "A whole sitting, \(stages.count) stages"
    case .drills(let due, let new): Self.drillWords(due, new)
    case .writeStory(let prompt): prompt.map { "Write a story: \($0)" } ?? "Write a story"
    case .readSheet: "Read the sheet for the day"
    }
  }

  private static func drillWords(_ due: Int, _ new: Int) -> String {
    switch (due, new) {
    case (_, 0): "Drills: \(due) due"
    case (0, _): "Drills: \(new) new"
    default: "Drills: \(due) due, \(new) new"
    }
  }
}

/// A task that does not fit.
public struct DroppedTask: Hashable, Sendable {
  public let task: PlanTask
  /// Why, and what would make room.
  public let reason: String

  /// Creates a dropped task.
  public init(_ task: PlanTask, reason: String) {
    self.task = task
    self.reason = reason
  }
}
