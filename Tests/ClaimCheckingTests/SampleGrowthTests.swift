// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// A sample grows with the square of the effect that it should show.
struct SampleGrowthTests {
  @Test(arguments: [
    Expectation("Half the effect needs four times the users.", "four times the users", .right),
    Expectation("For a third of the effect we need nine times the sample.", "nine times", .right),
  ])
  func `so many times so many is right`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("We want to see half the effect, so we need twice the users.", "twice", .wrong),
    Expectation(
      "To detect one point where before we detected two, the sample must be doubled, from 6,000 to 12,000 per arm.",
      "must be doubled", .wrong),
  ])
  func `as many times as the effect gets smaller is wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.wrong))
  }

  @Test func `where the effect is not told nothing is decided`() {
    let text = "To detect it we doubled the sample, from 6,000 to 12,000."
    let claims = Expectation(text, "doubled the sample", .right).verdicts()
    #expect(claims.allSatisfy { $0 == .uncheckable })
  }
}
