// SPDX-License-Identifier: Apache-2.0

import AnswerReading

extension Reading {
  /// The words of a range of bytes.
  func passage(_ range: Range<Int>) -> CaseReview.Passage {
    CaseReview.Passage(start: range.lowerBound, end: range.upperBound, text: slice(range))
  }

  /// A sentence, or the part of a very long one around a range of tokens.
  func passage(ofSentence number: Int, around tokens: Range<Int>) -> CaseReview.Passage {
    let range = sentences[number].range
    guard range.count > Self.longestQuote else { return passage(range) }
    let sentence = sentences[number].tokens
    let first = max(sentence.lowerBound, tokens.lowerBound - 20)
    let last = min(sentence.upperBound, tokens.upperBound + 20) - 1
    return passage(self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound)
  }

  /// How many bytes of a sentence are quoted whole.
  private static var longestQuote: Int { 600 }
}
