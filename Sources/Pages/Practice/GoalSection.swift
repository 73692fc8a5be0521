// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup

/// The form of the day that practice aims at; what is wrong stands beside its field, and what was typed stays.
struct GoalSection {
  let loops: [Loop]
  let typed: GoalForm
  let problems: [FormField: String]
  /// Whether a day is set.
  let isSet: Bool

  var body: HTML {
    section(.labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "The day it aims at" }
      if !problems.isEmpty {
        p(.class("problem"), .role("alert")) {
          "The day is not set yet: \(counted(problems.count, "field")) below "
          problems.count == 1 ? "has" : "have"
          " to be put right."
        }
      }
      form(.class("goal"), .post, .action(.practice(.goal))) {
        field(.interview, "Day of the interview", typed.interview, hint: "such as 2026-12-14")
        field(.minutes, "Minutes a day", typed.minutes, hint: "1 to 480", isNumber: true)
        field(.daysOff, "Days off", typed.daysOff, hint: "with commas between; may be empty")
        field(.offset, "Your clock ahead of UTC", typed.offset, hint: "in hours, such as 1 or -5.5")
        loopField
        p(.class("actions")) {
          button(.class(isSet ? "" : "primary"), .type("submit")) { "Aim at this day" }
        }
      }
    }
  }

  private static let headingID = ElementID("goal")

  private func field(
    _ name: FormField, _ caption: Message, _ value: String, hint: Message, isNumber: Bool = false
  ) -> HTML {
    let id = Self.id(of: name)
    let problem = problems[name]
    return div(.class("field")) {
      label(.for(id)) {
        caption
        " "
        span(.class("detail")) { "(\(hint))" }
      }
      input(
        .id(id), .type("text"), .name(name), .value(value), .noCompletion, .noSpellcheck,
        isNumber ? .keyboard("numeric") : .keyboard("text"), .invalid(problem != nil),
        .describedBy(optional: problem == nil ? nil : id.part("words")))
      if let problem {
        p(.class("field-problem"), .id(id.part("words")), .ownDirection) {
          Message(engine: problem)
        }
      }
    }
  }

  private var loopField: HTML {
    let id = Self.id(of: .loop)
    let problem = problems[.loop]
    return div(.class("field")) {
      label(.for(id)) { "Loop" }
      select(
        .id(id), .name(.loop), .invalid(problem != nil),
        .describedBy(optional: problem == nil ? nil : id.part("words"))
      ) {
        for loop in loops {
          option(.value(loop.id.name), .selected(loop.id.name == typed.loop)) {
            Message(label: loop.title)
          }
        }
      }
      if let problem {
        p(.class("field-problem"), .id(id.part("words"))) { Message(engine: problem) }
      }
    }
  }

  private static func id(of field: FormField) -> ElementID {
    switch field {
    case .interview: ElementID("goal-interview")
    case .minutes: ElementID("goal-minutes")
    case .daysOff: ElementID("goal-days-off")
    case .offset: ElementID("goal-offset")
    default: ElementID("goal-loop")
    }
  }
}
