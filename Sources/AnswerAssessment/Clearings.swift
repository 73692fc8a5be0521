// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Which types of evidence clear which flag rules, as rows of bits: it is asked of every rule for every answer.
struct Clearings: Sendable {
  /// The numbers of the types that clear any rule.
  private let numbers: [EvidenceTypeID: Int]
  /// For each rule the types that clear it.
  private let rows: LexiconRows

  /// Creates the clearings of rules, by their places.
  init(of flags: [FlagRule]) {
    var numbers: [EvidenceTypeID: Int] = [:]
    for type in flags.flatMap(\.clearedBy) where numbers[type] == nil {
      numbers[type] = numbers.count
    }
    var rows = LexiconRows(count: flags.count, lexicons: numbers.count)
    for (row, flag) in flags.enumerated() {
      for type in flag.clearedBy { numbers[type].map { rows.insert($0, row: row) } }
    }
    self.numbers = numbers
    self.rows = rows
  }

  /// Returns one row that has the types.
  func row(of types: [EvidenceTypeID]) -> LexiconRows {
    var row = LexiconRows(count: 1, lexicons: numbers.count)
    for type in types { numbers[type].map { row.insert($0, row: 0) } }
    return row
  }

  /// Whether a row of types has one that clears a rule.
  func isCleared(_ rule: Int, by types: LexiconRows) -> Bool {
    types.meets(0, of: rows, row: rule)
  }
}
