// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// A share of a change is one of where it began.
struct OtherBaseTests {
  private static let exhibits = """
    Nine-day test. Control: 412 accounts, 21 upgrades. Variant: 398 accounts, 30 upgrades. Average revenue per upgraded \
    account: control 84 EUR, variant 61 EUR.
    """

  @Test func `a share of the other end is not right`() {
    let claim = Expectation(
      "More people upgrade, but each one pays 23 euro less, that is minus 38%.", "38%", .right)
    #expect(!claim.verdicts(exhibits: Self.exhibits).contains(.right))
    let saved = Expectation(
      "Compute is 24 against 39, so the dense one saves 62%.", "62%", .right)
    #expect(!saved.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("Review time fell from 12 days to 9, that saves 25%.", "25%", .right),
    Expectation("The price went from two dollars to fifty cents, minus 75%.", "75%", .right),
  ])
  func `a share of where it began is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }
}
