// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that an answer sets out from, and shares of what is lost or left.
struct PremiseTests {
  @Test(arguments: [
    // 30 / 40 - 1 = 25%.
    Expectation("From 40 we go to 30, and lose, say, a quarter of them.", "a quarter", .right),
    Expectation("From 40 we go to 30, so let's say a quarter of them leave.", "a quarter", .right),
    Expectation("It goes from 80 to 60, and we lose, let us say, 25% of them.", "25%", .right),
  ])
  func `a number that is supposed is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("Suppose 30 requests a second, 4 s each: 120 in flight.", "120 in flight", .right),
    // What is supposed of weights still follows from them.
    Expectation("Let's say Large 2 in bf16 takes 246 gigs.", "246 gigs", .right),
    Expectation(
      "An 8B at four bits, call it four gigs plus the scales, goes on the phone.", "four gigs",
      .right),
  ])
  func `what follows from it is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    // 2,800 / 4,000 = 70% are left.
    Expectation("From 4,000 to 2,800, so 70% are gone.", "70%", .right),
    Expectation("From 4,000 to 2,800, we loose 70% of them.", "70%", .right),
    Expectation("From 4,000 to 2,800, a loss of 70%.", "70%", .right),
    Expectation("It goes from 4,000 to 2,800, so 30% convert.", "30%", .right),
    Expectation("It goes from 4,000 to 2,800, so we keep 30%.", "30%", .right),
  ])
  func `what is left is not what is lost`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("From 4,000 to 2,800, so 30% are gone.", "30%", .right),
    Expectation("From 4,000 to 2,800, we loose 30% of them.", "30%", .right),
    Expectation("It goes from 4,000 to 2,800, so we keep 70%.", "70%", .right),
  ])
  func `what is lost and what is left are right by their own names`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }
}
