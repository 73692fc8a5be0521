// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice
import ProductAnalytics
import Quantities

/// What came of real interviews, how good the forecasts were, and the form to log one.
struct OutcomesView {
  let outcomes: [Outcome]
  let form: OutcomeForm
  let problems: [FieldProblem]
  let loops: [Loop]

  var body: HTML {
    section(.labelledBy(ElementID("outcomes"))) {
      h2(.id(ElementID("outcomes"))) { "What came of real interviews" }
      if !outcomes.isEmpty { list }
      let score = ForecastScore(outcomes)
      p { engineSentence(score.text) }
      if !score.table.isEmpty { table(score) }
      details(.class("fold"), .open(!problems.isEmpty)) {
        summary { "Log an outcome" }
        fields
      }
    }
  }

  private var list: HTML {
    Markup.table(.class("rounds")) {
      tableCaption(.class("spoken-only")) { "Outcomes, the newest last" }
      thead {
        tr {
          th(.scope("col")) { "Day" }
          th(.scope("col")) { "What" }
          th(.scope("col")) { "Forecast" }
        }
      }
      tbody { for outcome in outcomes { row(outcome) } }
    }
  }

  private func row(_ outcome: Outcome) -> HTML {
    tr {
      td(.class("when")) { time(.dateTime(outcome.day)) { outcome.day.shownText } }
      th(.scope("row")) {
        outcome.passed ? "Passed: " : "Not passed: "
        bdi { Message(label: name(of: outcome)) }
        if !outcome.note.isEmpty { span(.class("detail"), .ownDirection) { outcome.note } }
      }
      td {
        outcome.forecast.map { Message(verbatim: percent($0)) } ?? "none"
      }
    }
  }

  private func name(of outcome: Outcome) -> String {
    let loop = loops.first { $0.id == outcome.loop }
    guard let stage = outcome.stage else { return loop?.title ?? outcome.loop.name }
    return loop?.stages.first { $0.id == stage }?.title ?? stage.name
  }

  private func table(_ score: ForecastScore) -> HTML {
    ScrollBox(label: "Forecasts against outcomes").body {
      Markup.table(.class("numbers")) {
        tableCaption(.class("spoken-only")) { "Forecasts against outcomes" }
        thead {
          tr {
            th(.scope("col")) { "Forecast" }
            th(.scope("col")) { "Outcomes" }
            th(.scope("col")) { "Passed" }
          }
        }
        tbody {
          for bin in score.table {
            tr {
              th(.scope("row")) { "\(percent(bin.low)) to \(percent(bin.high))" }
              td { "\(bin.count)" }
              td { percent(bin.passedShare) }
            }
          }
        }
      }
    }
  }

  private func percent(_ share: Double) -> String {
    FigureText.value(share, unit: .share, digits: 0)
  }

  private var fields: HTML {
    Markup.form(.class("outlook-form"), .post, .action(.outlook(.outcomes))) {
      FieldProblems(problems: problems.filter { $0.field.isEmpty }).body
      day
      part
      fieldset(.class("sides")) {
        legend { "Passed?" }
        for problem in problems where problem.field == "passed" {
          p(.class("wrong"), .role("alert")) {
            Message(engine: problem.message.capitalizedFirst + ".")
          }
        }
        side("yes", "Yes")
        side("no", "No")
      }
      note
      button(.type("submit")) { "Log it" }
    }
  }

  private var day: HTML {
    let view = LabelledField("day", "Day of the interview", problems)
    let isDay = form.day.isEmpty || Day(form.day) != nil
    return view.body {
      input(
        .id(view.id), isDay ? .type("date") : .type("text"), .name("day"), .value(form.day),
        .noCompletion, .invalid(view.isWrong), .describedBy(optional: view.words))
    }
  }

  private var part: HTML {
    let view = LabelledField(
      "part", "Loop or stage", problems,
      hint: "The forecast of the evening before is written beside it.")
    return view.body {
      select(
        .id(view.id), .name("part"), .invalid(view.isWrong), .describedBy(optional: view.words)
      ) {
        for loop in loops {
          optionGroup(Attribute("label", message: Message(label: loop.title))) {
            choice(OutcomeForm.part(loop.id, nil), "The whole loop")
            for stage in loop.stages {
              choice(OutcomeForm.part(loop.id, stage.id), Message(label: stage.title))
            }
          }
        }
      }
    }
  }

  private func choice(_ value: String, _ caption: Message) -> HTML {
    option(.value(value), .selected(value == form.part)) { caption }
  }

  private func side(_ value: String, _ caption: Message) -> HTML {
    label(.class("choice")) {
      input(.type("radio"), .name("passed"), .value(value), .checked(form.passed == value))
      span(.class("choice-text")) { caption }
    }
  }

  private var note: HTML {
    let view = LabelledField("note", "A note of your own", problems)
    return view.body {
      textarea(
        .id(view.id), .name("note"), .rows(3), .ownDirection, .spellcheck,
        .invalid(view.isWrong), .describedBy(optional: view.words)
      ) { form.note }
    }
  }
}
