// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
public import Practice
import Quantities

/// One page for the day of the interview, in the person's own words; it prints on one sheet of A4.
public struct SheetPage: Page {
  /// The sheet; nil when the library holds no loop.
  public let sheet: DaySheet?
  /// Whether it waits for the rounds of the past, which are still being read.
  public let isReading: Bool

  /// Creates the page.
  public init(sheet: DaySheet?, isReading: Bool = false) {
    self.sheet = sheet
    self.isReading = isReading
  }

  public func render() -> String {
    Layout(
      "Sheet for the day", at: .practice, withAll: isReading ? [.outlook, .reading] : [.outlook]
    ) {
      h1 { "For the day" }
      p(.class("sheet-ways")) { a(.href(.outlook(.plan))) { "Back to the plan" } }
      if isReading {
        RoundsBeingRead(page: .outlook(.sheet), missing: "The sheet is made of them.").body
      } else if let sheet, !sheet.isEmpty {
        content(sheet)
      } else {
        empty
      }
    }.render()
  }

  private var empty: HTML {
    section(.class("next-step")) {
      h2 { "Nothing to show yet" }
      p {
        "The sheet is made of your own best lines: what was read at level 4 or 5 in your rounds, the "
        "numbers of your stories, and what came back as a failure. Take a round or write a story first."
      }
      p(.class("actions")) {
        a(.class("button primary"), .href(.questions(kind: nil))) { "Take a round" }
        a(.class("button"), .href(.outlook(.newStory))) { "Write a story" }
      }
    }
  }

  private func content(_ sheet: DaySheet) -> HTML {
    div(.class("sheet")) {
      if let day = sheet.interview {
        p(.class("lead")) { time(.dateTime(day)) { day.shownText } }
      }
      for kind in sheet.best { part(Message(label: kind.kind.title), kind.lines) }
      if !sheet.numbers.isEmpty { part("Your numbers", sheet.numbers) }
      if !sheet.reminders.isEmpty { reminders(sheet.reminders) }
      if !sheet.questions.isEmpty { part("Your questions", sheet.questions) }
    }
  }

  private func part(_ name: Message, _ lines: [DaySheet.Line]) -> HTML {
    section {
      h2 { name }
      ul { for line in lines { li { self.line(line) } } }
    }
  }

  private func line(_ line: DaySheet.Line) -> HTML {
    .group([
      quoted(Self.cut(line.text)), .text(" "),
      span(.class("detail")) {
        span(.ownDirection) { Self.cut(line.why) }
        if let day = line.day { ", \(day.shownText)" }
      },
    ])
  }

  private func reminders(_ reminders: [DaySheet.Reminder]) -> HTML {
    section {
      h2 { "What came back" }
      ul {
        for reminder in reminders {
          li {
            strong(.ownDirection) { Self.cut(reminder.name) }
            " "
            span(.class("detail")) { "in \(counted(reminder.rounds, "round"))" }
            if let better = reminder.better {
              p {
                "Better, your own words: "
                line(better)
              }
            }
          }
        }
      }
    }
  }

  /// The longest line that the sheet shows, in Unicode scalars; what is longer would push others off the page.
  private static let longest = 240

  private static func cut(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let scalars = line.unicodeScalars
    guard scalars.count > longest else { return line }
    return String(String.UnicodeScalarView(scalars.prefix(longest))) + "…"
  }
}
