// SPDX-License-Identifier: Apache-2.0

import Markup
public import Practice

/// The sheet for the day as a page of its own that prints on one side of A4.
public struct DaySheetHTML {
  private let sections: DaySheetSections

  /// Creates the form of a sheet.
  public init(_ sheet: DaySheet) {
    sections = DaySheetSections(sheet)
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
            p { sections.lead }
            for part in sections.parts { content(of: part) }
          }
        }
      })
  }

  private func content(of part: DaySheetSections.Part) -> HTML {
    section {
      h2 { part.title }
      ul {
        for line in part.lines {
          li(.ownDirection) {
            line.text
            " "
            span(.class("source")) { line.from }
          }
        }
      }
    }
  }

  private static let sheet = StyleSheet(
    """
    @page{size:A4;margin:12mm}
    body{font:9.2pt/1.34 system-ui,sans-serif;color:#111;background:#fff;margin:0 auto;max-width:186mm;padding:4mm;overflow-wrap:break-word}
    h1{font-size:15pt;margin:0 0 1mm}h2{font-size:10.5pt;margin:3mm 0 .8mm;border-bottom:.2mm solid #111;break-after:avoid}
    p{margin:0 0 1mm}ul{margin:0;padding-left:4.5mm}li{margin:0 0 .6mm;break-inside:avoid}
    .source{color:#444;font-size:7.6pt}
    """)
}
