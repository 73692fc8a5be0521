// SPDX-License-Identifier: Apache-2.0

package import Markup
package import ProductAnalytics

/// An exhibit as a table of a page: caption, scopes, intervals beside their values, and a word for readers where nothing is known.
package struct ExhibitTable {
  private let exhibit: Exhibit
  private let id: ElementID

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - exhibit: What it shows.
  ///   - id: The name of the figure, used once on its page.
  package init(_ exhibit: Exhibit, id: ElementID) {
    self.exhibit = exhibit
    self.id = id
  }

  /// The figure: a box that scrolls where the table is too wide, and the note below.
  package var body: HTML {
    let grid = ExhibitGrid(exhibit)
    return figure(.class("exhibit-table"), .id(id)) {
      div(
        .class("chart-scroll"), .role("group"), .label("Table: \(exhibit.title)"), .focusable(true)
      ) {
        table {
          tableCaption(.ownDirection) { exhibit.title }
          thead {
            tr {
              for heading in grid.headings { th(.scope("col"), .ownDirection) { heading } }
            }
          }
          tbody { for row in grid.rows { line(row, grid.areNumbers) } }
        }
      }
      if !exhibit.note.isEmpty {
        figcaption(.class("detail"), .ownDirection) { exhibit.note }
      }
    }
  }

  private func line(_ cells: [String?], _ areNumbers: [Bool]) -> HTML {
    tr {
      for (place, cell) in cells.enumerated() {
        if place == 0 {
          th(.scope("row"), .ownDirection) { words(cell) }
        } else {
          td(.class(areNumbers[place] ? "number" : ""), .ownDirection) { words(cell) }
        }
      }
    }
  }

  /// Eyes get a dash, ears the words that it stands for.
  @HTMLBuilder private func words(_ cell: String?) -> HTML {
    if let cell {
      cell
    } else {
      span(.hiddenFromReaders) { ExhibitGrid.missing }
      span(.class("spoken-only")) { "no value" }
    }
  }
}
