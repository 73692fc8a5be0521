// SPDX-License-Identifier: Apache-2.0

/// Finds the words of an answer that were copied from the question or its exhibits.
public struct CopyMask: Sendable {
  /// How many words in a row make a copy.
  ///
  /// Own sentences share almost no run of this length with a brief; copied ones share all.
  public static let run = 6

  /// The hashes of all runs of the sources.
  ///
  /// Two different runs share one about once in 10¹⁹ pairs, which would mask six words too many.
  private let known: Set<UInt64>

  /// Creates a mask from texts that an answer may have been copied from.
  public init(sources: [String]) {
    var known: Set<UInt64> = []
    for source in sources {
      let words = Self.words(of: Reading(source)).map(\.hash)
      for start in Self.starts(of: words.count) {
        known.insert(Self.combined(words[start..<(start + Self.run)]))
      }
    }
    self.known = known
  }

  /// Returns, for each token of a reading, whether it belongs to a copied run.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func mask(_ reading: Reading) -> [Bool] {
    var result = Array(repeating: false, count: reading.tokens.count)
    guard !known.isEmpty else { return result }
    let words = Self.words(of: reading)
    let hashes = words.map(\.hash)
    for start in Self.starts(of: words.count)
    where known.contains(Self.combined(hashes[start..<(start + Self.run)])) {
      for word in words[start..<(start + Self.run)] { result[word.index] = true }
    }
    return result
  }

  /// The places where a run may start among a number of words.
  private static func starts(of count: Int) -> Range<Int> {
    0..<max(0, count - run + 1)
  }

  private static func words(of reading: Reading) -> [(index: Int, hash: UInt64)] {
    reading.tokens.indices.compactMap { index in
      let token = reading.tokens[index]
      return token.kind == .sign ? nil : (index, hash(of: token.form))
    }
  }

  /// Returns the 64-bit FNV-1a hash of a word, which is the same in every run of the program.
  ///
  /// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft, section 5.
  private static func hash(of word: String) -> UInt64 {
    word.utf8.reduce(offsetBasis) { ($0 ^ UInt64($1)) &* prime }
  }

  private static func combined(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(offsetBasis) { ($0 ^ $1) &* prime }
  }

  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
}
