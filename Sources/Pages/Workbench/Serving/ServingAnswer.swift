// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// The answer in plain words, or what has to be changed.
struct ServingAnswer {
  let reading: ServingReading
  /// What was simulated; `nil` when something is wrong.
  let outcome: ServingOutcome?

  @HTMLBuilder var body: HTML {
    if let outcome {
      answer(ServingWords(outcome: outcome), outcome)
    } else {
      problems
    }
  }

  private func answer(_ words: ServingWords, _ outcome: ServingOutcome) -> HTML {
    section(.class("answer"), .labelledBy(ElementID("serving-short"))) {
      h2(.id(ElementID("serving-short"))) { "In short" }
      div(.class("answer-entry")) {
        p(.class("answer-fit"), .data(.headline)) {
          strong { words.verdict }
          " "
          words.times
        }
        if let late = words.late { p { late } }
        p {
          words.limit
          if let cost = words.cost {
            " "
            cost
          }
        }
        p(.class("detail"), .ownDirection) {
          "\(outcome.plan.one.title). Every figure is simulated, step by step, with calibrated economics; none was "
          "measured on your machines."
        }
      }
    }
  }

  private var problems: HTML {
    section(
      .class("problem problems"), .role("alert"), .labelledBy(ElementID("serving-problems"))
    ) {
      h2(.id(ElementID("serving-problems"))) {
        reading.problems.count == 1
          ? "One thing to change" : "\(reading.problems.count) things to change"
      }
      ul {
        for problem in reading.problems {
          li(.ownDirection) {
            if let name = problem.name, let title = ServingForm.title(of: name) {
              if let id = ServingForm.id(of: name) { a(.href(id)) { title } } else { title }
              ": "
            }
            problem.message
          }
        }
      }
    }
  }
}
