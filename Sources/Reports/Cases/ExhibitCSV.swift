// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import ProductAnalytics

/// An exhibit as comma-separated values: quotes as in RFC 4180, lines that end in a line feed.
///
/// Numbers are the ones that the exhibit was computed with, in as many digits as bring the same number back; shares are between 0 and
/// 1. A missing cell is an empty field. The heading of a column of numbers names its unit in brackets.
public enum ExhibitCSV {
  /// Returns the whole file.
  public static func text(_ exhibit: Exhibit) -> String {
    let rows = exhibit.rows.map { row in row.map(field) }
    return ([headings(of: exhibit)] + rows).map { DelimitedText.line($0) + "\n" }.joined()
  }

  /// Returns the headings: ends of intervals take the name of their value, so that no two are alike.
  static func headings(of exhibit: Exhibit) -> [String] {
    var value = ""
    return exhibit.columns.enumerated().map { place, column in
      if column.role == .value { value = column.name }
      let isEnd = column.role == .low || column.role == .high
      let name = isEnd && !value.isEmpty ? "\(value), \(column.name)" : column.name
      let filled = name.isEmpty && place == 0 ? "name" : name
      return filled + (column.unit.map { " (\($0.rawValue))" } ?? "")
    }
  }

  private static func field(_ cell: Exhibit.Cell) -> String {
    switch cell {
    case .text(let words): words
    case .missing: ""
    case .number(let value): number(value)
    }
  }

  /// Returns a whole number without a point, and any other with the fewest digits that read back as the same.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
