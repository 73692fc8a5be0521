// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that come out and that somebody else says.
struct ReportTests {
  @Test(arguments: [
    // 141 GB on 160.
    Expectation(
      "Someone at a conference said they squeeze the 70B in fp16 onto two H100s.", "two H100s",
      .right),
    Expectation(
      "A colleague of mine swears that Large 2 in bf16 takes 246 gigs, I have my doubts.",
      "246 gigs", .right),
    Expectation("I was told that Large 2 in bf16 takes 246 gigs.", "246 gigs", .right),
  ])
  func `are left open where the speaker only reports them`(_ expectation: Expectation) {
    #expect(expectation.verdicts().allSatisfy { $0 == .uncheckable })
  }

  @Test(arguments: [
    Expectation(
      "Someone at a conference said they squeeze the 70B in fp16 onto two H100s, and that is correct.",
      "two H100s", .right),
    Expectation(
      "A colleague of mine swears that Large 2 in bf16 takes 246 gigs. That checks out.",
      "246 gigs", .right),
    Expectation("I said that Large 2 in bf16 takes 246 gigs.", "246 gigs", .right),
  ])
  func `are right where the speaker agrees, or says them`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test func `memory of a box is not that of one card in it`() {
    // 246 GB against 2 x 80.
    let cards = Expectation(
      "A box of eight H100s has 640. Large 2 in bf16 fits on two cards of it.", "two cards", .right)
    #expect(!cards.verdicts().contains(.right))
    let box = Expectation(
      "A box of eight H100s has 640 GB. Large 2 in bf16 takes 246 GB and fits on one box.",
      "fits on one box",
      .right)
    #expect(box.verdicts().contains(.right))
  }
}
