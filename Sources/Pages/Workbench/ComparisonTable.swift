// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Workbench

/// Models side by side; what is best is said in a word, not by colour alone.
struct ComparisonTable {
  let comparison: Comparison
  let caption: Message

  var body: HTML {
    .group([
      ScrollBox(label: caption).body {
        table(.class("numbers")) {
          tableCaption(.class("spoken-only")) { caption }
          thead {
            tr {
              th(.scope("col")) { Message(label: "Number", meaning: "compared") }
              for column in comparison.columns {
                th(.scope("col"), .ownDirection) { column.one.name }
              }
            }
          }
          tbody { for row in comparison.rows { line(ScaledRow(row)) } }
        }
      },
      p(.class("detail")) {
        "Below each number stands its 80% range. Best is beyond the ranges of the others; ahead is better by its value, "
        "while the ranges overlap."
      },
    ])
  }

  private func line(_ row: ScaledRow) -> HTML {
    tr {
      th(.scope("row")) {
        row.name
        if !row.unit.isEmpty {
          " "
          span(.class("detail")) { row.unit }
        }
      }
      for (index, figure) in row.row.cells.enumerated() { cell(figure, row, row.rank(of: index)) }
    }
  }

  private func cell(_ figure: Figure?, _ row: ScaledRow, _ rank: Message?) -> HTML {
    td {
      if let figure {
        if let rank {
          span(.class("rank")) { rank }
          " "
          span(.class("best")) { row.shown(figure) }
        } else {
          row.shown(figure)
        }
        if let range = row.range(of: figure) {
          " "
          span(.class("range")) { range }
        }
      } else {
        span(.class("unassessed")) { "no number" }
      }
    }
  }
}

/// A row whose numbers are all written in one unit.
private struct ScaledRow {
  let row: Comparison.Row
  private let scale: AmountText

  /// Chooses the unit that suits the smallest number of the row.
  init(_ row: Comparison.Row) {
    self.row = row
    let known = row.cells.compactMap(\.self)
    let least = known.map(\.value).min { $0.magnitude < $1.magnitude }
    scale = AmountText(for: least ?? 0, in: known.first?.unit ?? "")
  }

  var name: Message { Message(label: row.name.description.capitalizedFirst) }
  /// The unit, where the name of the row does not say what is counted.
  var unit: Message { scale.unit.hasPrefix("device") ? "" : Message(label: scale.unit) }

  func shown(_ figure: Figure) -> Message {
    figure.isBeyondCounting
      ? "as many as you like" : Message(verbatim: scale.number(figure.value))
  }

  /// Returns the range of a number in the unit of the row; `nil` for what is exact or beyond counting.
  func range(of figure: Figure) -> Message? {
    guard figure.low != figure.high, !figure.isBeyondCounting else { return nil }
    return "\(scale.number(figure.low)) to \(scale.number(figure.high))"
  }

  func rank(of index: Int) -> Message? {
    guard row.best == index else { return nil }
    return row.isClear ? "best" : "ahead"
  }
}

extension Figure {
  /// Whether it counts sequences and stands for as many as one likes.
  var isBeyondCounting: Bool { unit == "request" && high >= Double(MemoryResult.unlimited) }
}

/// A box that scrolls sideways where a table is wider than the window.
struct ScrollBox {
  let label: Message

  func body(@HTMLBuilder content: () -> HTML) -> HTML {
    div(.class("scroll"), .role("group"), .label(label), .focusable(true)) { content() }
  }
}
