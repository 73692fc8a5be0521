// SPDX-License-Identifier: Apache-2.0

/// Times of named operators by a count, as measured one by one.
struct LayerTable {
  private let file: String
  private let count: String
  private let axis: GridAxis
  /// The times of each operator, in the order of the axis.
  private let times: [String: [Double]]

  /// Reads a table whose rows name an operator and give its time at a count.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  ///   - count: The column of counts; all operators must be measured at the same ones.
  /// - Throws: ``OperatorTableError`` that names what is broken or missing.
  init(_ bytes: [UInt8], file: String, count: String) throws(OperatorTableError) {
    let rows = try OperatorRows(bytes, file: file, name: "layer", counts: [count])
    guard let axis = GridAxis(rows.rows.map { $0.counts[0] }) else {
      throw .file(file, reason: "there is no row")
    }
    var found: [String: [Double?]] = [:]
    for row in rows.rows {
      guard let place = axis.place(of: row.counts[0]) else { continue }
      var own = found[row.name] ?? Array(repeating: nil, count: axis.count)
      guard own[place] == nil else {
        throw .line(
          file: file, line: row.line,
          reason: "\(row.name) at \(row.counts[0]) \(count) is there twice")
      }
      own[place] = row.microseconds
      found[row.name] = own
    }
    self.file = file
    self.count = count
    self.axis = axis
    times = try Self.complete(found, axis, file, count)
  }

  private static func complete(
    _ found: [String: [Double?]], _ axis: GridAxis, _ file: String, _ count: String
  ) throws(OperatorTableError) -> [String: [Double]] {
    var times: [String: [Double]] = [:]
    for (name, own) in found.sorted(by: { $0.key < $1.key }) {
      if let gap = own.firstIndex(of: nil) {
        throw .file(file, reason: "\(name) was not measured at \(axis.points[gap]) \(count)")
      }
      times[name] = own.compactMap { $0 }
    }
    return times
  }

  /// Returns the sum of operators, each so many times.
  ///
  /// - Parameter times: How often an operator is run; 0 leaves it out.
  /// - Returns: The sum by the count.
  func sum(_ times: (String) -> Int) -> MeasuredLine {
    var sum = [Double](repeating: 0, count: axis.count)
    for (name, own) in self.times.sorted(by: { $0.key < $1.key }) {
      let factor = Double(times(name))
      for place in sum.indices { sum[place] += factor * own[place] }
    }
    return MeasuredLine(axis: axis, times: sum)
  }

  /// Checks that an operator was measured.
  func require(_ name: String) throws(OperatorTableError) {
    guard times[name] == nil else { return }
    throw .file(file, reason: "there is no row of \(name)")
  }
}
