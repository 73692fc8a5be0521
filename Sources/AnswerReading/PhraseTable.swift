// SPDX-License-Identifier: Apache-2.0

/// Phrases with a value each, found by their first word.
struct PhraseTable<Value: Sendable>: Sendable {
  private typealias Entry = (rest: [String], value: Value)

  private let entries: WordTable<[(rest: [String], value: Value)]>

  /// Creates a table from lists of phrases that are parted by commas; words are written as tokens are, `let 's` for "let's".
  init(_ groups: [(value: Value, phrases: String)]) {
    var entries: [String: [Entry]] = [:]
    for group in groups {
      for phrase in group.phrases.split(separator: ",") {
        let words = phrase.split { $0 == " " || $0 == "\n" }.map(String.init)
        guard let first = words.first else { continue }
        entries[first, default: []].append((Array(words.dropFirst()), group.value))
      }
    }
    self.entries = WordTable(
      entries.map { ($0.key, $0.value.sorted { $0.rest.count > $1.rest.count }) })
  }

  /// Returns the longest phrase that begins at a token and how many tokens it has.
  func longest(at index: Int, in tokens: [Token], before end: Int) -> (value: Value, count: Int)? {
    guard let candidates = entries[formOf: tokens[index]] else { return nil }
    for candidate in candidates where index + candidate.rest.count < end {
      let isHere = candidate.rest.indices.allSatisfy {
        tokens[index + 1 + $0].form == candidate.rest[$0]
      }
      if isHere { return (candidate.value, candidate.rest.count + 1) }
    }
    return nil
  }

  /// Returns where a phrase of a range begins first; nil when none stands there.
  func first(in range: Range<Int>, of tokens: [Token]) -> (value: Value, tokens: Range<Int>)? {
    for index in range {
      if let found = longest(at: index, in: tokens, before: range.upperBound) {
        return (found.value, index..<(index + found.count))
      }
    }
    return nil
  }
}
