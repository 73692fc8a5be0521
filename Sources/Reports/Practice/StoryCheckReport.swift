// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Practice

/// What is missing in a bank of stories, and where its numbers do not agree, as JSON and as text.
public struct StoryCheckReport {
  private let bank: StoryBank

  /// Creates the report of a bank.
  public init(_ bank: StoryBank) {
    self.bank = bank
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("story check"),
      "stories": .list(bank.entries.map(StoryReport.json)),
      "gaps": .list(
        bank.gaps.map { ["prompt": .text($0.id), "text": .optional($0.gap)] }),
      "conflicts": .list(bank.conflicts.map(Self.json)),
      "leftOut": .list(
        bank.leftOut.map {
          [
            "story": .text($0.story.name), "round": .text($0.round),
            "amounts": .list($0.amounts.map { DrillFindingJSON.quote($0) }),
          ]
        }),
      "overlaps": .list(
        bank.overlaps.map { ["story": .text($0.story.name), "text": .text($0.summary)] }),
    ]
  }

  private static func json(_ conflict: NumberConflict) -> JSONValue {
    let other: JSONValue =
      switch conflict.other {
      case .round(let id, _, let amount, _):
        ["round": .text(id), "quote": DrillFindingJSON.quote(amount)]
      case .part(let amount, _): ["round": .null, "quote": DrillFindingJSON.quote(amount)]
      }
    return [
      "story": .text(conflict.story.name), "text": .text(conflict.summary),
      "written": DrillFindingJSON.quote(conflict.written), "other": other,
    ]
  }

  /// Returns all of it, with a line end at the end.
  public func text(style: TerminalStyle) -> String {
    let blocks = [
      ("Missing in the stories", missing), ("Prompts without a story", gaps),
      ("Numbers that do not agree", conflicts),
      ("Numbers that were left out", leftOut), ("Too much on one story", overlaps),
    ]
    let shown = blocks.filter { !$0.1.isEmpty }.map { title, lines in
      ([style.bold(title)] + lines.map { style.wrap($0, indent: "  ") }).joined(separator: "\n")
    }
    guard !shown.isEmpty else {
      return style.wrap("Nothing is missing: every prompt has a story, and the numbers agree.")
        + "\n"
    }
    return shown.joined(separator: "\n\n") + "\n"
  }

  private var missing: [String] {
    bank.entries.flatMap { entry in
      entry.review.missing.map {
        "\(entry.story.title): \($0.need.title.lowercased()). \($0.advice)"
      }
    }
  }

  private var gaps: [String] { bank.gaps.compactMap { gap in gap.gap.map { "\($0) (\(gap.id))" } } }

  private var conflicts: [String] {
    bank.conflicts.map { conflict in "\(title(conflict.story)): \(conflict.summary)" }
  }

  private var leftOut: [String] {
    bank.leftOut.map { left in
      let amounts = left.amounts.map { "“\($0.quote.text)”" }.joined(separator: ", ")
      return "\(title(left.story)), in round \(left.round): \(amounts)"
    }
  }

  private var overlaps: [String] { bank.overlaps.map(\.summary) }

  private func title(_ story: StoryID) -> String {
    bank.entries.first { $0.id == story }?.story.title ?? story.name
  }
}
