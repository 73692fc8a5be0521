// SPDX-License-Identifier: Apache-2.0

import SwiftCSV

/// A table of comma-separated values with a header.
struct Table {
  /// The name of its file.
  let file: String
  let header: [String]
  let rows: [Row]

  /// Reads a table.
  ///
  /// Quoted fields may hold commas and quotes, but no line breaks, so that the line of a row is known.
  ///
  /// - Parameters:
  ///   - file: The name of the file, for messages.
  ///   - text: The whole file.
  /// - Throws: ``CatalogueError/table(file:line:reason:)`` when a quote is left open or a row has a column too many or too few.
  init(file: String, text: String) throws(CatalogueError) {
    self.file = file
    var records: [[String]] = []
    do {
      // The view of the library pads rows that are too short; reading its records shows them as they are.
      let csv = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { records.append($0) }
    } catch {
      throw .table(file: file, line: records.count + 1, reason: "a quote is not closed or doubled")
    }
    guard let header = records.first else {
      throw .table(file: file, line: 1, reason: "there is no header")
    }
    self.header = header
    let columns = Columns(header)
    guard columns.count == header.count else {
      throw .table(file: file, line: 1, reason: "a column is named twice")
    }
    var rows: [Row] = []
    rows.reserveCapacity(records.count)
    for (index, fields) in records.enumerated().dropFirst() {
      guard fields.count == header.count else {
        throw .table(
          file: file, line: index + 1,
          reason: "\(fields.count) fields; the header has \(header.count)")
      }
      rows.append(Row(file: file, line: index + 1, columns: columns, fields: fields))
    }
    self.rows = rows
  }

  /// Returns every row, made into a value.
  func map<T>(_ make: (Row) throws(CatalogueError) -> T) throws(CatalogueError) -> [T] {
    var values: [T] = []
    values.reserveCapacity(rows.count)
    for row in rows { values.append(try make(row)) }
    return values
  }
}

/// The columns of a table by name.
final class Columns: Sendable {
  private let indices: [String: Int]

  init(_ header: [String]) {
    indices = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var count: Int { indices.count }

  subscript(name: String) -> Int? { indices[name] }
}

extension Table {
  /// Reads a table that is part of the program.
  static func embedded(_ file: String) throws(CatalogueError) -> Table {
    guard let text = EmbeddedFiles.text[file] else {
      throw .table(file: file, line: 1, reason: "the file is missing")
    }
    return try Table(file: file, text: text)
  }
}

/// Returns what is made of embedded tables.
///
/// A table of the program that cannot be read is a mistake of ours; the tests read every row of every table.
func guaranteed<T>(_ make: () throws(CatalogueError) -> T) -> T {
  do {
    return try make()
  } catch {
    preconditionFailure("a table of the program cannot be read: \(error)")
  }
}
