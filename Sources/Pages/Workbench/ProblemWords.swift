// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// Problems in the words of a form.
///
/// A message of a lower floor begins with the name of an option, as in `rps is “lots”; it must be …`. A command has that name; beside a
/// field, and behind its label, nobody knows it.
extension ScenarioProblem {
  /// The name that the message begins with; `nil` when it says nothing of an option.
  var optionName: String? {
    if let key { return key.name }
    guard let end = message.firstIndex(of: " ") else { return nil }
    let name = String(message[..<end])
    let isKnown = DecisionChoices.names.contains(name) || ScenarioKey(named: name) != nil
    return isKnown && message[end...].hasPrefix(" is ") ? name : nil
  }

  /// What is said of the value, without the name of the option.
  var words: Message {
    guard let optionName, message.hasPrefix(optionName + " ") else {
      return Message(verbatim: message)
    }
    let rest = message.dropFirst(optionName.count + 1)
    guard rest.hasPrefix("is ") || rest.hasPrefix("has ") else { return Message(verbatim: message) }
    if rest.hasPrefix("is “"), let end = rest.firstRange(of: "”") {
      return Self.refused(
        String(rest[..<end.lowerBound].dropFirst(4)), String(rest[end.upperBound...]))
    }
    if rest.hasPrefix("is missing; ") {
      return Message(verbatim: "nothing is given; \(rest.dropFirst(12))")
    }
    return Message(verbatim: "it \(rest)")
  }

  /// Returns that a value cannot be used, and what stands behind it in a message: `; it must be …`, or the reason behind a colon.
  private static func refused(_ value: String, _ tail: String) -> Message {
    guard tail.hasPrefix("; ") else {
      return Message(verbatim: "“\(value)” cannot be used\(tail)")
    }
    let right = String(tail.dropFirst(2))
    let known = Message(engine: right)
    return known.isVerbatim
      ? Message(verbatim: "“\(value)” cannot be used; \(right)")
      : "“\(value)” cannot be used; \(known)"
  }

  /// The problem on its own: the label of the field, and what is said of it.
  var sentence: Message {
    guard let key else { return "\(words.capitalizedFirst)." }
    return "\(key.title): \(words)."
  }
}

extension ScenarioKey {
  /// The label of the field in the form of the workbench, with the number of the model.
  var title: Message { field.isPerModel ? "\(field.label) of model \(number)" : field.label }
}

extension ScenarioField {
  /// How the form of the workbench labels it.
  fileprivate var label: Message {
    switch self {
    case .model: "Name"
    case .input: "\(Message.prompt) \("tokens" as Message)"
    case .output: "\(Message.answer) \("tokens" as Message)"
    case .ttft: "First token in"
    case .itl: "Each next in"
    case .requests: "\("Requests" as Message) \("a month" as Message)"
    case .api: "Against an API"
    default: Message(label: title)
    }
  }
}
