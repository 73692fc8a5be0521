// SPDX-License-Identifier: Apache-2.0

package import Markup

/// The values of a chart as a table; the first cell of a row says what the row is about.
package struct DataTable: Hashable, Sendable {
  /// The headings, one for each column.
  package let columns: [Message]
  /// The rows, each with one cell for each column.
  package let rows: [[Message]]

  /// Creates a table.
  package init(columns: [Message], rows: [[Message]]) {
    self.columns = columns
    self.rows = rows
  }

  /// What stands where there is no value.
  static let nothing: Message = "–"

  func body(caption: Message) -> HTML {
    table {
      tableCaption(.class("spoken-only")) { caption }
      thead { tr { for column in columns { th(.scope("col"), .ownDirection) { column } } } }
      tbody { for row in rows { body(of: row) } }
    }
  }

  private func body(of row: [Message]) -> HTML {
    tr {
      for (index, cell) in row.enumerated() {
        if index == 0 {
          th(.scope("row"), .ownDirection) { cell }
        } else {
          td(.ownDirection) { cell }
        }
      }
    }
  }
}

extension ValueFormat {
  /// The digits that count of a value in a table.
  private static let tableDigits = 4

  /// Returns a value as a table shows it.
  func cell(_ value: Double) -> Message { Message(verbatim: text(value, digits: Self.tableDigits)) }

  /// Returns an estimate as a table shows it, such as `12.5 ms (10 ms to 15 ms)`.
  func cell(_ estimate: Estimate) -> Message {
    guard estimate.hasRange else { return cell(estimate.value) }
    return "\(cell(estimate.value)) (\(cell(estimate.low)) to \(cell(estimate.high)))"
  }
}
