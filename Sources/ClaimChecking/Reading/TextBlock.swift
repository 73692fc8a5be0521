// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Some sentences of a text, with those before them that they may rest on.
struct TextBlock {
  let reading: Reading
  /// Where the block begins in the whole text, in bytes.
  private let start: Int
  /// From which byte of the block on claims are its own; those before belong to the block before.
  private let lead: Int

  /// How many sentences a block adds.
  private static let sentences = 24
  /// How many sentences before them are read again.
  private static let overlap = 5
  /// How many tokens a block holds at most; a longer sentence is cut.
  private static let tokens = 600
  /// A text of so many sentences is one block, which is not read again: most answers are not longer.
  private static let whole = 72

  /// Returns the blocks of a text in order; a short text is one.
  static func blocks(of reading: Reading) -> [TextBlock] {
    let spans = spans(of: reading)
    guard spans.count > whole else { return [TextBlock(reading: reading, start: 0, lead: 0)] }
    return stride(from: 0, to: spans.count, by: sentences).map { first in
      let last = min(first + sentences, spans.count) - 1
      var from = first
      var length = spans[first...last].map(\.count).reduce(0, +)
      while from > 0, first - from < overlap, length + spans[from - 1].count <= tokens {
        from -= 1
        length += spans[from].count
      }
      let start = reading.tokens[spans[from].lowerBound].range.lowerBound
      let own = reading.tokens[spans[first].lowerBound].range.lowerBound
      let end = reading.tokens[spans[last].upperBound - 1].range.upperBound
      return TextBlock(
        reading: Reading(reading.slice(start..<end)), start: start, lead: own - start)
    }
  }

  /// The tokens of the sentences, long ones cut.
  private static func spans(of reading: Reading) -> [Range<Int>] {
    reading.sentences.flatMap { sentence in
      stride(
        from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound, by: tokens / sentences
      )
      .map { $0..<min($0 + tokens / sentences, sentence.tokens.upperBound) }
    }
  }

  /// Returns a claim of the block as one of the whole text; nil when it belongs to the block before.
  func placed(_ claim: Claim) -> Claim? {
    guard claim.end > lead else { return nil }
    return start == 0 ? claim : claim.moved(by: start)
  }
}
