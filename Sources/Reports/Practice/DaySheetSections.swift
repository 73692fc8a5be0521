// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities

/// The parts of the sheet for the day, before they take a form.
struct DaySheetSections {
  /// A part: a heading and lines, each with where it is from.
  struct Part {
    let title: String
    let lines: [(text: String, from: String)]
  }

  let title: String
  let lead: String
  let parts: [Part]

  init(_ sheet: DaySheet) {
    title = sheet.interview.map { "For \($0.text)" } ?? "For the day"
    lead =
      sheet.isEmpty
      ? "There is nothing here yet: the sheet is made of your own best lines, and no round or story has given one."
      : "Your own words, none added."
    let best = sheet.best.map { best in
      Part(title: best.kind.title, lines: best.lines.map(Self.quoted))
    }
    let others = [
      Part(title: "Your numbers", lines: sheet.numbers.map { ($0.text, $0.why) }),
      Part(title: "Take care", lines: sheet.reminders.map(Self.reminder)),
      Part(title: "Ask them", lines: sheet.questions.map(Self.quoted)),
    ]
    parts = (best + others).filter { !$0.lines.isEmpty }
  }

  private static func quoted(_ line: DaySheet.Line) -> (text: String, from: String) {
    ("“\(line.text)”", "\(line.why)\(line.day.map { ", \($0.text)" } ?? "")")
  }

  private static func reminder(_ reminder: DaySheet.Reminder) -> (text: String, from: String) {
    let count = reminder.rounds == 1 ? "seen once" : "seen in \(reminder.rounds) rounds"
    let better = reminder.better.map { ". You once said: “\($0.text)”" } ?? ""
    return (reminder.name + better, count)
  }
}
