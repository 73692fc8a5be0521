// SPDX-License-Identifier: Apache-2.0

public import Drills

/// The drills that can be added to a deck, as JSON and as text.
public struct TemplateReport {
  private let templates: [DrillTemplate]
  private let inDeck: Set<String>

  /// Gathers templates; `inDeck` are the names of those that are in the deck.
  public init(_ templates: [DrillTemplate], inDeck: Set<String>) {
    self.templates = templates
    self.inDeck = inDeck
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("drill templates"),
      "templates": .list(
        templates.map {
          [
            "id": .text($0.id), "title": .text($0.title), "kind": .text($0.kind.rawValue),
            "topic": .text($0.topic), "expires": .optional($0.expires),
            "inDeck": .flag(inDeck.contains($0.id)),
          ]
        }),
    ]
  }

  /// Returns one line for each template, under the heading of its topic.
  public func text(style: TerminalStyle) -> String {
    guard !templates.isEmpty else { return "There is no such drill.\n" }
    var topics: [String] = []
    for template in templates where !topics.contains(template.topic) {
      topics.append(template.topic)
    }
    let parts = topics.map { topic in
      let lines = templates.filter { $0.topic == topic }.map { template in
        let there = inDeck.contains(template.id) ? ", in the deck" : ""
        return style.wrap(
          "\(template.id): \(template.title) (\(template.kind.title.lowercased())\(there))",
          indent: "  ")
      }
      return ([style.bold(topic)] + lines).joined(separator: "\n")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
