// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Practice

/// The stories of a bank, as JSON and as text.
public struct StoryListReport {
  private let bank: StoryBank

  /// Creates the report of a bank.
  public init(_ bank: StoryBank) {
    self.bank = bank
  }

  /// The form that scripts rely on.
  public var json: JSONValue {
    [
      "version": .number(1), "command": .text("story list"),
      "stories": .list(bank.entries.map(Self.json)),
    ]
  }

  private static func json(_ entry: StoryEntry) -> JSONValue {
    [
      "id": .text(entry.id.name), "title": .text(entry.story.title),
      "missing": .number(entry.review.missing.count),
      "covers": .texts(entry.coverage.filter { $0.strength >= .full }.map(\.prompt)),
      "lastTold": .optional(entry.lastTold?.round), "tellings": .number(entry.tellings.count),
    ]
  }

  /// Returns one line for each story, those never told first.
  public func text(style: TerminalStyle) -> String {
    guard !bank.entries.isEmpty else {
      return style.wrap(
        "There is no story yet. Write one with windtunnel story write FILE.md, with the headings Situation, Constraint, Decision, "
          + "Numbers and Learning.") + "\n"
    }
    return bank.byLastTold.map { entry in
      let missing = entry.review.missing.count
      let whole = missing == 0 ? "whole" : "\(missing) things missing"
      let told = entry.tellings.isEmpty ? "never told" : "told \(entry.tellings.count) times"
      return style.wrap("\(entry.id): \(entry.story.title) (\(whole), \(told))") + "\n"
    }.joined()
  }
}
