// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Phrases of forms or lemmas that are looked for together, found by their first words.
struct PhraseList: Sendable, ExpressibleByArrayLiteral {
  private let phrases: [[String]]
  private let firsts: WordSet

  init(arrayLiteral phrases: [String]...) {
    self.phrases = phrases
    firsts = WordSet(phrases.compactMap(\.first))
  }

  /// Whether any of the phrases stands in a range of tokens.
  func stands(in range: Range<Int>, of passage: Passage) -> Bool {
    let range = range.clamped(to: 0..<passage.tokens.count)
    return range.contains { start in
      (firsts.contains(formOf: passage.tokens[start])
        || firsts.contains(lemmaOf: passage.tokens[start]))
        && phrases.contains { passage.has(phrase: $0, in: start..<range.upperBound, at: start) }
    }
  }
}
