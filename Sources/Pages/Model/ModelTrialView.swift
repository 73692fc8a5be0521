// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Markup

/// What a connected model could do when it was tried.
struct ModelTrialView {
  let trial: ModelTrial

  private var report: ModelCheckReport { trial.report }

  var body: HTML {
    div(.class("excerpt"), .role("status")) {
      h3 { trial.isRunning ? "It is being tried" : "What it did when it was tried" }
      if !report.results.isEmpty {
        ul { for result in report.results { li { words(of: result) } } }
      }
      if trial.isRunning {
        p { "The try goes on while you look at other pages." }
      }
    }
  }

  @HTMLBuilder private func words(of result: ModelCheckReport.Result) -> HTML {
    switch (result.trial, result.works) {
    case (.models, true) where report.models.contains(report.model):
      "Its server lists the model by this name."
    case (.models, true):
      "Its server lists models, and none by this name; some servers answer all the same."
    case (.models, false): "Its server gives no list of models."
    case (.words, true):
      "It answered in \(Self.seconds(result.milliseconds))."
      " "
      if report.usage.isEstimated {
        "The server counts no tokens, so we estimate them."
      } else {
        "The server counts tokens."
      }
    case (.words, false):
      "It gave no answer after \(Self.seconds(result.milliseconds)). "
      span(.ownDirection) { engineSentence(result.note) }
    case (.stream, true): "Its words come one by one."
    case (.stream, false): "Its replies come as a whole."
    case (.schema, true): "Its server holds it to a form."
    case (.schema, false): "Its server does not hold it to a form."
    case (.plainObject, true):
      "It kept to the form that was asked for, in \(Self.seconds(result.milliseconds))."
    case (.plainObject, false) where report.givesObjects:
      "Asked for a form in words alone, it did not keep to it."
    case (.plainObject, false):
      "It did not keep to the form that was asked for: most of its second readings will come to nothing."
    }
  }

  /// Returns a length of time such as `0.8 s`.
  private static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
