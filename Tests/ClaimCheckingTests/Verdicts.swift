// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Foundation
import Testing

/// A text, words of it that claim something, and what should be said of them.
struct Expectation: CustomTestStringConvertible {
  let text: String
  let words: String
  let verdict: Verdict

  init(_ text: String, _ words: String, _ verdict: Verdict) {
    self.text = text
    self.words = words
    self.verdict = verdict
  }

  var testDescription: String { text }

  /// The verdicts of the claims that lie on the words.
  func verdicts(prompt: String? = nil, exhibits: String? = nil) -> [Verdict] {
    guard let place = text.range(of: words) else { return [] }
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let end = start + words.utf8.count
    return ClaimChecker(prompt: prompt, exhibits: exhibits).claims(in: text)
      .filter { $0.start < end && $0.end > start }.map(\.verdict)
  }
}
