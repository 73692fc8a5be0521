// SPDX-License-Identifier: Apache-2.0

/// A row of a file that could not be taken, and what would be right.
public struct RowProblem: Hashable, Sendable, CustomStringConvertible {
  /// The line on which the row begins, from 1; in a file of events the number of the event.
  public let row: Int
  /// What is wrong.
  public let reason: String
  /// What would be right.
  public let better: String

  /// Creates a problem.
  public init(row: Int, reason: String, better: String) {
    self.row = row
    self.reason = reason
    self.better = better
  }

  public var description: String { "Row \(row): \(reason) \(better)" }
}

/// Why a whole file was refused.
public enum ImportRefusal: Error, Hashable, Sendable {
  /// It has more bytes than are read.
  case tooLarge(bytes: Int, most: Int)
  /// It has more rows than are read.
  case tooManyRows(most: Int)
  /// Its bytes are no text in UTF-8; the first that is not stands at this place.
  case notText(offset: Int)
  /// There is nothing in it.
  case empty
  /// A column that is needed is missing.
  case noColumn(name: String, found: [String])
  /// It is of another kind, or of a newer version.
  case otherFormat(found: String, expected: String)
}

extension ImportRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let most):
      "The file has \(bytes) bytes; at most \(most) are read. Split it."
    case .tooManyRows(let most): "The file has more than \(most) rows. Split it."
    case .notText(let offset):
      "The file is not UTF-8: byte \(offset) is none of it. Save it as text in UTF-8."
    case .empty: "There is nothing in the file."
    case .noColumn(let name, let found):
      "There is no column “\(name)” among “\(found.joined(separator: ", "))”. Name it in the first line."
    case .otherFormat(let found, let expected): "It says “\(found)”; it must be “\(expected)”."
    }
  }
}

/// How much of a file is read.
public struct ImportLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public let bytes: Int
  /// The most rows.
  public let rows: Int
  /// The most bytes of one field.
  public let field: Int

  /// Creates limits.
  public init(bytes: Int = 16 << 20, rows: Int = 20_000, field: Int = 4_000) {
    self.bytes = bytes
    self.rows = rows
    self.field = field
  }
}

/// What came of reading cards.
public struct CardImport: Hashable, Sendable {
  /// The cards that are new, in the order of the file.
  public let cards: [Card]
  /// The rows of cards that are in the deck or stood further up already.
  public let duplicates: [Int]
  /// The rows that were not taken, each with its reason.
  public let problems: [RowProblem]
}
