// SPDX-License-Identifier: Apache-2.0

public import Practice

/// The sheet for the day as Markdown.
public struct DaySheetMarkdown {
  private let sections: DaySheetSections

  /// Creates the form of a sheet.
  public init(_ sheet: DaySheet) {
    sections = DaySheetSections(sheet)
  }

  /// Returns the whole document, ending in a line feed.
  public func text() -> String {
    let parts = sections.parts.flatMap { part in
      [
        "## \(part.title)",
        part.lines.map { "- \(MarkdownText.escaped($0.text)) (\(MarkdownText.escaped($0.from)))" }
          .joined(separator: "\n"),
      ]
    }
    return (["# \(sections.title)", sections.lead] + parts).joined(separator: "\n\n") + "\n"
  }
}
