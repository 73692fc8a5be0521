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
        index: index, form: hash(of: token.form, token.formKey),
        lemma: hash(of: token.lemma, token.lemmaKey),
        isContent: !WordLists.functionWords.contains(formOf: token))
    }
  }

  /// Returns the 64-bit FNV-1a hash of all bytes of a word, which is its key when it has one.
  private static func hash(of word: String, _ key: WordKey) -> UInt64 {
    key.isPlain
      ? key.bits : word.utf8.reduce(FNV.offsetBasis) { ($0 ^ UInt64($1)) &* FNV.prime }
  }

  static func combined(_ words: ArraySlice<CopyWord>) -> UInt64 {
    words.reduce(FNV.offsetBasis) { ($0 ^ $1.form) &* FNV.prime }
  }

  /// The hash of two words in a row, whatever their endings.
  static func pair(_ first: CopyWord, _ second: CopyWord) -> UInt64 {
    (((FNV.offsetBasis ^ first.lemma) &* FNV.prime) ^ second.lemma) &* FNV.prime
  }

}
