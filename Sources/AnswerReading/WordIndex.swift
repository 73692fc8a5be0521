// SPDX-License-Identifier: Apache-2.0

/// Words with a number each, found by their keys in a table that is never more than half full.
@usableFromInline
package struct WordIndex: Sendable {
  /// The keys by place; 0 where none stands.
  @usableFromInline let keys: [UInt64]
  @usableFromInline let numbers: [Int32]
  /// The same as text, for words that have no key.
  private let byText: [String: Int]

  /// Numbers words in order; a word that comes again keeps its first number.
  package init(_ words: some Sequence<String>) {
    var byText: [String: Int] = [:]
    for (number, word) in words.enumerated() where byText[word] == nil { byText[word] = number }
    var size = 4
    while size < 2 * byText.count + 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var numbers = [Int32](repeating: 0, count: size)
    for (word, number) in byText {
      let key = WordKey(word)
      guard key.isPlain else { continue }
      var place = Self.place(of: key, in: size)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = key.bits
      numbers[place] = Int32(number)
    }
    self.keys = keys
    self.numbers = numbers
    self.byText = byText
  }

  /// The words, in no order.
  var words: some Collection<String> { byText.keys }

  /// The number of a word; nil when it is not among them.
  package func number(of word: String) -> Int? { number(of: WordKey(word), word) }

  // What is asked for every token is inlined, so that the caller reads the key alone and copies no token.

  /// The number of the form of a token.
  @inlinable @inline(__always)
  package func number(formOf token: Token) -> Int? { number(of: token.formKey, token.form) }

  /// The number of the lemma of a token.
  @inlinable @inline(__always)
  package func number(lemmaOf token: Token) -> Int? { number(of: token.lemmaKey, token.lemma) }

  /// The number of a word whose key is known.
  @inlinable @inline(__always)
  package func number(of key: WordKey, _ word: @autoclosure () -> String) -> Int? {
    guard key.isPlain else { return number(ofText: word()) }
    var place = Self.place(of: key, in: keys.count)
    while keys[place] != key.bits {
      if keys[place] == 0 { return nil }
      place = (place + 1) & (keys.count - 1)
    }
    return Int(numbers[place])
  }

  @usableFromInline
  func number(ofText word: String) -> Int? { byText[word] }

  /// Where a key stands when nothing else stands there.
  @inlinable @inline(__always)
  static func place(of key: WordKey, in size: Int) -> Int {
    Int(truncatingIfNeeded: key.bits ^ (key.bits >> 32)) & (size - 1)
  }
}
