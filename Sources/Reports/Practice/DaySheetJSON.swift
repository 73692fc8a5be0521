// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Practice
import Quantities

/// The sheet for the day as JSON.
public enum DaySheetJSON {
  /// Returns the form that scripts rely on.
  public static func value(_ sheet: DaySheet) -> JSONValue {
    [
      "version": .number(1), "command": .text("plan --sheet"),
      "interview": .optional(sheet.interview?.description),
      "best": .list(
        sheet.best.map {
          ["kind": .text($0.kind.rawValue), "lines": .list($0.lines.map(line))]
        }),
      "numbers": .list(sheet.numbers.map(line)),
      "reminders": .list(
        sheet.reminders.map {
          [
            "name": .text($0.name), "rounds": .number($0.rounds),
            "better": $0.better.map(line) ?? .null,
          ]
        }),
      "questions": .list(sheet.questions.map(line)),
    ]
  }

  private static func line(_ line: DaySheet.Line) -> JSONValue {
    [
      "text": .text(line.text), "why": .text(line.why), "day": .optional(line.day?.description),
      "round": .optional(line.round),
    ]
  }
}
