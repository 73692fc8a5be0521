// SPDX-License-Identifier: Apache-2.0

/// Words and tables in Markdown.
enum MarkdownText {
  /// Returns a text on one line, without what Markdown would read as its own.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalStyle.printable(text).unicodeScalars {
      guard scalar != "\n" else {
        result += " "
        continue
      }
      if "\\`*_[]<>|#".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Returns a table; columns of numbers are aligned at their end.
  static func table(
    _ headings: [String], _ rows: [[String]], areNumbers: [Bool]
  ) -> [String] {
    let rule = areNumbers.map { $0 ? "---:" : "---" }
    return [line(headings.map(escaped)), line(rule)] + rows.map { line($0.map(escaped)) }
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
