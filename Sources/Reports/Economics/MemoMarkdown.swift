// SPDX-License-Identifier: Apache-2.0

public import Workbench

/// A memo as Markdown.
public struct MemoMarkdown {
  private let memo: DefendMemo
  private let words: MemoText

  /// Creates the form of a memo.
  public init(_ memo: DefendMemo) {
    self.memo = memo
    words = MemoText(memo: memo)
  }

  /// Returns the whole memo, ending in a line feed.
  public func text() -> String {
    let pairs = words.pairs(most: 6)
    let parts: [[String]] = [
      ["# \(escaped(words.title))", "", "**\(escaped(memo.claim.capitalisedStart)).**"],
      section("Workload", memo.workload),
      ["## Side by side", ""] + table,
      section("What must be true", memo.conditions.map(words.sentence)),
      section("What would change the answer", memo.flips.map(words.sentence)),
      section("What speaks against it", memo.counterArguments.map(words.sentence)),
      ["## Published scores", "", escaped(words.countOfPairs(shown: pairs.count)), ""]
        + pairs.map { "- \(escaped(words.sentence($0)))" },
      section("Assumptions", memo.assumptions.map { "\($0.capitalisedStart)." }),
      section("Sources", memo.sources.map(words.source)), [MemoText.caveat],
    ]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    ["## \(title)", ""] + (lines.isEmpty ? ["None."] : lines.map { "- \(escaped($0))" })
  }

  private var table: [String] {
    let rows = [words.headings, words.headings.map { _ in "---" }] + words.rows
    return rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
  }

  /// The text without what Markdown would read as its own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalStyle.printable(text).unicodeScalars {
      if scalar == "\n" {
        result += " "
        continue
      }
      if "\\`*_[]<>|#".unicodeScalars.contains(scalar), text != "---" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
