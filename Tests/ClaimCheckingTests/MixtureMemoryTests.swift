// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Memory of mixtures: all weights are held, and only the active ones are read for a token.
struct MixtureMemoryTests {
  private let exhibits = """
    8x22B: 141B parameters in total, 39B active per token. Load: 30 concurrent users, 6k tokens of context each. The machine has four \
    H100s.
    """

  @Test(arguments: [
    // 141e9 x 2 = 282 GB; 39e9 x 2 = 78 GB.
    Expectation(
      "Only 39 of 141 are active, so the mixture needs 78 gigabytes in 16 bit.", "78 gigabytes",
      .wrong),
    Expectation("With 39B active, in fp8 we need 39 GB on a card.", "39 GB", .wrong),
  ])
  func `memory of the active weights alone is wrong where it is held`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: exhibits).contains(.wrong))
  }

  @Test(arguments: [
    Expectation(
      "Only 39 of 141 are active, twenty-eight percent, so the mixture needs 78 gigabytes in 16 bit and runs on one of the four cards.",
      "runs on one of the four cards", .right),
    Expectation(
      "39 active times two bytes is 78 GB, so one card of 80 is enough.", "one card of 80", .right),
    Expectation(
      "The active 39 billion take 78 GB in 16-bit, it fits on one H100.", "take 78 GB in 16-bit",
      .right),
  ])
  func `what fits because of it is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "The mixture reads its active weights, 78 GB in 16-bit for a token.", "78 GB", .wrong),
    Expectation("A dense 39B would need 78 GB in 16-bit.", "78 GB", .wrong),
    Expectation("The mixture has 39 of 141 active and needs 282 GB in 16 bit.", "282 GB", .wrong),
  ])
  func `what a token reads, and what all weights take, is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: exhibits).contains(.wrong))
  }

  @Test func `all weights stay right`() {
    let claim = Expectation("In 16-bit the 8x22B takes 282 GB.", "282 GB", .right)
    #expect(claim.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    // 12.9 of 46.7 billion are active: 28%.
    Expectation(
      "Each token goes to 2 of 8 experts, so we only keep a quarter of the weights on the card with Mixtral 8x7B.",
      "a quarter of the weights", .wrong),
    Expectation(
      "Mixtral 8x7B is a mixture, so only 28% of its weights must be loaded.", "28% of its weights",
      .wrong),
  ])
  func `a share of the weights that is kept is wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.wrong))
  }

  @Test(arguments: [
    "Mixtral 8x7B does not keep a quarter of the weights in memory, it keeps all.",
    "Of Mixtral 8x7B a quarter of the weights fits on each of the four cards.",
    "With Mixtral 8x7B we hold a quarter of the weights on the GPU and offload the rest.",
    "In Mixtral 8x7B 28% of the weights are active for a token.",
  ])
  func `a share that is denied, split or active is not`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }
}
