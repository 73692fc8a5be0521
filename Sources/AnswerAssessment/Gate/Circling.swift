// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells an answer that goes on from one that goes in a circle: the same words come back in sentence after sentence.
///
/// So does one thought that is said ten times in other words, and so do a few terms of the question that are put together to ever new
/// sentences, whatever figures stand between them. What was set aside as said before does not count: it may be a slip.
enum Circling {
  /// How many words of content in a row are looked at.
  static let window = 35
  /// The mean share of different ones among them below which an answer goes in a circle.
  ///
  /// Of 810 honest answers, most of them model-written, none has less than 0.74; of 23 texts of both makings none has more than 0.66. Measured
  /// outside of the program, by words cut a little otherwise.
  static let least = 0.7

  /// Whether an answer goes in a circle.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func isCircling(_ reading: Reading, _ voids: [VoidReason?]) -> Bool {
    let words = content(of: reading, voids)
    guard words.count >= window else { return false }
    var counts: [String: Int] = [:]
    var different = 0
    for (place, word) in words.enumerated() {
      counts[word, default: 0] += 1
      if place >= window {
        let left = words[place - window]
        let count = counts[left] ?? 0
        counts[left] = count > 1 ? count - 1 : nil
      }
      if place >= window - 1 { different += counts.count }
    }
    let windows = words.count - window + 1
    return Double(different) < least * Double(window * windows)
  }

  /// The lemmas of the words of content of the sentences that count; tables and code repeat themselves by their nature.
  private static func content(of reading: Reading, _ voids: [VoidReason?]) -> [String] {
    reading.sentences.indices.flatMap { number -> [String] in
      let sentence = reading.sentences[number]
      guard voids[number] == nil, sentence.kind != .tableRow, sentence.kind != .code else {
        return []
      }
      return reading.tokens[sentence.tokens].filter(TopicModel.isContent).map(\.lemma)
    }
  }
}
