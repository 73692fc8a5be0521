// SPDX-License-Identifier: Apache-2.0

/// A further spelling of a name.
struct Alias {
  let spelling: String
  /// The entries it may mean; none for a spelling that is known to say nothing.
  let means: [String]
  /// Whether it counts only letter by letter, as in the data that uses it.
  let isExact: Bool

  /// Creates an alias from a row of a table of aliases.
  init(_ row: Row) throws(CatalogueError) {
    spelling = try row.required("spelling")
    means = try row.list("means")
    isExact = try row.flag("exact")
  }

  /// Reads a table of aliases.
  static func all(_ file: String) throws(CatalogueError) -> [Alias] {
    try Table.embedded(file).map { row throws(CatalogueError) in try Alias(row) }
  }
}
