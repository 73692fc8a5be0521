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
    /// The bits of its key; 0 when it has none and is compared as text.
    let bits: UInt64
    let isExact: Bool

    init(_ token: Token, isExact: Bool) {
      bits = (isExact ? token.formKey : token.lemmaKey).bits
      self.isExact = isExact
    }
  }

  /// The terms that begin with one word, in the order of the lexicons.
  private struct Group: Sendable {
    /// Those of one word.
    var single: [Int] = []
    /// Those of more words whose second word has no key.
    var unkeyed: [Int] = []
    /// Those of more words.
    var longer: [Int] = []
  }

  /// The lemmas of the first words of terms.
  private let firsts: WordIndex
  /// The terms by the number of their first word.
  private let groups: [Group]
  /// The terms of more words, by their first word and the key of the second.
  private let seconds: KeyTable<[Int]>
  private let entries: [Entry]
  private let words: [Word]
  /// The words as text.
  private let texts: [String]
  private let numbers: [String: Int]

  init(lexicons: [Lexicon]) throws(RuleError) {
    var numbers: [String: Int] = [:]
    var starts: [String] = []
    var entries: [Entry] = []
    var words: [Word] = []
    var texts: [String] = []
    for (number, lexicon) in lexicons.enumerated() {
      numbers[lexicon.name] = number
      for term in lexicon.terms {
        let isExact = term.hasPrefix("=")
        let tokens = Reading.tokens(of: isExact ? String(term.dropFirst()) : term)
        guard let first = tokens.first else { throw .emptyTerm(lexicon: lexicon.name) }
        let own = words.count..<(words.count + tokens.count)
        words += tokens.map { Word($0, isExact: isExact) }
        texts += tokens.map { isExact ? $0.form : $0.lemma }
        starts.append(first.lemma)
        entries.append(Entry(words: own, lexicon: number))
      }
    }
    var order: [String: Int] = [:]
    for start in starts where order[start] == nil { order[start] = order.count }
    var groups = Array(repeating: Group(), count: order.count)
    var seconds: [UInt64: [Int]] = [:]
    for (number, (entry, start)) in zip(entries, starts).enumerated() {
      guard let first = order[start] else { continue }
      guard entry.words.count > 1 else {
        groups[first].single.append(number)
        continue
      }
      groups[first].longer.append(number)
      let second = words[entry.words.lowerBound + 1]
      if second.bits != 0 {
        seconds[Self.key(first, second.bits, second.isExact), default: []].append(number)
      } else {
        groups[first].unkeyed.append(number)
      }
    }
    firsts = WordIndex(order.sorted { $0.value < $1.value }.map(\.key))
    self.groups = groups
    self.seconds = KeyTable(seconds)
    self.entries = entries
    self.words = words
    self.texts = texts
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

  /// Returns where the terms of each lexicon stand.
  ///
  /// - Complexity: O(*n*) in the number of tokens, times the terms that share their first two words.
  func occurrences(in tokens: [Token]) -> LexiconPlaces {
    var hits: [LexiconPlaces.Hit] = []
    hits.reserveCapacity(tokens.count * 4)
    var found: [Int] = []
    for start in tokens.indices {
      guard let first = firsts.number(lemmaOf: tokens[start]) else { continue }
      found.removeAll(keepingCapacity: true)
      collect(&found, first, at: start, in: tokens)
      if found.count > 1 { found.sort() }
      for number in found {
        let entry = entries[number]
        hits.append(
          .init(lexicon: entry.lexicon, tokens: start..<(start + entry.words.count)))
      }
    }
    return LexiconPlaces(hits, lexicons: numbers.count)
  }

  /// Adds the terms that stand at a token, which is the first word of some.
  private func collect(_ found: inout [Int], _ first: Int, at start: Int, in tokens: [Token]) {
    add(groups[first].single, to: &found, at: start, in: tokens)
    guard start + 1 < tokens.count, !groups[first].longer.isEmpty else { return }
    guard tokens[start + 1].isPlain else {
      add(groups[first].longer, to: &found, at: start, in: tokens)
      return
    }
    add(groups[first].unkeyed, to: &found, at: start, in: tokens)
    let lemma = Self.key(first, tokens[start + 1].lemmaKey.bits, false)
    if let terms = seconds[lemma] { add(terms, to: &found, at: start, in: tokens) }
    let form = Self.key(first, tokens[start + 1].formKey.bits, true)
    if let terms = seconds[form] { add(terms, to: &found, at: start, in: tokens) }
  }

  /// Adds those of some terms whose words stand at a token.
  private func add(_ terms: [Int], to found: inout [Int], at start: Int, in tokens: [Token]) {
    for term in terms where matches(entries[term], at: start, in: tokens) { found.append(term) }
  }

  /// The key of the first two words of a term.
  private static func key(_ first: Int, _ second: UInt64, _ isExact: Bool) -> UInt64 {
    (second ^ UInt64(first * 2 + (isExact ? 1 : 0))) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Returns the numbers of the lexicons of which a text has a word.
  func lexicons(in text: String) -> Set<Int> {
    let places = occurrences(in: Reading.tokens(of: text))
    return Set((0..<numbers.count).filter { !places[$0].isEmpty })
  }

  func contains(_ lexicon: String, in text: String) -> Bool {
    guard let number = numbers[lexicon] else { return false }
    return !occurrences(in: Reading.tokens(of: text))[number].isEmpty
  }

  private func matches(_ entry: Entry, at start: Int, in tokens: [Token]) -> Bool {
    guard start + entry.words.count <= tokens.count else { return false }
    for word in entry.words
    where !isSaid(word, by: tokens, at: start + word - entry.words.lowerBound) {
      return false
    }
    return true
  }

  /// Whether a token is a word of a term.
  private func isSaid(_ word: Int, by tokens: [Token], at place: Int) -> Bool {
    let isExact = words[word].isExact
    if tokens[place].isPlain {
      return (isExact ? tokens[place].formKey : tokens[place].lemmaKey).bits == words[word].bits
    }
    return (isExact ? tokens[place].form : tokens[place].lemma) == texts[word]
  }
}
