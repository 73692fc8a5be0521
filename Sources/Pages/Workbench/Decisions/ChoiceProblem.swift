// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// Something that a person chose and has to change.
struct ChoiceProblem: Error, Hashable {
  /// The name of the field; `nil` when it is in none, or in several.
  let name: String?
  /// One line, lowercase, without a full stop.
  let message: Message

  /// Creates a problem of ours.
  init(_ name: String? = nil, _ message: Message) {
    self.name = name
    self.message = message
  }

  /// Creates a problem from an error of any kind, in its own words.
  init(_ error: any Error) {
    switch error {
    case let problem as ChoiceProblem: self = problem
    case let problem as ScenarioProblem:
      self.init(problem.optionName, problem.words)
    default: self.init(nil, Message(verbatim: "\(error)"))
    }
  }

  /// The message as a sentence, behind the label of its field where that is one of a scenario.
  var sentence: Message {
    guard let key = name.flatMap(ScenarioKey.init(named:)) else {
      return "\(message.capitalizedFirst)."
    }
    return "\(key.title): \(message)."
  }
}
