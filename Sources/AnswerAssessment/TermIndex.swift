// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds the terms of all lexicons in one pass over a text.
struct TermIndex: Sendable {
  /// A phrase and the lexicon it belongs to.
  private struct Entry: Sendable {
    /// Its words, as indices into ``words``.
    let words: Range<Int>
    let lexicon: Int
  }

  /// A word of a term: a lemma, or a form that must stand exactly so.
  private struct Word: Sendable {
    let text: String
    let key: WordKey
    let isExact: Bool

    init(_ token: Token, isExact: Bool) {
      text = isExact ? token.form : token.lemma
      key = isExact ? token.formKey : token.lemmaKey
      self.isExact = isExact
    }
  }

  /// The lemmas of the first words of terms.
  private let firsts: WordIndex
  /// The entries by the number of their first word, in the order of the lexicons.
  private let entries: [[Entry]]
  private let words: [Word]
  private let numbers: [String: Int]

  init(lexicons: [Lexicon]) throws(RuleError) {
    var numbers: [String: Int] = [:]
    var entries: [String: [Entry]] = [:]
    var words: [Word] = []
    for (number, lexicon) in lexicons.enumerated() {
      numbers[lexicon.name] = number
      for term in lexicon.terms {
        let isExact = term.hasPrefix("=")
        let tokens = Reading.tokens(of: isExact ? String(term.dropFirst()) : term)
        guard let first = tokens.first else { throw .emptyTerm(lexicon: lexicon.name) }
        let own = words.count..<(words.count + tokens.count)
        words += tokens.map { Word($0, isExact: isExact) }
        entries[first.lemma, default: []].append(Entry(words: own, lexicon: number))
      }
    }
    let firsts = Array(entries.keys)
    self.firsts = WordIndex(firsts)
    self.entries = firsts.map { entries[$0] ?? [] }
    self.words = words
    self.numbers = numbers
  }

  /// The number of the lexicon of a name, or nil when there is none.
  func number(of lexicon: String) -> Int? { numbers[lexicon] }

  /// The number of the lexicon of a name.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)`` when there is none.
  func number(of lexicon: String, usedBy rule: String) throws(RuleError) -> Int {
    guard let number = numbers[lexicon] else { throw .unknownLexicon(lexicon, usedBy: rule) }
    return number
  }

  /// The numbers of several lexicons.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)`` when one of them does not exist.
  func numbers(of lexicons: [String], usedBy rule: String) throws(RuleError) -> [Int] {
    var result: [Int] = []
    for name in lexicons { result.append(try number(of: name, usedBy: rule)) }
    return result
  }

  /// Returns where the terms of each lexicon stand: ranges of tokens by the number of the lexicon, in order.
  ///
  /// - Complexity: O(*n*) in the number of tokens, times the terms that share a first word.
  func occurrences(in tokens: [Token]) -> [[Range<Int>]] {
    var result = Array(repeating: [Range<Int>](), count: numbers.count)
    for start in tokens.indices {
      guard let first = firsts.number(lemmaOf: tokens[start]) else { continue }
      for entry in entries[first] where matches(entry, at: start, in: tokens) {
        result[entry.lexicon].append(start..<(start + entry.words.count))
      }
    }
    return result
  }

  func contains(_ lexicon: String, in text: String) -> Bool {
    guard let number = numbers[lexicon] else { return false }
    return !occurrences(in: Reading.tokens(of: text))[number].isEmpty
  }

  private func matches(_ entry: Entry, at start: Int, in tokens: [Token]) -> Bool {
    guard start + entry.words.count <= tokens.count else { return false }
    return entry.words.allSatisfy { isSaid($0, by: tokens[start + $0 - entry.words.lowerBound]) }
  }

  /// Whether a token is a word of a term.
  private func isSaid(_ word: Int, by token: Token) -> Bool {
    if token.isPlain {
      let key = words[word].isExact ? token.formKey : token.lemmaKey
      return key.bits == words[word].key.bits
    }
    return (words[word].isExact ? token.form : token.lemma) == words[word].text
  }
}
