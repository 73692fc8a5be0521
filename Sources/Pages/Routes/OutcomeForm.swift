// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Practice
public import Quantities

/// What came of an interview, as it is typed: whatever was typed stays in it.
public struct OutcomeForm: Hashable, Sendable {
  public var day = ""
  /// The loop, and after a slash its stage where it was one stage.
  public var part = ""
  /// `yes` or `no`; empty before the choice.
  public var passed = ""
  public var note = ""

  /// Creates an empty form about a loop.
  public init(loop: Loop?) {
    part = loop.map { Self.part($0.id, nil) } ?? ""
  }

  /// Reads what a form sent; of a name that comes twice the last one counts.
  public init(pairs: [(name: String, value: String)]) {
    for (name, value) in pairs {
      switch name {
      case "day": day = value
      case "part": part = value
      case "passed": passed = value
      case "note": note = value
      default: continue
      }
    }
  }

  /// The value of a choice.
  static func part(_ loop: Loop.ID, _ stage: Stage.ID?) -> String {
    loop.name + (stage.map { "/\($0.name)" } ?? "")
  }

  /// What the form says once all of it can be read.
  public struct Reading: Hashable, Sendable {
    public let day: Day
    public let loop: Loop
    public let stage: Stage.ID?
    public let passed: Bool
  }

  /// Returns what the form says, or everything that is wrong with it.
  public func read(loops: [Loop]) -> (reading: Reading?, problems: [FieldProblem]) {
    var problems: [FieldProblem] = []
    let date = Day(day.filter { !$0.isWhitespace })
    if date == nil {
      problems.append(
        FieldProblem("day", "“\(day)” is no day of the calendar; write one such as 2026-12-15"))
    }
    let chosen = choice(of: loops)
    if chosen == nil {
      problems.append(FieldProblem("part", "choose the loop or one of its stages"))
    }
    if passed != "yes", passed != "no" {
      problems.append(FieldProblem("passed", "say whether it was passed"))
    }
    guard problems.isEmpty, let date, let chosen else { return (nil, problems) }
    return (
      Reading(day: date, loop: chosen.loop, stage: chosen.stage, passed: passed == "yes"), []
    )
  }

  private func choice(of loops: [Loop]) -> (loop: Loop, stage: Stage.ID?)? {
    for loop in loops {
      if part == Self.part(loop.id, nil) { return (loop, nil) }
      for stage in loop.stages where part == Self.part(loop.id, stage.id) {
        return (loop, stage.id)
      }
    }
    return nil
  }
}
