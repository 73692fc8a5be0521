// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import Drills
public import Practice

/// A drill and what came of it, as text for the terminal.
public struct DrillText {
  private let style: TerminalStyle

  /// Creates the text of a style.
  public init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns what is asked, with a line end at the end.
  ///
  /// - Parameters:
  ///   - drill: What is asked.
  ///   - card: The card it was made of; nil when it is not known.
  ///   - review: Which review of the card it is, from 1.
  /// - Returns: The text.
  public func asked(_ drill: Drill, of card: Card?, review: Int) -> String {
    let topic = card.map { ", \($0.topic)" } ?? ""
    let count = review == 1 ? "new" : "review \(review)"
    let head =
      "\(card?.title ?? drill.template) (\(drill.kind.title.lowercased())\(topic), \(count))"
    return style.bold(head) + "\n" + style.wrap(drill.prompt) + "\n"
  }

  /// Returns what came of an answer, with a line end at the end.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - back: When the card comes back, in a few words; nil when it is not known.
  /// - Returns: The text.
  public func read(_ review: Review, back: String?) -> String {
    let result = review.result
    let rating = "\(result.rating)"
    var lines = [
      style.bold(rating.prefix(1).uppercased() + rating.dropFirst()), style.wrap(result.reason),
    ]
    lines += result.found.map { finding("+", $0) } + result.missed.map { finding("-", $0) }
    lines += result.reference.filter { !$0.isEmpty }.map { style.wrap($0, indent: "    ") }
    if let back { lines.append(style.dim(style.wrap(back))) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func finding(_ sign: String, _ finding: DrillFinding) -> String {
    let quote = finding.quote.map { ": “\($0.text)”" } ?? ""
    return style.wrap("\(sign) \(finding.name)\(quote)", indent: "  ")
  }
}
