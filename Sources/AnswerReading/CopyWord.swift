// SPDX-License-Identifier: Apache-2.0

/// A word or number of a text as copies are compared by it.
struct CopyWord {
  /// Its place among the tokens.
  let index: Int
  let form: UInt64
  let lemma: UInt64
  /// Whether it carries content and not grammar alone.
  let isContent: Bool

  /// Returns the words of a text, signs left out.
  static func words(of tokens: [Token]) -> [CopyWord] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.kind != .sign else { return nil }
      return CopyWord(
        index: index, form: hash(of: token.form), lemma: hash(of: token.lemma),
        isContent: !WordLists.functionWords.contains(token.form))
    }
  }

  /// Returns the 64-bit FNV-1a hash of a word, which is the same in every run of the program.
  ///
  /// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft, section 5.
  private static func hash(of word: String) -> UInt64 {
    word.utf8.reduce(offsetBasis) { ($0 ^ UInt64($1)) &* prime }
  }

  static func combined(_ words: ArraySlice<CopyWord>) -> UInt64 {
    words.reduce(offsetBasis) { ($0 ^ $1.form) &* prime }
  }

  /// The hash of two words in a row, whatever their endings.
  static func pair(_ first: CopyWord, _ second: CopyWord) -> UInt64 {
    (((offsetBasis ^ first.lemma) &* prime) ^ second.lemma) &* prime
  }

  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
}
