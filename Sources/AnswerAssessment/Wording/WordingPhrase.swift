// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// A word or two neighbouring words of a sentence, in the form in which a wording model knows them.
///
/// Case, British or American spelling and the size of a number make no difference: `2.4 s` and `350 ms` are an amount of time each, so what
/// counts is that an amount was named and not which.
struct WordingPhrase {
  /// What identifies the phrase; two different phrases share one about once in 10¹⁹ pairs.
  let key: UInt64
  /// Its tokens, as indices into ``Reading/tokens``.
  let tokens: Range<Int>
}

extension WordingPhrase {
  /// Returns the phrases of a sentence in order, leaving out those with a word that is no writer's own.
  static func phrases(
    of sentence: Sentence, in reading: Reading, copied: [Bool]
  ) -> [WordingPhrase] {
    var phrases: [WordingPhrase] = []
    phrases.reserveCapacity(sentence.tokens.count * 2)
    var previous: WordingPhrase?
    var amounts = reading.quantities(in: sentence.tokens)
    var place = sentence.tokens.lowerBound
    while place < sentence.tokens.upperBound {
      let token = reading.tokens[place]
      let key: UInt64
      var tokens = place..<(place + 1)
      if let amount = amounts.first, amount.tokens.contains(place),
        amount.tokens.upperBound <= sentence.tokens.upperBound
      {
        key = WordingKey.amount(amount)
        tokens = place..<amount.tokens.upperBound
        amounts = amounts.dropFirst()
      } else {
        key = WordingKey.word(token)
      }
      place = tokens.upperBound
      if key == WordingKey.nothing { continue }
      if copied[tokens.lowerBound] {
        previous = nil
        continue
      }
      let word = WordingPhrase(key: key, tokens: tokens)
      phrases.append(word)
      if let previous {
        phrases.append(
          WordingPhrase(
            key: WordingKey.pair(previous.key, key),
            tokens: previous.tokens.lowerBound..<tokens.upperBound))
      }
      previous = word
    }
    return phrases
  }
}

/// Makes the keys of phrases: hashes of FNV-1a, so that reading an answer makes no strings.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
enum WordingKey {
  /// The key of a sign that carries nothing, such as a quotation mark.
  static let nothing: UInt64 = 0
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
  /// The signs that count; the others differ between keyboards and editors.
  private static let signs: WordSet = [
    ",", ";", ":", "(", ")", "?", "=", "+", "×", "→", "≈", "<", ">",
  ]

  static func word(_ token: Token) -> UInt64 {
    switch token.kind {
    case .number: return number
    case .sign: return signs.contains(formOf: token) ? hash(of: token) : nothing
    case .word:
      if others.contains(formOf: token) { return hash("they") }
      return Spelling.mayBeBritish(token.form) ? hash(folded(token.form)) : hash(of: token)
    }
  }

  private static let number = hash("#")

  /// The words for people who are spoken of; which of them is used says nothing about an answer.
  private static let others: WordSet = [
    "he", "she", "they", "him", "her", "them", "his", "hers", "their", "theirs",
  ]

  private static func folded(_ form: String) -> String {
    others.contains(form) ? "they" : Spelling.american(form)
  }

  /// The key of an amount: what is counted, not how many.
  static func amount(_ amount: TextQuantity) -> UInt64 {
    hash(amountName(amount))
  }

  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = first
    var rest = second
    for _ in 0..<8 {
      hash = (hash ^ (rest & 0xff)) &* prime
      rest >>= 8
    }
    return hash
  }

  /// Returns the key of a phrase as a pack writes it: a word, `#` and the kind of an amount, or two of them with a space between.
  static func written(_ phrase: some StringProtocol) -> UInt64? {
    guard let space = phrase.firstIndex(of: " ") else { return phrase.isEmpty ? nil : hash(phrase) }
    let second = phrase[phrase.index(after: space)...]
    return second.isEmpty || second.contains(" ") ? nil : pair(hash(phrase[..<space]), hash(second))
  }

  /// Returns how a pack writes a token or the amount that begins with it.
  static func name(of token: Token) -> String? {
    switch token.kind {
    case .number: "#"
    case .sign: signs.contains(token.form) ? token.form : nil
    case .word: folded(token.form)
    }
  }

  static func amountName(_ amount: TextQuantity) -> String {
    switch amount.style {
    case .percent: "#percent"
    case .points: "#points"
    case .factor: "#factor"
    case .fraction: "#fraction"
    case .plain: amount.unit.isEmpty ? "#" : "#\(amount.dimension)"
    }
  }

  /// The hash of the form of a token, which is its key when it has one.
  static func hash(of token: Token) -> UInt64 {
    token.formKey.isPlain ? token.formKey.bits : hash(token.form)
  }

  static func hash(_ text: some StringProtocol) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }
}
