// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that are right, or whose meaning a reader cannot know for sure.
///
/// None of them may be called wrong.
struct SilenceTests {
  @Test(arguments: [
    "Engagement fell from 51% to 43%.",
    "The share of new teams doubled from 7% to 15%.",
    "Batch size 16 lifts utilisation from 6% to 96%.",
    "Going from 22% to 35% moves the average by 0.13 x the gap between the groups.",
    "The queue went 2.4 s to 1.1 s, an improvement of 118%.",
    "Recall@5 of 82%, that is 18% errors.",
    "31% of them stay, 24% -> 19% in the second group.",
  ])
  func `the ends of a change are no changes`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // 2,000,000 / 86,400 = 23 a second.
    "Two million mails x 760 tokens, about 23 mails a second.",
    // 0.075 x 3,600 = 270; how far back the calculation reaches is open.
    "That is 2.40 an hour over 0.075 x 3,600 = 270 requests.",
    // (-1 + 0.5) / 2 = -0.25.
    "Weighted: (-1 + 0.5)/2 = -0.25.",
    // 66 / 34 = 1.9, of which one is whole; 1,000 / 18,000 = 5.6 cents.
    "66 / 34 = 1 request.",
    "1,000 EUR divided by 18,000 is 6 cents.",
    "5 engineers / 3 connectors = 1.67 each, 13 weeks.",
    // 82/200 = 41%, 94/200 = 47%.
    "82/200 against 94/200: 6 points.",
    // 50 x 100 x 0.33 GB = 1.65 TB.
    "50 contracts x 100 questions is 1.65 TB.",
    "A year of 64 cards is 64 x 2.50 x 8,760 = 1.4 million euro.",
  ])
  func `a calculation is judged only where its terms are known`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    "12 GB of weights at four bits, plus about 5 GB of cache for eight clerks at 4,000 tokens each.",
    "24B in bf16: 48 GB + 180k x 164 kB = 29.5 GB = 78 GB.",
    "The 24B is 48 GB. At 4 bits it would be 12.",
    "I'd offer the 24B. The mixture: 282 GB of weights in 16-bit, says the card of the 8x22B.",
    "From 13 full requests on 58 GB at 128 KiB a token and 32k, forty would be 172 GB of cache.",
    "Quantised to 8-bit the 48 become 24, and 0.41 becomes 0.53 with the overhead.",
    "Scale from zero is out. The 24B in bf16 is 48 GB and a card has 80 GB.",
    "For the peak we need 14 H100s with the 7B in bf16.",
    "For 24B at 8 bits we read 24 GB per token at 3.35 TB/s.",
    "A 7B at 4 bits is 3.6 GB; too big with the cache at 128 KB a token and 4k.",
    "With 128k context a 24B needs 21 GB of cache for one, so one per card beside 48 GB.",
    "Of 128 KiB a token forty at 32k would take 160 GiB; 60 are free, so 14 requests.",
    "The cache of an 8B at 8 bits is 64 KB a token.",
    "An 8B in FP8: decode is 8 GB over 3.35 TB/s, 2.4 ms for 10k tokens of prompt.",
  ])
  func `memory is judged only where it is clear what it is the memory of`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // Three cards x 3 x 24 = 216.
    "Two cards, three with a spare. At 3 euro an hour that makes 216 euro a day.",
    "One call per file, and at 0.50 euro per million tokens that's 0.135 euro per file.",
    "Prefill of 3,500 tokens on a 24B at 400 TFLOP/s is 420 ms, 670 of 1,500 ms.",
    "150 in flight at 5 s each. Each card does 9 a second, so 16 cards.",
    "The systemic-risk threshold is 10^25 FLOP, and our 24B on 8T tokens is 1.2e24.",
    "99.7% availability is 26 hours a year or 2.2 a month.",
    "Three weeks, 2 engineers, 1 designer: 9 person weeks.",
    "Rule on day 42: ship if the lower bound is above 0, no downgrades, payers below 1%.",
    "The rate went from 92% to 93%, a 12.5% cut of errors.",
    "1,000 GPUs at 1.90 an hour = 1.4 million dollars a month.",
    "At 30 a second and 0.6 s that is 30 cards. Concurrency is one.",
    "Margin goes from 37% to 40%. So a 30% lower price pays.",
    "Compute per token is around 2 x parameters, for the 7B and for the 70B.",
    "Peak +5% and the batch is throttled.",
    "Our technical documentation took 18 months.",
    "In my job before, 91% was reached in 5 months.",
    "Completion: 95% by day 3, NPS +10, ratio 0.45.",
    "We keep 62% of 990 (+-5 points on 400).",
  ])
  func `sums, rules and shares are judged only where nothing else is meant`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // 41,000 x 0.019 = 779; 1,350 / 2,900 = 46.6%.
    Expectation("41,000 accounts x 1.9% = 7,790.", "7,790", .wrong),
    Expectation("1,350/2,900 = 64%.", "64%", .wrong),
    // 10 / 14 - 1 = -28.6%.
    Expectation("14% to 10% is a 40% relative drop.", "40%", .wrong),
    // 24e9 x 4 / 8 = 12 GB.
    Expectation("The 24B at 4 bits is 9.6 GB.", "9.6 GB", .wrong),
    // 123e9 x 2 = 246 GB against 160.
    Expectation(
      "At 16 bit the 123B fits in two 80 GB cards.", "fits in two 80 GB cards", .wrong),
  ])
  func `a clear miss is still called wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.wrong))
  }

  @Test(arguments: [
    // Arithmetic that comes out and leaves factors of a cache out: 2 x 48 x 8 x 128 x 2 = 196,608 B.
    "The KV cache of a token is 48 layers x 8 heads x 128 = 49,152 bytes.",
    // 3 / 300 = 1%, but no bound is spoken of.
    "No release when wrong pay exceeds 0.5% of 300 or field accuracy is below 97%.",
    // 8 of 11 = 73%, far above.
    "8 of 11 were positive, which is far above the 25% threshold.",
    // 31 to 24 is a fall of 23%, and 24% is where it ends.
    "Retention went 31% → 24% is what we saw.",
    // 0.921 - 0.912 = 0.9%, not 0.009%.
    "F1: 0.921 - 0.912 = 0.009% of mails.",
  ])
  func `what only happens to agree is not called right`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .right })
  }

  @Test func `values are shown in the unit that was written`() throws {
    let claim = try #require(ClaimChecker().claims(in: "1,350/2,900 = 64%.").first)
    #expect(abs(claim.stated.value - 64) < 1e-9)
    #expect(claim.stated.unit == "%")
    let expected = try #require(claim.expected)
    #expect(abs(expected.low - 46.55) < 0.01)
    #expect(expected.unit == "%")
  }

  @Test(arguments: [
    "Article 50(2) has applied since 2 August 2026 and the grace for older systems ends on 2 December 2026.",
    "For systems on the market the grace ends on 2 December 2026; Article 50(2) applies from 2 August 2026.",
  ])
  func `of two days in a sentence one may belong to something else`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test func `a day alone in its sentence is held against the rule that it names`() {
    #expect(Self.wrong(in: "Article 50(2) has applied since 2 December 2026.").count == 1)
  }

  @Test(arguments: [
    "Our vendor swears 300 tokens a second on one H100 for a 70B in bf16.",
    "People think the 8x7B means 56 billion weights. It doesn't.",
    "200 calls a second at 2.5 seconds each means 80 in flight. Sorry, no: 500.",
  ])
  func `what others say and what is taken back is not called wrong`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // 10,000 x 3 + 1,000 x 15 for a million = 4.5 cents.
    "At 3 dollars in and 15 out per million, a call with 10k in and 1k out costs four and a half cents.",
    "1,500 tokens in at 0.40 per million and 400 out at 2.00. That's 0.0006 and 0.0008.",
  ])
  func `prices of tokens in and out are no parts of one sum`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test func `uneven routing explains a little, not a lot`() {
    // 64 x (1 - (60/64)^8) = 26.
    #expect(
      Self.wrong(in: "64 experts, 4 for each token. A batch of 8 touches half of them.").isEmpty)
    #expect(
      Self.wrong(in: "64 experts, 4 for each token. A batch of 64 touches 10 of them.").count == 1)
  }

  private static func wrong(in text: String) -> [String] {
    ClaimChecker().claims(in: text).filter { $0.verdict == .wrong }.map(\.text)
  }
}
