// SPDX-License-Identifier: Apache-2.0

/// Rows of a text whose fields are separated by a byte, quoted as RFC 4180 says.
struct DelimitedRecords {
  /// The rows that could be read.
  private(set) var records: [Record] = []
  private(set) var problems: [RowProblem] = []

  /// A row with the line on which it begins.
  struct Record: Hashable {
    let line: Int
    let fields: [String]
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text; lines end with LF, CR LF or CR.
  ///   - separator: The byte between fields.
  ///   - firstLine: The number of its first line.
  ///   - comment: The byte with which lines begin that are no rows; nil when there are none.
  ///   - takesInnerQuotes: Whether quotation marks may stand in a field that is not quoted.
  ///   - limits: How much is read.
  /// - Throws: ``ImportRefusal`` when it is larger than what is read.
  /// - Complexity: O(*n*) in the length of the text.
  init(
    _ text: String, separator: UInt8, firstLine: Int = 1, comment: UInt8? = nil,
    takesInnerQuotes: Bool = false, limits: ImportLimits
  ) throws(ImportRefusal) {
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, most: limits.bytes)
    }
    var scanner = RecordScanner(
      bytes: bytes, separator: separator, line: firstLine, most: limits.field,
      takesInnerQuotes: takesInnerQuotes)
    while !scanner.isAtEnd {
      if scanner.skips(comment) { continue }
      let line = scanner.line
      switch scanner.next() {
      case .success(let fields):
        if fields == [""] { continue }
        records.append(Record(line: line, fields: fields))
      case .failure(let fault):
        problems.append(RowProblem(row: line, reason: fault.reason, better: fault.better))
      }
      guard records.count + problems.count <= limits.rows else {
        throw .tooManyRows(most: limits.rows)
      }
    }
  }

  /// Returns fields as a row, quoted where they must be; a row may not begin with the sign of a comment.
  static func line(_ fields: [String], separator: UInt8, comment: UInt8? = nil) -> String {
    fields.enumerated().map { place, field in
      let isComment = place == 0 && comment != nil && field.utf8.first == comment
      let isPlain = !field.utf8.contains { byte in
        byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
      if isPlain && !isComment && !(fields.count == 1 && field.isEmpty) { return field }
      return "\"" + field.doublingQuotes + "\""
    }.joined(separator: String(Unicode.Scalar(separator)))
  }
}

extension String {
  /// The text with each quotation mark twice.
  fileprivate var doublingQuotes: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    return String(result)
  }
}
