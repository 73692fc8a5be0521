// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading

/// Which key points an answer makes, and where.
///
/// Sentences that the gate of the assessor sets aside (copies, repetitions, lists) make no point, nor do questions, nor text that is hardly more
/// than the words of the points.
struct PointReading {
  let reading: Reading
  /// For each point, the words that make it; nil where it is missing.
  let quotes: [Quote?]
  /// Whether the answer was set aside as a list of the words that are looked for.
  let isWordList: Bool

  /// From how many words on, and from which share of words of points, a text is a list of them.
  ///
  /// Ours: a sentence needs words of its own around them, and the shorter it is, the fewer.
  static let lists: [(words: Int, share: Double)] = [(5, 0.8), (8, 0.6)]

  /// Reads an answer; `sources` are texts whose words count for nothing when they are copied.
  init(_ text: String, points: [KeyPoint], sources: [String]) {
    let reading = Reading(text)
    let copied = CopyMask(sources: sources).mask(reading)
    let voids = SentenceGate.voids(in: reading, copied: copied, instructions: [])
    let finder = PointFinder(reading: reading, copied: copied)
    let standing = reading.sentences.indices.filter {
      voids[$0] == nil && !reading.sentences[$0].isQuestion
    }
    let found = points.map { finder.places(of: $0, in: standing) }
    let said = Set(found.flatMap(\.self).flatMap(\.self).flatMap(\.self))
    let lists = standing.filter { finder.isList(reading.sentences[$0].tokens, said) }
    let isWordList = finder.isList(reading.tokens.indices, said)
    let kept = Set(isWordList ? [] : standing).subtracting(lists)
    self.reading = reading
    self.isWordList = isWordList
    quotes = found.map { finder.quote(of: $0, among: kept) }
  }

  /// The words of the answer, without signs.
  var words: Int { reading.tokens.count { $0.kind != .sign } }
}

/// Finds key points in the sentences of a reading.
private struct PointFinder {
  let reading: Reading
  let copied: [Bool]

  /// Returns every place where a point is made, one for each wording and sentence.
  func places(of point: KeyPoint, in sentences: [Int]) -> [[Range<Int>]] {
    let wordings = point.wordings.compactMap(PointWording.init)
    return sentences.flatMap { sentence in
      wordings.compactMap { wording in
        let places = wording.places(in: reading, reading.sentences[sentence].tokens)
        return places.flatMap { $0.contains { isOwn($0) } ? $0 : nil }
      }
    }
  }

  private func isOwn(_ place: Range<Int>) -> Bool { copied[place].contains(false) }

  /// Whether a stretch of text is hardly more than the words that are looked for.
  func isList(_ tokens: Range<Int>, _ said: Set<Int>) -> Bool {
    let words = tokens.filter { reading.tokens[$0].kind != .sign }
    let share = Double(words.count { said.contains($0) }) / Double(max(words.count, 1))
    return PointReading.lists.contains { words.count >= $0.words && share >= $0.share }
  }

  /// Returns the first of several places that stands in a sentence that counts, as words of the answer.
  func quote(of places: [[Range<Int>]], among sentences: Set<Int>) -> Quote? {
    let first = places.first { place in
      place.first.map { sentences.contains(sentence(of: $0.lowerBound)) } ?? false
    }
    guard let first, let start = first.map(\.lowerBound).min(),
      let end = first.map(\.upperBound).max()
    else { return nil }
    return reading.quote(of: start..<end)
  }

  private func sentence(of token: Int) -> Int {
    reading.sentences.firstIndex { $0.tokens.contains(token) } ?? 0
  }
}

extension Reading {
  /// Returns a run of tokens as words of the text.
  fileprivate func quote(of tokens: Range<Int>) -> Quote {
    let range =
      self.tokens[tokens.lowerBound].range
      .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    return Quote(start: range.lowerBound, end: range.upperBound, text: slice(range))
  }
}
