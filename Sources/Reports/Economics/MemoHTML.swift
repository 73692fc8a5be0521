// SPDX-License-Identifier: Apache-2.0

import Markup
public import Workbench

/// A memo as a page of its own: one sheet of A4 in print, without any part from elsewhere.
public struct MemoHTML {
  private let memo: DefendMemo
  private let words: MemoText

  /// Creates the form of a memo.
  public init(_ memo: DefendMemo) {
    self.memo = memo
    words = MemoText(memo: memo)
  }

  /// Returns the whole document.
  public func text() -> String {
    HTMLWriter.document(
      html(.language("en")) {
        head {
          meta(.utf8)
          meta(.metaName("viewport"), .content("width=device-width, initial-scale=1"))
          meta(.metaName("color-scheme"), .content("light"))
          title { words.title }
          styleSheets([MemoSheet.text])
        }
        body {
          main {
            h1 { words.title }
            p(.class("claim")) { "\(memo.claim.capitalisedStart)." }
            content
          }
        }
      })
  }

  @HTMLBuilder private var content: HTML {
    p { memo.workload.joined(separator: "; ").capitalisedStart + "." }
    table {
      tableCaption { "Side by side, with intervals" }
      thead { tr { for heading in words.headings { th(.scope("col")) { heading } } } }
      tbody { for row in words.rows { line(row) } }
    }
    div(.class("columns")) {
      list("What must be true", memo.conditions.map(words.sentence))
      list("What would change the answer", memo.flips.map(words.sentence))
      list("What speaks against it", memo.counterArguments.map(words.sentence))
      list(
        "Published scores",
        [words.countOfPairs(shown: words.pairs(most: 6).count)]
          + words.pairs(most: 6).map(words.sentence))
      list("Assumptions", memo.assumptions.map { "\($0.capitalisedStart)." })
      section {
        h2 { "Sources" }
        p { memo.sources.map(words.source).joined(separator: "; ") + "." }
      }
    }
    p(.class("caveat")) { MemoText.caveat }
  }

  private func line(_ row: [String]) -> HTML {
    tr {
      th(.scope("row")) { row[0] }
      for cell in row.dropFirst() { td { cell } }
    }
  }

  private func list(_ title: String, _ lines: [String]) -> HTML {
    section {
      h2 { title }
      ul { for line in lines { li { line } } }
    }
  }
}

/// The look of a memo.
private enum MemoSheet {
  static let text = StyleSheet(
    """
    @page{size:A4;margin:11mm}
    body{font:8.8pt/1.28 system-ui,sans-serif;color:#111;background:#fff;margin:0 auto;max-width:190mm;padding:4mm}
    h1{font-size:14pt;margin:0 0 1.2mm}h2{font-size:8.6pt;margin:1.6mm 0 .5mm}section:first-child h2{margin-top:0}
    p{margin:0 0 1.5mm}.claim{font-weight:600;font-size:9.8pt}.caveat{color:#444;font-size:7.4pt}
    table{border-collapse:collapse;width:100%;font-size:7.6pt;font-variant-numeric:tabular-nums}
    caption{text-align:left;color:#444}th,td{text-align:left;padding:.3mm 1.5mm;border-bottom:.2mm solid #ccc}
    thead th{border-bottom-color:#111}tbody th{font-weight:400;white-space:nowrap}
    ul{margin:0;padding-left:3.5mm}li{margin:0 0 .3mm}section{break-inside:avoid}
    .columns{columns:2;column-gap:6mm;font-size:7.2pt;margin-top:2mm}
    @media(max-width:40em){.columns{columns:1}table{display:block;overflow-x:auto}}
    """)
}
