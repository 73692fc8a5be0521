// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Markup
import Workbench

/// What the numbers rest on, and how to have them again.
struct BasisSection {
  let models: [ModelResults]
  /// The same as a command; `nil` when there is none.
  let command: String?

  var body: HTML {
    section(.class("basis"), .labelledBy(ElementID("basis"))) {
      h2(.id(ElementID("basis"))) { "What this rests on" }
      ul {
        li {
          "Ranges are 80% ranges: of ten comparable measurements, eight are expected inside. They come from published "
          "measurements that were left out when the model was fitted."
        }
        li {
          "Bounds are physics: bytes over peak bandwidth, operations over peak rate. No number beats them."
        }
        for line in lines { li(.ownDirection) { line } }
      }
      if let command {
        h3(.id(Self.commandID)) { "The same as a command" }
        p { code(.class("path command"), .ownDirection, .focusable(true)) { command } }
      }
    }
  }

  /// The place of the command.
  static let commandID = ElementID("command")

  /// What was chosen or assumed for each model, each line once.
  private var lines: [Message] {
    var lines: [Message] = []
    for model in models {
      let one = model.one
      let hour = one.hour.map { "an hour of \(one.device.id): \($0.words)" as Message } ?? ""
      let notes = (one.notes + [one.device.facts.note]).filter { !$0.isEmpty }
      for line in [hour] + notes.map(Message.init(verbatim:)) where !line.isEmpty {
        let named: Message = "\(one.name): \(line)."
        if !lines.contains(named) { lines.append(named) }
      }
    }
    return lines
  }
}
