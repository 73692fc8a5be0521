// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import Markup

/// A packet as a page of its own for print, without any part from elsewhere.
public struct PacketHTML {
  private let sections: PacketSections

  /// Creates the form of a packet.
  public init(_ packet: Packet) {
    sections = PacketSections(packet: packet)
  }

  /// Returns the whole document.
  public func text() -> String {
    HTMLWriter.document(
      html(.language("en")) {
        head {
          meta(.utf8)
          meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
          meta(.metaName("color-scheme"), .content("light"))
          title { sections.title }
          styleSheets([Self.sheet])
        }
        body {
          main {
            h1 { sections.title }
            p(.ownDirection) { sections.subtitle }
            for part in sections.all { content(of: part) }
            footer { p(.class("source")) { Self.origin } }
          }
        }
      })
  }

  private func content(of part: PacketSection) -> HTML {
    section {
      h2 { part.title }
      for block in part.blocks { content(of: block) }
    }
  }

  @HTMLBuilder private func content(of block: PacketBlock) -> HTML {
    switch block {
    case .words(let words): if !words.isEmpty { p(.ownDirection) { words } }
    case .heading(let title): h3(.ownDirection) { title }
    case .list(let entries): ul { for entry in entries { li(.ownDirection) { entry } } }
    case .table(let headings, let rows): rowsOf(headings, rows)
    case .quote(let words, let why): quote(words, why)
    case .transcript(let text): div(.class("said"), .ownDirection) { text }
    }
  }

  private func rowsOf(_ headings: [String], _ rows: [[String]]) -> HTML {
    table {
      thead { tr { for heading in headings { th(.scope("col")) { heading } } } }
      tbody {
        for row in rows {
          tr {
            th(.scope("row")) { row[0] }
            for cell in row.dropFirst() { td { cell } }
          }
        }
      }
    }
  }

  private func quote(_ words: CardQuote, _ why: String) -> HTML {
    blockquote {
      if !why.isEmpty { strong { "\(why): " } }
      q(.ownDirection) { words.quote.text }
      " "
      span(.class("source")) { words.source }
    }
  }

  /// Where the file is from.
  private static let origin = """
    Made by Windtunnel \(ProgramVersion.text). A machine conducted and judged this: no person has seen it, and its judgement can be \
    wrong. Not affiliated with Mistral AI.
    """

  private static let sheet = StyleSheet(
    """
    @page{size:A4;margin:14mm}
    body{font:9.6pt/1.38 system-ui,sans-serif;color:#111;background:#fff;margin:0 auto;max-width:186mm;padding:4mm;overflow-wrap:break-word}
    h1{font-size:16pt;margin:0 0 1mm}h2{font-size:11.5pt;margin:5mm 0 1mm;border-bottom:.2mm solid #111;break-after:avoid}
    h3{font-size:9.6pt;margin:2.5mm 0 .5mm;break-after:avoid}p{margin:0 0 1.2mm}
    ul{margin:0 0 1.5mm;padding-left:4.5mm}li{margin:0 0 .4mm}
    table{border-collapse:collapse;width:100%;font-size:8.4pt}tr{break-inside:avoid}
    th,td{text-align:left;vertical-align:top;padding:.6mm 1.5mm;border-bottom:.2mm solid #ccc}thead th{border-bottom-color:#111}
    tbody th{font-weight:400}blockquote{margin:0 0 1.2mm;padding-left:3mm;border-left:.6mm solid #999;break-inside:avoid}
    .source{color:#444;font-size:7.8pt}.said{white-space:pre-wrap;font-size:8.6pt}
    section:last-of-type{break-before:page}
    @media(max-width:40em){table{display:block;overflow-x:auto}}
    """)
}
