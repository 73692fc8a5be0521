// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Calculations that are written out and come out, and give something else than they say.
struct ShortCalculationTests {
  @Test(arguments: [
    // 70.6e9 x 4 / 8 = 35 GB: 280 are gigabits.
    Expectation(
      "Llama 70B, four-bit: 70 times 4, two hundred eighty gig.", "two hundred eighty gig", .wrong),
    Expectation("Our 13B in 8 bit, 13 times 8, 104 gigs.", "104 gigs", .wrong),
    Expectation("The 24B in bf16: 24 times 16 is 384 GB.", "384 GB", .wrong),
    // 2 x 24e9 x 8,000 = 384 TFLOP.
    Expectation(
      "P times T, so 24 billion times eight thousand, 192 teraflop.", "192 teraflop", .wrong),
    Expectation(
      "A 7B on 10,000 tokens: seven billion times ten thousand is 70 teraflop.", "70 teraflop",
      .wrong),
  ])
  func `bits for bytes and one operation for two are wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.wrong))
  }

  @Test(arguments: [
    // Eight replicas of 24 GB, or bits: both make 192.
    Expectation("The 24B in 8 bit, eight replicas: 24 times 8 is 192 GB.", "192 GB", .right),
    // No format has eight bytes, and none of eight bits is named.
    Expectation("The 24B: 24 times 8 is 192 GB.", "192 GB", .right),
    // The other operation is said behind it.
    Expectation(
      "A 7B: seven billion times ten thousand is 70 teraflop, and twice that.", "70 teraflop",
      .right),
  ])
  func `what may be counted elsewhere is left open`(_ expectation: Expectation) {
    #expect(expectation.verdicts().allSatisfy { $0 == .uncheckable })
  }

  @Test(arguments: [
    Expectation("The 24B in bf16: 24 times 2 is 48 GB.", "48 GB", .right),
    Expectation("A 70B in four bits: 70 times 4 / 8 is 35 GB.", "35 GB", .right),
    Expectation("An 8B in fp32: 8 times 4 is 32 GB.", "32 GB", .right),
    Expectation(
      "A 7B on 10,000 tokens: two times seven billion times ten thousand is 140 teraflop.",
      "140 teraflop", .right),
  ])
  func `whole calculations stay right`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }
}
