// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
public import Quantities

/// What is sent to set the day that practice aims at, as it was typed.
public struct GoalForm: Hashable, Sendable, Codable {
  /// The day of the interview, such as `2026-12-14`.
  public var interview: String
  /// The minutes a day.
  public var minutes: String
  /// The days off, with commas or spaces between.
  public var daysOff: String
  /// The loop, by its name.
  public var loop: String
  /// The hours of the person's clock ahead of UTC, such as `1` or `-5.5`.
  public var offset: String

  /// Creates a form.
  public init(
    interview: String = "", minutes: String = "", daysOff: String = "", loop: String = "",
    offset: String = "0"
  ) {
    self.interview = interview
    self.minutes = minutes
    self.daysOff = daysOff
    self.loop = loop
    self.offset = offset
  }

  /// Creates the form of a goal.
  public init(_ goal: Goal) {
    self.init(
      interview: "\(goal.interview)", minutes: "\(goal.minutesPerDay)",
      daysOff: goal.daysOff.map(\.description).joined(separator: ", "), loop: goal.loop.name,
      offset: Self.hours(goal.offset))
  }

  /// Reads the form; a field that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys) throws -> String {
      try fields.decodeIfPresent(String.self, forKey: key) ?? ""
    }
    self.init(
      interview: try value(.interview), minutes: try value(.minutes),
      daysOff: try value(.daysOff), loop: try value(.loop), offset: try value(.offset))
  }

  /// Returns a distance from UTC in hours, as it is typed.
  public static func hours(_ offset: Seconds) -> String {
    let quarters = offset.milliseconds / 900_000
    let (whole, rest) = (abs(quarters) / 4, abs(quarters) % 4)
    let fraction = ["", ".25", ".5", ".75"][Int(rest)]
    return (quarters < 0 ? "-" : "") + "\(whole)" + fraction
  }
}

extension GoalForm {
  /// A goal that was read, or what is wrong with which field.
  public enum Reading: Hashable, Sendable {
    case goal(Goal)
    case problems([FormField: String])
  }

  /// Reads what was typed; whether the days fit together is for the desk to say.
  public func reading(loops: [Loop]) -> Reading {
    var problems: [FormField: String] = [:]
    let day = Day(Self.trimmed(interview))
    if day == nil { problems[.interview] = "Write the day as 2026-12-14." }
    let minutes = Int(Self.trimmed(minutes))
    if minutes == nil { problems[.minutes] = "Write a whole number of minutes, such as 30." }
    let off = daysOff.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    let days = off.compactMap { Day($0) }
    if let wrong = off.first(where: { Day($0) == nil }) {
      problems[.daysOff] =
        "“\(wrong.prefix(40))” is no day. Write days as 2026-12-05, with commas between."
    }
    let known = loops.first { $0.id.name == loop }
    if known == nil { problems[.loop] = "Choose one of the loops." }
    let offset = Self.seconds(Self.trimmed(offset))
    if offset == nil {
      problems[.offset] =
        "Write hours from -18 to 18, such as 1 or -5.5; quarters are the smallest."
    }
    guard problems.isEmpty, let day, let minutes, let known, let offset else {
      return .problems(problems)
    }
    return .goal(
      Goal(
        interview: day, minutesPerDay: minutes, daysOff: days, loop: known.id, offset: offset))
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined()
  }

  private static func seconds(_ hours: String) -> Seconds? {
    guard let value = Double(hours.isEmpty ? "0" : hours), (-18...18).contains(value),
      (value * 4).rounded() == value * 4
    else { return nil }
    return .minutes(Int(value * 60))
  }
}
