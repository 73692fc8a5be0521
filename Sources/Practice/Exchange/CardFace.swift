// SPDX-License-Identifier: Apache-2.0

public import Drills
import Workbench

/// A drill as two sides of a card: what is asked, and what is right.
public struct CardFace: Hashable, Sendable {
  public let front: String
  public let back: String

  /// Creates two sides.
  public init(front: String, back: String) {
    self.front = front
    self.back = back
  }

  /// Creates the sides of a drill.
  public init(of drill: Drill) {
    front = drill.prompt
    back =
      switch drill.key {
      case .number(let key):
        Self.lines(
          [
            "\(DecimalText.text(key.value, digits: 4))\(key.unit.isEmpty ? "" : " ")\(key.unit)",
            key.formula,
          ] + key.steps
            + [key.source])
      case .explanation(let key):
        Self.lines(
          key.points.isEmpty ? [key.rewrite?.better ?? ""] : key.points.map { "- \($0.name)" })
      case .contrast(let key):
        Self.lines([key.firstPasses ? "The first one passes." : "The second one passes.", key.why])
      case .story(let key): key.text
      case .fact(let key): Self.lines([key.answer, key.source])
      }
  }

  private static func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
