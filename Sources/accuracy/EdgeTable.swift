// SPDX-License-Identifier: Apache-2.0

/// A file of comma-separated values with a header (RFC 4180), read as rows by name of column.
struct EdgeTable {
  let rows: [[String: String]]

  /// Reads a file; columns that a row lacks are left out of it.
  init(_ text: String) {
    let records = Self.records(text)
    let header = records.first ?? []
    rows = records.dropFirst().map { fields in
      Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var previousWasQuote = false
    for character in text {
      if isQuoted, character != "\"" {
        field.append(character)
        continue
      }
      switch character {
      case "\"":
        if !isQuoted, previousWasQuote { field.append("\"") }
        isQuoted.toggle()
        previousWasQuote = !isQuoted
        continue
      case ",":
        fields.append(field)
        field = ""
      case "\n", "\r\n":
        records.append(fields + [field])
        (fields, field) = ([], "")
      default:
        field.append(character)
      }
      previousWasQuote = false
    }
    if !field.isEmpty || !fields.isEmpty { records.append(fields + [field]) }
    return records
  }
}
