// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Words and phrases that do the same work in a story, found in any inflection.
struct StoryPhrases: Sendable {
  private let firsts: WordIndex
  private let phrases: [[[String]]]

  /// Creates a list from phrases with commas between them.
  init(_ list: String) {
    var byFirst: [String: [[String]]] = [:]
    for phrase in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let lemmas = Reading.tokens(of: String(phrase)).map(\.lemma)
      guard let first = lemmas.first else { continue }
      byFirst[first, default: []].append(lemmas)
    }
    let words = Array(byFirst.keys)
    firsts = WordIndex(words)
    phrases = words.map { byFirst[$0] ?? [] }
  }

  /// Returns where the first phrase stands in a range of tokens; nil when none does.
  func first(in reading: Reading, _ range: Range<Int>) -> Range<Int>? {
    for start in range {
      if let end = end(at: start, in: reading, range) { return start..<end }
    }
    return nil
  }

  /// Returns all places of phrases in a range of tokens, in order.
  func all(in reading: Reading, _ range: Range<Int>) -> [Range<Int>] {
    range.compactMap { start in end(at: start, in: reading, range).map { start..<$0 } }
  }

  private func end(at start: Int, in reading: Reading, _ range: Range<Int>) -> Int? {
    guard let number = firsts.number(lemmaOf: reading.tokens[start]) else { return nil }
    for phrase in phrases[number] where start + phrase.count <= range.upperBound {
      if phrase.indices.allSatisfy({ reading.tokens[start + $0].lemma == phrase[$0] }) {
        return start + phrase.count
      }
    }
    return nil
  }
}
