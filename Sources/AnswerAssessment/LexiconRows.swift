// SPDX-License-Identifier: Apache-2.0

/// Rows of sets of lexicons, a bit for each lexicon: which of them a sentence has a word of, or which a rule asks for.
struct LexiconRows: Sendable {
  private var bits: [UInt64]
  private let width: Int

  /// Creates empty rows.
  init(count: Int, lexicons: Int) {
    width = max(1, (lexicons + 63) / 64)
    bits = Array(repeating: 0, count: count * width)
  }

  mutating func insert(_ lexicon: Int, row: Int) {
    bits[row * width + lexicon / 64] |= 1 << UInt64(lexicon % 64)
  }

  /// Puts every lexicon into a row.
  mutating func fill(row: Int) {
    for word in row * width..<(row + 1) * width { bits[word] = .max }
  }

  @inline(__always)
  func contains(_ lexicon: Int, row: Int) -> Bool {
    bits[row * width + lexicon / 64] & (1 << UInt64(lexicon % 64)) != 0
  }

  /// Whether a row has a lexicon in common with a row of others.
  @inline(__always)
  func meets(_ row: Int, of others: LexiconRows, row other: Int) -> Bool {
    for word in 0..<width where bits[row * width + word] & others.bits[other * width + word] != 0 {
      return true
    }
    return false
  }
}

extension LexiconRows {
  /// Returns for each rule, by its patterns, the lexicons without a word of which it finds nothing: all where words alone do not decide.
  init(triggersOf rules: [[CompiledPattern]], lexicons: Int) {
    self.init(count: rules.count, lexicons: lexicons + 1)
    for (row, patterns) in rules.enumerated() {
      for pattern in patterns {
        guard let slot = pattern.slots.first(where: { $0.isTrigger && $0.isLexical }) else {
          fill(row: row)
          continue
        }
        for lexicon in slot.lexicons { insert(lexicon, row: row) }
      }
    }
  }
}
