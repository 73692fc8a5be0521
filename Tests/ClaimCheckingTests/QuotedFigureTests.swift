// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Figures of the question that an answer takes up: for what they are, and for what they are not.
struct QuotedFigureTests {
  @Test(arguments: [
    // 1,000 x 0.2e-6 = 0.0002 dollars; the words of the answer behind the same place say "out".
    ("Prompts have about 1,000 tokens.", "one prompt costs 0.02 cents", Verdict.right),
    // 700 x 0.2e-6 + 60 x 6e-6 = 0.0005 dollars.
    ("Mails have 700 tokens in and 60 out.", "one mail costs 0.05 cents", .right),
  ])
  func `tokens of the question are read where they stand`(
    exhibits: String, words: String, verdict: Verdict
  ) {
    let text = "At 0.2 dollars in and 6 out per million, \(words)."
    #expect(
      Expectation(text, words, verdict).verdicts(exhibits: exhibits).contains(verdict))
  }
}
