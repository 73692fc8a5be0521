// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// One wording of a key point, ready for matching.
///
/// A wording is a phrase of lemmas: `memory bandwidth` is found in "the memory's bandwidth" and "memory bandwidths". A `/` puts words to
/// choose among (`grow/rise`), and `…` stands between parts that may lie apart in one sentence, in any order. A wording that begins with
/// `not` is found only where a negation reaches its words, any other only where none does.
struct PointWording {
  /// The ways to say one word, each a run of lemmas, since "on-device" is two.
  typealias Choice = [[String]]

  /// The parts, each a run of words.
  let parts: [[Choice]]
  /// Whether it must be denied.
  let isDenied: Bool

  /// How many tokens lie at most from the first to the last word of parts that stand apart.
  ///
  /// Ours: a long clause and its neighbour.
  static let reach = 20

  /// From how many places of its first part in one sentence a wording is looked for: enough for any sentence, and a bound on the work.
  static let mostStarts = 64

  /// Words that may stand between two words of a part: articles and owners.
  private static let skipped: WordSet = [
    "a", "an", "the", "its", "their", "your", "our", "my", "this", "that", "these", "those", "'s",
  ]

  /// Reads a wording; nil when one of its parts holds no word.
  init?(_ text: String) {
    let isDenied = text.hasPrefix("not ")
    let body = isDenied ? text.dropFirst(4) : text[...]
    let parts = body.split(separator: "…", omittingEmptySubsequences: false).map(Self.part)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.parts = parts
    self.isDenied = isDenied
  }

  private static func part(_ text: Substring) -> [Choice] {
    text.split(separator: " ").compactMap { word in
      let choice = word.split(separator: "/").map { alternative in
        Reading.tokens(of: String(alternative)).map(\.lemma)
      }
      let said = choice.filter { !$0.isEmpty }
      return said.isEmpty ? nil : said
    }
  }

  /// Returns where the wording stands among the tokens of a sentence; nil where it does not.
  func places(in reading: Reading, _ sentence: Range<Int>) -> [Range<Int>]? {
    let all = parts.map { part in occurrences(of: part, in: reading, sentence) }
    guard let first = all.first, all.allSatisfy({ !$0.isEmpty }) else { return nil }
    for start in first.prefix(Self.mostStarts) {
      if let places = nearest(to: start, among: all.dropFirst()) { return places }
    }
    return nil
  }

  /// Returns the occurrences of the other parts that lie nearest to one of the first; nil when they lie too far.
  private func nearest(to start: Range<Int>, among others: ArraySlice<[Range<Int>]>) -> [Range<
    Int
  >]? {
    var places = [start]
    for occurrences in others {
      let free = occurrences.filter { place in !places.contains { $0.overlaps(place) } }
      let near = free.min { distance($0, start) < distance($1, start) }
      guard let near, distance(near, start) <= Self.reach else { return nil }
      places.append(near)
    }
    return places
  }

  private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(one.upperBound, other.upperBound) - min(one.lowerBound, other.lowerBound)
  }

  private func occurrences(
    of part: [Choice], in reading: Reading, _ sentence: Range<Int>
  ) -> [Range<Int>] {
    sentence.compactMap { start in
      guard let end = end(of: part, from: start, in: reading, before: sentence.upperBound) else {
        return nil
      }
      let isDenied = reading.negated[start..<end].contains(true)
      return isDenied == self.isDenied ? start..<end : nil
    }
  }

  private func end(
    of part: [Choice], from start: Int, in reading: Reading, before limit: Int
  ) -> Int? {
    var index = start
    for choice in part {
      while index > start, index < limit,
        Self.skipped.contains(reading.tokens[index].form),
        !choice.contains(where: { stands($0, at: index, in: reading, before: limit) })
      {
        index += 1
      }
      guard
        let said = choice.first(where: { stands($0, at: index, in: reading, before: limit) })
      else { return nil }
      index += said.count
    }
    return index
  }

  private func stands(
    _ lemmas: [String], at index: Int, in reading: Reading, before limit: Int
  ) -> Bool {
    guard index + lemmas.count <= limit else { return false }
    return lemmas.indices.allSatisfy { reading.tokens[index + $0].lemma == lemmas[$0] }
  }
}

extension KeyPoint {
  /// Whether a text can be used as a wording: each part between its `…` holds a word.
  public static func isWording(_ text: String) -> Bool { PointWording(text) != nil }
}
