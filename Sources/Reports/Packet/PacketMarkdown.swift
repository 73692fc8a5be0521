// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee

/// A packet as Markdown.
public struct PacketMarkdown {
  private let sections: PacketSections

  /// Creates the form of a packet.
  public init(_ packet: Packet) {
    sections = PacketSections(packet: packet)
  }

  /// Returns the whole document, ending in a line feed.
  public func text() -> String {
    let head = [
      "# \(MarkdownText.escaped(sections.title))", MarkdownText.escaped(sections.subtitle),
    ]
    let parts = sections.all.flatMap { section in
      ["## \(MarkdownText.escaped(section.title))"] + section.blocks.compactMap(paragraph)
    }
    return (head + parts).joined(separator: "\n\n") + "\n"
  }

  private func paragraph(of block: PacketBlock) -> String? {
    switch block {
    case .words(let words): words.isEmpty ? nil : MarkdownText.escaped(words)
    case .heading(let title): "### \(MarkdownText.escaped(title))"
    case .list(let entries):
      entries.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
    case .table(let headings, let rows):
      MarkdownText.table(headings, rows, areNumbers: headings.map { _ in false })
        .joined(separator: "\n")
    case .quote(let words, let why): quote(words, why)
    case .transcript(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> \(MarkdownText.escaped(String($0)))" }.joined(separator: "\n")
    }
  }

  private func quote(_ words: CardQuote, _ why: String) -> String {
    let lead = why.isEmpty ? "" : "\(MarkdownText.escaped(why)): "
    return """
      > \(lead)“\(MarkdownText.escaped(words.quote.text))”
      > (\(MarkdownText.escaped(words.source)))
      """
  }
}
