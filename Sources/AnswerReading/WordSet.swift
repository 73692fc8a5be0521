// SPDX-License-Identifier: Apache-2.0

/// A set of words that tokens are looked up in by their keys.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let index: WordIndex

  /// Creates a set of words in lower case.
  public init(_ words: some Sequence<String>) { index = WordIndex(words) }

  public init(arrayLiteral words: String...) { self.init(words) }

  /// The words, in no order.
  var words: some Collection<String> { index.words }

  /// Whether a word is one of them.
  public func contains(_ word: String) -> Bool { index.number(of: word) != nil }

  /// Whether the form of a token is one of them.
  @inlinable @inline(__always)
  package func contains(formOf token: Token) -> Bool { index.number(formOf: token) != nil }

  /// Whether the lemma of a token is one of them.
  @inlinable @inline(__always)
  package func contains(lemmaOf token: Token) -> Bool { index.number(lemmaOf: token) != nil }

  /// Returns the words of both sets.
  package func union(_ other: WordSet) -> WordSet {
    WordSet(Array(index.words) + Array(other.index.words))
  }

  /// Returns the words that are not in another set.
  package func subtracting(_ other: WordSet) -> WordSet {
    WordSet(index.words.filter { !other.contains($0) })
  }
}

/// Words with a value each.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let index: WordIndex
  private let values: [Value]

  /// Creates a table; of two values for one word the first counts.
  init(_ entries: some Sequence<(String, Value)>) {
    let entries = Array(entries)
    index = WordIndex(entries.map(\.0))
    values = entries.map(\.1)
  }

  init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  /// The words, in no order.
  var words: some Collection<String> { index.words }

  /// The value of a word; nil when it has none.
  subscript(_ word: String) -> Value? { index.number(of: word).map { values[$0] } }

  /// The value of a word whose key is known.
  subscript(_ word: String, _ key: WordKey) -> Value? {
    index.number(of: key, word).map { values[$0] }
  }

  /// The value of the form of a token.
  @inline(__always)
  subscript(formOf token: Token) -> Value? { index.number(formOf: token).map { values[$0] } }

  /// The value of the lemma of a token.
  @inline(__always)
  subscript(lemmaOf token: Token) -> Value? { index.number(lemmaOf: token).map { values[$0] } }
}
