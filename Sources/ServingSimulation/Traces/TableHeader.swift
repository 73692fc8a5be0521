// SPDX-License-Identifier: Apache-2.0

/// The columns of a table.
struct TableHeader {
  /// What stands in each column; `nil` for what is passed over.
  let columns: [TraceField?]
  /// The tokens of a prefix block.
  let prefixBlockTokens: Int

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - format: The format, which is a table.
  ///   - line: Its number, for errors.
  /// - Throws: ``TraceError`` when a column is missing or there twice.
  init(_ text: String, _ format: TraceFormat, line: Int) throws(TraceError) {
    var size = 512
    columns = Self.names(of: text).map { name in
      if let tokens = Self.blockTokens(name), format == .csv {
        size = tokens
        return .prefix
      }
      return Self.fields(of: format).first { format.name(of: $0).lowercased() == name }
    }
    prefixBlockTokens = size
    for field in Self.fields(of: format) {
      let count = columns.count { $0 == field }
      guard count == 1 || (count == 0 && !TraceField.needed.contains(field)) else {
        let bytes = Array(text.utf8)
        throw TraceError(
          line: line, .badHeader, field: format.name(of: field),
          found: LineFault.excerpt(bytes, 0, bytes.count))
      }
    }
  }

  /// Returns the names of a header in lower case, without spaces and quotes around them.
  static func names(of text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let edge: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "\r" }
      var name = part.drop(while: edge)
      while let last = name.last, edge(last) { name.removeLast() }
      return name.lowercased()
    }
  }

  private static func fields(of format: TraceFormat) -> [TraceField] {
    format == .csv ? TraceField.allCases : TraceField.needed
  }

  /// Returns the tokens of `prefix_16` and the like.
  private static func blockTokens(_ name: String) -> Int? {
    guard name.hasPrefix("prefix_"), let tokens = Int(name.dropFirst(7)) else { return nil }
    return (1...65_536).contains(tokens) ? tokens : nil
  }
}
