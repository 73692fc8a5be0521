// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
public import Quantities
import Workbench

/// Something that is wrong with a field of a form.
public struct FieldProblem: Hashable, Sendable {
  /// The name of the field; empty for the form as a whole.
  public let field: String
  /// What is wrong and what would be right.
  public let message: String

  /// Creates a problem.
  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}

/// The goal as it is typed: whatever was typed stays in it.
public struct PlanGoalForm: Hashable, Sendable {
  public var interview = ""
  public var minutes = ""
  /// Days, with commas or spaces between them.
  public var daysOff = ""
  public var loop = ""
  /// How far the person's clock is from Greenwich, such as `+01:00`.
  public var clock = ""

  /// Creates the form in which a goal is changed, or set for the first time on a clock.
  public init(_ goal: Goal?, loop: Loop?, offset: Seconds = .zero) {
    interview = goal.map { "\($0.interview)" } ?? ""
    minutes = "\(goal?.minutesPerDay ?? Goal.usualMinutes)"
    daysOff = (goal?.daysOff ?? []).map { "\($0)" }.joined(separator: ", ")
    self.loop = (goal?.loop ?? loop?.id)?.name ?? ""
    clock = ClockOffset.text(goal?.offset ?? offset)
  }

  /// Reads what a form sent; of a name that comes twice the last one counts.
  public init(pairs: [(name: String, value: String)]) {
    for (name, value) in pairs {
      switch name {
      case "interview": interview = value
      case "minutes": minutes = value
      case "daysOff": daysOff = value
      case "loop": loop = value
      case "clock": clock = value
      default: continue
      }
    }
  }

  /// The most days off that are read.
  private static let mostDays = 1000

  /// The days off as they were typed, one by one.
  private var typedDays: [Substring] {
    Array(
      daysOff.split { $0.isWhitespace || $0 == "," || $0 == ";" }.prefix(Self.mostDays))
  }

  /// Returns the goal, or everything that is wrong with what was typed.
  public func goal(loops: [Loop]) -> (goal: Goal?, problems: [FieldProblem]) {
    var problems: [FieldProblem] = []
    let day = Day(interview.filter { !$0.isWhitespace })
    if day == nil {
      problems.append(
        FieldProblem(
          "interview", "“\(interview)” is no day of the calendar; write one such as 2026-12-15"))
    }
    let length = Int(minutes.filter { !$0.isWhitespace }.withoutThousandsMarks)
    if length == nil {
      problems.append(
        FieldProblem("minutes", "“\(minutes)” is no number of minutes; write one such as 45"))
    }
    var days: [Day] = []
    for text in typedDays {
      if let day = Day(String(text)) {
        days.append(day)
      } else {
        problems.append(
          FieldProblem(
            "daysOff", "“\(text)” is no day of the calendar; write one such as 2026-12-24"))
      }
    }
    let chosen = loops.first { $0.id.name == loop }
    if chosen == nil { problems.append(FieldProblem("loop", "choose one of the loops")) }
    let offset = ClockOffset.read(clock)
    if offset == nil {
      problems.append(
        FieldProblem("clock", "“\(clock)” is no distance from Greenwich; write one such as +01:00"))
    }
    guard problems.isEmpty, let day, let length, let chosen, let offset else {
      return (nil, problems)
    }
    return (
      Goal(interview: day, minutesPerDay: length, daysOff: days, loop: chosen.id, offset: offset),
      []
    )
  }
}

/// How far a clock is from Greenwich, as text.
enum ClockOffset {
  static func text(_ offset: Seconds) -> String {
    let minutes = Int(offset.milliseconds / 60_000)
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):"
      + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// Reads `+01:00`, `-5`, `1` or nothing, which is Greenwich; nil when it is none of them.
  static func read(_ text: String) -> Seconds? {
    var rest = text.filter { !$0.isWhitespace }[...]
    let isWest = rest.hasPrefix("-") || rest.hasPrefix("−")
    if isWest || rest.hasPrefix("+") { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return text.allSatisfy(\.isWhitespace) ? .zero : nil }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hours = Int(parts[0]), (0...18).contains(hours),
      let minutes = parts.count == 2 ? Int(parts[1]) : 0, (0...59).contains(minutes)
    else { return nil }
    let whole = hours * 60 + minutes
    return .minutes(isWest ? -whole : whole)
  }
}
