// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// A row of a table, with where it stands.
struct Row {
  let file: String
  /// The line in the file, from 1; the header is line 1.
  let line: Int
  let columns: Columns
  let fields: [String]

  /// Returns an error at this row.
  func problem(_ reason: String) -> CatalogueError {
    .table(file: file, line: line, reason: reason)
  }

  /// Returns the text of a column; it may be empty.
  func text(_ column: String) throws(CatalogueError) -> String {
    guard let index = columns[column] else { throw problem("there is no column \(column)") }
    return fields[index]
  }

  /// Returns the text of a column that must not be empty.
  func required(_ column: String) throws(CatalogueError) -> String {
    let text = try text(column)
    guard !text.isEmpty else { throw problem("\(column) is empty") }
    return text
  }

  /// Returns the text of a column, or `nil` when it is empty.
  func optional(_ column: String) throws(CatalogueError) -> String? {
    let text = try text(column)
    return text.isEmpty ? nil : text
  }

  /// Returns the parts of a column, which are separated by `|`; none when it is empty.
  func list(_ column: String) throws(CatalogueError) -> [String] {
    try text(column).split(separator: "|").map(String.init)
  }

  /// Returns the sources named in a column; at least one.
  func sources(_ column: String = "sources") throws(CatalogueError) -> [SourceID] {
    let ids = try list(column).map { SourceID($0) }
    guard !ids.isEmpty else { throw problem("\(column) names no source") }
    return ids
  }
}

extension Row {
  /// Returns the whole number of a column, or `nil` when it is empty.
  func integer(_ column: String) throws(CatalogueError) -> Int? {
    guard let text = try optional(column) else { return nil }
    guard let number = Int(text) else {
      throw problem("\(column) is \"\(text)\"; it must be a whole number")
    }
    return number
  }

  /// Returns the whole number of a column that must not be empty.
  func requiredInteger(_ column: String) throws(CatalogueError) -> Int {
    guard let number = try integer(column) else { throw problem("\(column) is empty") }
    return number
  }

  /// Returns the number of a column, or `nil` when it is empty.
  func number(_ column: String) throws(CatalogueError) -> Double? {
    guard let text = try optional(column) else { return nil }
    return try number(text[...], column)
  }

  /// Returns the number of a column that must not be empty.
  func requiredNumber(_ column: String) throws(CatalogueError) -> Double {
    guard let number = try number(column) else { throw problem("\(column) is empty") }
    return number
  }

  /// Returns whether a column says 1; 0 and nothing are no.
  func flag(_ column: String) throws(CatalogueError) -> Bool {
    switch try text(column) {
    case "1": return true
    case "0", "": return false
    case let other: throw problem("\(column) is \"\(other)\"; it must be 0 or 1")
    }
  }

  /// Returns the interval of a column, written as `value` or `value|low|high`, in a unit that is some factor of ours.
  func interval<U: Unit>(
    _ column: String, times factor: Double = 1, of unit: U.Type = U.self
  ) throws(CatalogueError) -> Interval<U>? {
    guard let text = try optional(column) else { return nil }
    var numbers: [Double] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      numbers.append(try number(part, column) * factor)
    }
    switch numbers.count {
    case 1:
      return Interval(exactly: Amount(numbers[0]))
    case 3 where numbers[1] <= numbers[0] && numbers[0] <= numbers[2]:
      return Interval(Amount(numbers[0]), low: Amount(numbers[1]), high: Amount(numbers[2]))
    default:
      throw problem("\(column) is \"\(text)\"; it must be a value, or value|low|high in order")
    }
  }

  /// Returns the date of a column.
  func stamp(_ column: String = "date") throws(CatalogueError) -> DateStamp {
    let text = try required(column)
    guard let stamp = DateStamp(text) else {
      throw problem(
        "\(column) is \"\(text)\"; it must be a date such as 2026-11-24, 2026-11 or 2026, or undated"
      )
    }
    return stamp
  }

  private func number(_ text: Substring, _ column: String) throws(CatalogueError) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw problem("\(column) is \"\(text)\"; it must be a number")
    }
    return number
  }
}
