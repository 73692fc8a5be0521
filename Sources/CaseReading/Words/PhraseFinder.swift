// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds phrases in a text: runs of lemmas in order, with a few words between them.
struct PhraseFinder<Value: Hashable & Sendable>: Sendable {
  /// A phrase that was found.
  struct Match: Sendable {
    let value: Value
    let tokens: Range<Int>
    /// Whether the phrase holds a negation itself, as "not real users" does.
    let denies: Bool
  }

  private struct Phrase: Sendable {
    let words: [String]
    let value: Value
    let gap: Int
    let denies: Bool
  }

  private let phrases: [String: [Phrase]]

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - entries: phrases with their values.
  ///   - gap: how many words may stand between two words of a phrase; in a phrase of two words one less.
  init(_ entries: [(phrase: String, value: Value)], gap: Int = 0) {
    var phrases: [String: [Phrase]] = [:]
    for entry in entries {
      let tokens = Reading.tokens(of: entry.phrase).filter { $0.kind != .sign }
      guard let first = tokens.first else { continue }
      phrases[first.lemma, default: []].append(
        Phrase(
          words: tokens.map(\.lemma), value: entry.value,
          gap: tokens.count > 2 ? gap : max(0, gap - 1),
          denies: tokens.contains { WordLists.negators.contains($0.form) }))
    }
    self.phrases = phrases
  }

  /// Returns what stands in a range of tokens, in order; of several phrases of one value at one place, the longest.
  ///
  /// - Complexity: O(*n*) in the number of tokens, times the phrases that share a first word.
  func matches(in range: Range<Int>, of tokens: [Token]) -> [Match] {
    var result: [Match] = []
    for start in range {
      guard let candidates = phrases[tokens[start].lemma] else { continue }
      let firstHere = result.count
      for phrase in candidates {
        guard let end = end(of: phrase, from: start, before: range.upperBound, in: tokens)
        else { continue }
        let match = Match(value: phrase.value, tokens: start..<end, denies: phrase.denies)
        if let place = result[firstHere...].firstIndex(where: { $0.value == phrase.value }) {
          if result[place].tokens.upperBound < end { result[place] = match }
        } else {
          result.append(match)
        }
      }
    }
    return result
  }

  private func end(
    of phrase: Phrase, from start: Int, before limit: Int, in tokens: [Token]
  ) -> Int? {
    var index = start + 1
    for word in phrase.words.dropFirst() {
      var skipped = 0
      while index < limit, tokens[index].lemma != word {
        guard skipped < phrase.gap, tokens[index].kind != .sign else { return nil }
        skipped += 1
        index += 1
      }
      guard index < limit else { return nil }
      index += 1
    }
    return index
  }
}
