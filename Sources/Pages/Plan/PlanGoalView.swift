// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Quantities

/// The form in which the goal is set, with what is wrong beside each field.
struct PlanGoalView {
  let form: PlanGoalForm
  let problems: [FieldProblem]
  let loops: [Loop]
  let isNew: Bool

  var body: HTML {
    Markup.form(.class("outlook-form"), .post, .action(.outlook(.plan))) {
      FieldProblems(problems: problems.filter { $0.field.isEmpty }).body
      div(.class("fields")) {
        field("interview", "Day of the interview", form.interview, isDay: true)
        field("minutes", "Minutes a day", form.minutes, hint: "1 to 480.")
      }
      field(
        "daysOff", "Days without practice", form.daysOff,
        hint: "With commas between, such as 2026-12-24, 2026-12-25.")
      div(.class("fields")) {
        loop
        field(
          "clock", "Your clock", form.clock,
          hint: "Hours from Greenwich, such as +01:00, so that a day begins at your midnight.")
      }
      button(.class("primary"), .type("submit")) { isNew ? "Make the plan" : "Plan anew" }
    }
  }

  private var loop: HTML {
    let view = LabelledField("loop", "Loop", problems)
    return view.body {
      select(
        .id(view.id), .name("loop"), .invalid(view.isWrong), .describedBy(optional: view.words)
      ) {
        for loop in loops {
          option(.value(loop.id.name), .selected(loop.id.name == form.loop)) {
            Message(label: loop.title)
          }
        }
      }
    }
  }

  private func field(
    _ name: StaticString, _ caption: Message, _ value: String, hint: Message = "",
    isDay: Bool = false
  ) -> HTML {
    let view = LabelledField(name, caption, problems, hint: hint)
    // A browser would drop what is no day from a field for days, and nobody would see it.
    let isShownAsDay = isDay && (value.isEmpty || Day(value) != nil)
    return view.body {
      input(
        .id(view.id), isShownAsDay ? .type("date") : .type("text"), .name("\(name)"),
        .value(value), .noCompletion, .noSpellcheck, .invalid(view.isWrong),
        .describedBy(optional: view.words))
    }
  }
}
