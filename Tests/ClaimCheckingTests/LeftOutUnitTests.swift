// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers whose unit was left out, which are no memory: speeds, and things that there is room for.
struct LeftOutUnitTests {
  @Test(arguments: [
    // 60 / 3.6 = 17 tokens a second.
    "The phone reads 60 gigs a second, and I want 20 tokens. A 7B in int4 gives a dozen.",
    "The phone reads 60 gigs a second, and I want 20 tokens. A 3B in int4 gives forty.",
    "We need speed. I want 25 tokens and the phone reads 60 gigs a second. A 3B in int4 gives forty.",
  ])
  func `a number that a model gives is a speed where speeds are spoken of`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }

  @Test func `with its unit it is memory`() {
    let memory = Expectation(
      "We want 25 tokens a second. In bf16 Mistral 7B makes 14.5 GB.", "14.5 GB", .right)
    #expect(memory.verdicts().contains(.right))
  }

  @Test(arguments: [
    "Each request takes four gigs at 32k. After the weights there's space for about twelve, not forty.",
    "128 KiB a token, times 32k, is four gigs; beside the weights we have room for fifteen.",
    "A request at 32k is four gigs, so the card leaves thirteen of them.",
  ])
  func `what there is room for is counted`(text: String) {
    let exhibits = "Model: 7B, 32 layers, 8 KV heads, head size 128, 16-bit. GPU: 80 GB."
    let claims = ClaimChecker(exhibits: exhibits).claims(in: text)
    let counted = ["twelve", "fifteen", "thirteen"]
    #expect(
      !claims.contains { claim in
        claim.verdict == .wrong && counted.contains { claim.text.contains($0) }
      }, "\(claims)")
  }

  @Test func `the memory of one request is still judged`() {
    let wrong = Expectation("At 32k the KV cache of Mistral 7B is 400 MB.", "400 MB", .wrong)
    #expect(wrong.verdicts().contains(.wrong))
  }
}
