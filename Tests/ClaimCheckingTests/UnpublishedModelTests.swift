// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Figures of models that nobody published, and prices of tokens told for another number of them.
struct UnpublishedModelTests {
  @Test(arguments: [
    "GPT-5 keeps fifty kilobytes a token, tops. So their 400k window would be 20 gigs a head."
  ])
  func `what rests on them is not decided`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict == .uncheckable })
  }

  @Test func `what is told of another model beside it is`() {
    let text = "GPT-5 is closed. At 32k the KV cache of Mistral 7B is 4 GB."
    #expect(Expectation(text, "4 GB", .right).verdicts().contains(.right))
  }

  @Test func `a list price of a million tokens is not that of a thousand`() {
    let text =
      "With Large 3 at 0.5 dollars per thousand tokens we would pay fifty dollars for 100k tokens."
    let price = Expectation(text, "0.5 dollars per thousand tokens", .wrong)
    #expect(price.verdicts().contains(.wrong))
    let bill = Expectation(text, "fifty dollars", .uncheckable)
    #expect(!bill.verdicts().contains(.right))
  }

  @Test(arguments: [
    "Large 3 costs 0.5 dollars per million tokens.",
    "Large 3 costs 0.0005 dollars per thousand tokens.",
    "With Large 3 we made 3 dollars per thousand tokens.",
  ])
  func `a price that is no such slip is not wrong`(text: String) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }
}
