// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee

/// A packet for the terminal.
public struct PacketText {
  private let sections: PacketSections
  private let style: TerminalStyle

  /// Creates the text of a packet.
  public init(_ packet: Packet, style: TerminalStyle) {
    sections = PacketSections(packet: packet)
    self.style = style
  }

  /// Returns the whole packet, ending in a line feed.
  public func text() -> String {
    let head = [style.bold(sections.title), style.wrap(sections.subtitle), ""]
    return (head + sections.all.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(of section: PacketSection) -> [String] {
    [style.bold(section.title)] + section.blocks.flatMap(lines) + [""]
  }

  private func lines(of block: PacketBlock) -> [String] {
    switch block {
    case .words(let words): words.isEmpty ? [] : [style.wrap(words, indent: "  ")]
    case .heading(let title): ["", style.bold(style.wrap(title, indent: "  "))]
    case .list(let entries): entries.map { style.wrap("- \($0)", indent: "    ") }
    case .table(_, let rows): rows.map(row)
    case .quote(let words, let why):
      [
        style.wrap(
          "\(why.isEmpty ? "" : "\(why): ")“\(words.quote.text)”", indent: "    > "),
        style.dim(style.wrap(words.source, indent: "      ")),
      ]
    case .transcript(let text): [style.wrap(text, indent: "    ")]
    }
  }

  /// A row as a line: the first cell, then the others.
  private func row(_ cells: [String]) -> String {
    style.wrap("\(cells[0]): " + cells.dropFirst().joined(separator: "; "), indent: "    ")
  }
}
