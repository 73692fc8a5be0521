// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import QuestionGeneration

/// The families of generated questions, as JSON and as text.
public struct QuestionListReport {
  private let families: [QuestionFamily]

  /// Gathers families.
  public init(_ families: [QuestionFamily] = QuestionFamilies.all) {
    self.families = families
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("questions list"),
      "families": .list(
        families.map {
          ["id": .text($0.id), "kind": .text($0.kind.rawValue), "title": .text($0.title)]
        }),
    ]
  }

  /// Returns one line for each family, under the heading of its kind.
  public func text(style: TerminalStyle) -> String {
    var (result, kind) = ("", "")
    for family in families {
      if family.kind.title != kind {
        result += (kind.isEmpty ? "" : "\n") + style.bold(family.kind.title) + "\n"
        kind = family.kind.title
      }
      result += style.wrap("\(family.id): \(family.title)", indent: "  ") + "\n"
    }
    return result
  }
}
