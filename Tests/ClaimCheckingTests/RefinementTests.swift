// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

struct RefinementTests {
  @Test(arguments: [
    "Prefill attention compute is quadratic: from 8k to 16k it grows four times.",
    "KV memory grows linearly: from 8k to 16k the cache doubles.",
    "Each decode step reads the cache, so from 8k to 16k the cache read doubles.",
    "FlashAttention saves memory traffic, not FLOPs: from 8k to 16k attention is still 4x.",
    "Mixtral 8x7B stores 46.7B and computes with 12.9B active.",
    "A 7B at four bits is 3.6 GB, with scales about 4.1 GB.",
    "Mistral 7B in 16-bit is 14.5 GB, or 13.5 GiB.",
  ])
  func `the precise form of a simplification is never called wrong`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }

  @Test func `speech may round, and round further when it says about`() {
    // 123e9 x 2 = 246 GB: 10% reaches to 270.6, 15% to 282.9.
    let plain = Expectation("Large 2 in bf16 is 230 GB.", "230 GB", .right)
    let about = Expectation("Large 2 in bf16 is about 280 GB.", "280 GB", .right)
    let far = Expectation("Large 2 in bf16 is about 400 GB.", "400 GB", .wrong)
    #expect(plain.verdicts() == [.right])
    #expect(about.verdicts() == [.right])
    #expect(far.verdicts() == [.wrong])
  }

  @Test func `every decided claim carries formula, inputs and source`() {
    let text = "Large 2 in bf16 is 246 GB. At 32k the KV cache of Mistral 7B is 4 GB."
    let decided = ClaimChecker().claims(in: text).filter { $0.verdict != .uncheckable }
    #expect(decided.count == 2)
    for claim in decided {
      #expect(!claim.formula.isEmpty && !claim.inputs.isEmpty && !claim.source.isEmpty)
    }
  }
}
