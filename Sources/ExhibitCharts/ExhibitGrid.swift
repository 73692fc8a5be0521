// SPDX-License-Identifier: Apache-2.0

package import ProductAnalytics

/// An exhibit as people read it: headings and cells as texts, each interval in the cell of its value.
package struct ExhibitGrid: Hashable, Sendable {
  /// What stands where nothing is known.
  package static let missing = "–"

  /// The headings; the first is that of the names of the rows, and none is empty.
  package let headings: [String]
  /// The rows, each with one cell for each heading; nil where nothing is known.
  package let rows: [[String?]]
  /// Whether each column holds numbers.
  package let areNumbers: [Bool]

  /// Creates the grid of an exhibit.
  package init(_ exhibit: Exhibit) {
    let shown = exhibit.columns.indices.filter { !Self.isEnd($0, in: exhibit) }
    headings = shown.map { place in
      let name = exhibit.columns[place].name
      return name.isEmpty ? "Name" : name
    }
    areNumbers = shown.map { exhibit.columns[$0].unit != nil }
    rows = exhibit.rows.indices.map { row in
      shown.map { Self.text(exhibit, row: row, column: $0) }
    }
  }

  /// Whether a column holds ends of intervals that stand in the cells of their values.
  private static func isEnd(_ place: Int, in exhibit: Exhibit) -> Bool {
    let role = exhibit.columns[place].role
    guard role == .low || role == .high else { return false }
    return exhibit.columns[..<place].contains { $0.role == .value }
  }

  private static func text(_ exhibit: Exhibit, row: Int, column: Int) -> String? {
    guard exhibit.rows[row][column] != .missing else { return nil }
    let value = exhibit.text(row: row, column: column)
    guard exhibit.columns[column].role == .value,
      let low = exhibit.end(.low, ofValueAt: column), exhibit.rows[row][low] != .missing,
      let high = exhibit.end(.high, ofValueAt: column), exhibit.rows[row][high] != .missing
    else { return value }
    return value
      + " (\(exhibit.text(row: row, column: low)) to \(exhibit.text(row: row, column: high)))"
  }
}
