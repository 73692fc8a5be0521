// SPDX-License-Identifier: Apache-2.0

/// Some of the words of an exhibit, as bits: word *n* of its vocabulary is bit *n*.
struct WordBag: Equatable {
  private var bits: [UInt64]

  /// Creates an empty bag for a vocabulary of so many words.
  init(vocabulary: Int) { bits = Array(repeating: 0, count: (vocabulary + 63) / 64) }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  /// How many words it holds.
  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ word: Int) { bits[word / 64] |= 1 << UInt64(word % 64) }

  func contains(_ word: Int) -> Bool { bits[word / 64] & (1 << UInt64(word % 64)) != 0 }

  /// How many words both hold.
  func common(with other: WordBag) -> Int {
    var count = 0
    for place in bits.indices { count += (bits[place] & other.bits[place]).nonzeroBitCount }
    return count
  }

  func isDisjoint(with other: WordBag) -> Bool {
    for place in bits.indices where bits[place] & other.bits[place] != 0 { return false }
    return true
  }

  func union(_ other: WordBag) -> WordBag {
    var result = self
    for place in bits.indices { result.bits[place] |= other.bits[place] }
    return result
  }

  func intersection(_ other: WordBag) -> WordBag {
    var result = self
    for place in bits.indices { result.bits[place] &= other.bits[place] }
    return result
  }
}
