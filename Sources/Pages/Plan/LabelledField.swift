// SPDX-License-Identifier: Apache-2.0

import Markup

/// A field with its label, a hint, and what is wrong with it.
struct LabelledField {
  /// The name of the field in the page.
  let id: ElementID
  private let caption: Message
  private let hint: Message
  private let problems: [FieldProblem]

  /// Creates the frame of a field; only the problems of its name are shown.
  init(
    _ name: StaticString, _ caption: Message, _ problems: [FieldProblem] = [], hint: Message = ""
  ) {
    id = ElementID("field").part(name)
    self.caption = caption
    self.hint = hint
    self.problems = problems.filter { $0.field == "\(name)" }
  }

  /// Whether something is wrong with what was typed.
  var isWrong: Bool { !problems.isEmpty }
  /// What describes the field; nil when nothing does.
  var words: ElementID? { hint.isEmpty && problems.isEmpty ? nil : id.part("words") }

  /// Returns the field in its frame.
  func body(@HTMLBuilder field: () -> HTML) -> HTML {
    div(.class("field")) {
      label(.for(id)) { caption }
      field()
      if !hint.isEmpty || !problems.isEmpty {
        div(.class("field-words"), .id(id.part("words"))) {
          for problem in problems {
            p(.class("wrong"), .ownDirection) {
              Message(engine: problem.message.capitalizedFirst + ".")
            }
          }
          if !hint.isEmpty { p(.class("detail")) { hint } }
        }
      }
    }
  }
}

/// What is wrong with a form as a whole.
struct FieldProblems {
  let problems: [FieldProblem]

  var body: HTML {
    guard !problems.isEmpty else { return .nothing }
    return div(.class("problem"), .role("alert")) {
      for problem in problems {
        p(.ownDirection) { Message(engine: problem.message) }
      }
    }
  }
}
