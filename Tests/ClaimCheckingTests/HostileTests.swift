// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ClaimChecking
import TestSupport
import Testing

struct HostileTests {
  @Test(arguments: [
    "", " ", "10^40 GB of KV cache at 10^40 tokens", "a few gigs, several tokens, some cards",
    "v1.4.2, section 3.1, 2026-08-02, `x = 7 * 8`, https://example.org/7B/80GB?x=200",
    "0 GB / 0 GB/s = 0 s", "∞ tokens, NaN GB, -5 cards", "1/0 = 3, 0^0 = 1, 2^99999 = 4",
    "7B 7B 7B 7B 80 GB 80 GB fits fits not fits", "GB GB GB per per per / / / % % %",
    "((((((((((1 + 2)))))))))) = 3",
    "10^40 users in each arm is plenty to see 10% become 12%, n = 10^40 at 90%: plus or minus 1 point",
    "10^40 accounts, 10^39 upgrades; 10^40 accounts, 10^39 upgrades; z = 3",
    "½ of ⅓ is ¼", "７B は 14.5 GB です",
  ])
  func `odd texts give no false verdict and no crash`(text: String) {
    let claims = ClaimChecker(prompt: text, exhibits: text).claims(in: text)
    #expect(
      claims.allSatisfy { $0.verdict != .wrong || text.contains("=") || text.contains("fits") })
  }

  @Test(arguments: [
    "Two options: (1) retrieval, (2) a tuned model; see section 4.2 and slide 17.",
    "We met on 3 March at 14:30 in room 2.07.", "Pin vLLM v0.15 and python 3.12.",
    "A couple of people, a few weeks, a handful of customers.",
  ])
  func `numbers that name things are not judged`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict == .uncheckable })
  }

  @Test func `a sentence without a number gets no claim`() {
    let text = "The cache is what kills you. Quantization helps, and retrieval beats tuning here."
    #expect(ClaimChecker().claims(in: text).isEmpty)
  }

  @Test func `words are exactly the bytes that they stand for`() {
    let text = "Größe 🙂: Mistral 7B in bf16 is 14.5 GB — naïvely 29 GB, “so what”."
    let bytes = Array(text.utf8)
    let claims = ClaimChecker().claims(in: text)
    #expect(claims.count >= 2)
    for claim in claims {
      #expect(Array(claim.text.utf8) == Array(bytes[claim.start..<claim.end]))
    }
  }

  @Test(arguments: 0..<12)
  func `random texts of the field's words do not crash`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = Self.words
    let text = (0..<300).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    // Exhibits that are shorter than the answer, and such that are longer.
    _ = ClaimChecker(exhibits: text).claims(in: String(text.prefix(120)))
    let claims = ClaimChecker(exhibits: String(text.prefix(400))).claims(in: text)
    let count = text.utf8.count
    #expect(claims.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
  }

  private static let words = """
    7B 70B 8x22B Mistral Large 3 Llama H100 A100 four two 80 GB GB/s TB/s 3.35 14.5 gigs is takes = \
    x / ( ) , . : ; -> 32k tokens KV cache per token fits on card not bf16 fp8 4-bit prefill attention \
    doubles times half a third 95% points from to 10 12 each arm users $ 0.15 million cents a day month \
    seconds ms 40 in flight requests a second batch of experts touch 128 layers heads that makes so \
    2 August 2026 Apache the high-risk duties started plus minus 50 ms each 99.9% year down p95 0.2 10^40
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
