// SPDX-License-Identifier: Apache-2.0

/// The rows of a measured table: columns of whole counts, a name perhaps, and a time.
///
/// Fields are separated by commas and not quoted; the header names the columns, in any order.
struct OperatorRows {
  /// One row.
  struct Row {
    /// Its line in the file, from 1.
    let line: Int
    /// What it measures; empty where the file has no such column.
    let name: String
    /// The counts, in the order that was asked for.
    let counts: [Int]
    /// The time, in microseconds.
    let microseconds: Double
  }

  /// The largest count of tokens, sequences or experts.
  static let largestCount = 1 << 20
  /// The longest time of one operator: 1000 s, in microseconds.
  static let longestMicroseconds = 1e9

  let file: String
  let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, as UTF-8.
  ///   - file: Its name, for messages.
  ///   - name: The column with what is measured, if there is one.
  ///   - counts: The columns of counts.
  /// - Throws: ``OperatorTableError`` that names the first line that cannot be read.
  init(
    _ bytes: [UInt8], file: String, name: String? = nil, counts: [String]
  ) throws(OperatorTableError) {
    self.file = file
    var columns: Columns?
    var rows: [Row] = []
    var line = 0
    for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let text = raw.last == 0x0D ? raw.dropLast() : raw
      if text.isEmpty { continue }
      let fields = text.split(separator: 0x2C, omittingEmptySubsequences: false)
      if let columns {
        rows.append(try columns.row(fields, file, line))
      } else {
        columns = try Columns(fields, file, line, name: name, counts: counts)
      }
    }
    guard !rows.isEmpty else { throw .file(file, reason: "there is no row") }
    self.rows = rows
  }
}

/// Where the columns of a table are.
private struct Columns {
  private let width: Int
  private let name: Int?
  private let counts: [(name: String, place: Int)]
  private let time: Int

  init(
    _ header: [ArraySlice<UInt8>], _ file: String, _ line: Int, name: String?, counts: [String]
  ) throws(OperatorTableError) {
    let names = header.map { String(decoding: $0, as: UTF8.self) }
    func place(_ column: String) throws(OperatorTableError) -> Int {
      guard let place = names.firstIndex(of: column) else {
        throw .line(file: file, line: line, reason: "the header has no column \(column)")
      }
      return place
    }
    width = names.count
    if let name { self.name = try place(name) } else { self.name = nil }
    var places: [(name: String, place: Int)] = []
    for column in counts { places.append((column, try place(column))) }
    self.counts = places
    time = try place("time_us")
  }

  func row(
    _ fields: [ArraySlice<UInt8>], _ file: String, _ line: Int
  ) throws(OperatorTableError) -> OperatorRows.Row {
    guard fields.count == width else {
      throw .line(
        file: file, line: line, reason: "\(fields.count) fields; the header has \(width)")
    }
    var values: [Int] = []
    values.reserveCapacity(counts.count)
    for column in counts {
      let text = String(decoding: fields[column.place], as: UTF8.self)
      guard let value = Int(text), 0...OperatorRows.largestCount ~= value else {
        throw .line(
          file: file, line: line,
          reason: "\(column.name) must be a whole number up to 1,048,576, not “\(text)”")
      }
      values.append(value)
    }
    let text = String(decoding: fields[time], as: UTF8.self)
    guard let microseconds = Double(text), 0...OperatorRows.longestMicroseconds ~= microseconds
    else {
      throw .line(
        file: file, line: line,
        reason: "time_us must be from 0 to 1,000,000,000, not “\(text)”")
    }
    return OperatorRows.Row(
      line: line, name: name.map { String(decoding: fields[$0], as: UTF8.self) } ?? "",
      counts: values, microseconds: microseconds)
  }
}
