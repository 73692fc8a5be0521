// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// What must not be called right although numbers beside a claim would make it so.
struct WorkingTests {
  @Test func `a number of the exhibit is right only of what it is the number of`() {
    let exhibits = "Traffic: 60% free assistant, 30% API pay-as-you-go, 10% enterprise contracts."
    let claim = Expectation("Enterprise plus API is 60% of our traffic.", "60%", .uncheckable)
    #expect(!claim.verdicts(exhibits: exhibits).contains(.right))
    let named = Expectation("The free assistant is 60% of traffic.", "60%", .right)
    #expect(named.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `what rests on a wrong number is not right`() {
    // 48 x 4 / 16 = 12 GB, so the load takes 10 s.
    let exhibits = "Weights 48 GB in 16-bit. They come from object storage at about 1.2 GB/s."
    let text = "If I quantize to 4 bits it's six gigs, so the load drops to five seconds."
    let claim = Expectation(text, "five seconds", .uncheckable)
    #expect(!claim.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `a price of an hour over tokens of a second is no price of tokens`() {
    let claim = Expectation(
      "2 dollars an hour over 1,000 tokens a second is two dollars per thousand tokens.",
      "two dollars per thousand tokens", .uncheckable)
    #expect(!claim.verdicts().contains(.right))
  }

  @Test(arguments: [
    // 0.98^20 = 0.668.
    Expectation(
      "Every step works 98 times in a hundred, twenty steps: about two out of three tasks finish clean.",
      "two out of three", .right),
    // 2 x 7.25e9 x 3,000 / 400e12 = 0.109 s.
    Expectation(
      "Prefill of 3,000 tokens on a 7B at 400 teraflops effective takes about a tenth of a second.",
      "a tenth of a second", .right),
  ])
  func `a working is found where no check knows the words`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test func `the smallest version of a name that fits is taken, in every run`() throws {
    // An H100 has 80 or 94 GB; the order of a set differs from run to run.
    let text =
      "The 24B in 16-bit, so 48 gigs? One H100 and you've still got over thirty for the cache."
    let claim = try #require(
      ClaimChecker(prompt: nil, exhibits: nil).claims(in: text).first { $0.kind == .fitsOnDevice })
    #expect(claim.formula == "80 GB - 48 GB")
  }
}
