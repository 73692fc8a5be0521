// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Rehearsal

/// What a reader of answers looks for in a question that was answered, for the terminal.
struct QuestionBackgroundText {
  private let background: QuestionBackground?
  private let style: TerminalStyle

  /// Creates the text for a question.
  init(of question: Question, style: TerminalStyle) {
    background = QuestionBackground(of: question)
    self.style = style
  }

  /// Returns the text with a blank line behind it; empty where nothing is known of the question.
  func text() -> String {
    guard let background else { return "" }
    let lines = looksFor(background) + figures(background) + origin(background)
    return (lines + [""]).joined(separator: "\n") + "\n"
  }

  private func looksFor(_ background: QuestionBackground) -> [String] {
    guard !background.looksFor.isEmpty else { return [] }
    return [style.bold("What a reader looks for here, in general terms")]
      + background.looksFor.map { style.wrap($0, indent: "  - ") }
  }

  private func figures(_ background: QuestionBackground) -> [String] {
    guard let figures = background.shownFigures else { return [] }
    return [style.bold("What the engine computes")]
      + figures.map { style.wrap("\($0.name): \($0.value) [\($0.formula)]", indent: "  ") }
  }

  private func origin(_ background: QuestionBackground) -> [String] {
    guard let origin = background.origin else { return [] }
    let end = background.expires.map { " Its facts are good until \($0)." } ?? ""
    return [style.dim(style.wrap("From: \(origin)\(end)", indent: "  "))]
  }
}

extension QuestionBackground {
  /// The figures; nil where there are none, so that a form without them has no key for them.
  var shownFigures: [Figure]? { figures.isEmpty ? nil : figures }
}
