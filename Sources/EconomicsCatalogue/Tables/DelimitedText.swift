// SPDX-License-Identifier: Apache-2.0

/// A table that a person brings: the header and every row, as texts.
public struct DelimitedText: Sendable {
  public let header: [String]
  /// The rows; each has as many fields as the header.
  public let rows: [[String]]

  /// Reads comma-separated values.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: The name of the file, for messages.
  /// - Throws: ``CatalogueError/table(file:line:reason:)`` when a quote is left open or a row has a column too many or
  ///   too few.
  public init(_ text: String, name: String) throws(CatalogueError) {
    // The reader drops an empty field at the very end of a text without a last line break.
    let isEnded = text.utf8.last == UInt8(ascii: "\n")
    let table = try Table(file: name, text: isEnded ? text : text + "\n")
    rows = table.rows.map(\.fields)
    header = table.header
  }

  /// Returns fields as a line, quoted where they must be.
  public static func line(_ fields: [String]) -> String {
    fields.map { field in
      field.contains { ",\"\n\r".contains($0) }
        ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",")
  }
}
