// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Each expected verdict is worked out by hand beside the text.
struct VerdictTests {
  @Test(arguments: [
    // 123e9 x 2 = 246 GB; 24e9 x 1 = 24 GB; 46.7e9 x 2 = 93 GB.
    Expectation("Large 2 in bf16 takes 246 gigs.", "246 gigs", .right),
    Expectation("In fp8 Mistral Small 24B is 24 GB.", "24 GB", .right),
    Expectation("Mixtral 8x7B in bf16 needs 26 GB.", "26 GB", .wrong),
    Expectation("A 70B at two bytes each is fourteen gigs.", "fourteen gigs", .wrong),
    Expectation("GPT-4 in fp8 is 900 GB.", "900 GB", .uncheckable),
    // 2 x 32 x 8 x 128 x 2 = 131,072 B; x 32,768 = 4 GiB.
    Expectation("The KV cache of Mistral 7B is 128 KiB per token.", "128 KiB", .right),
    Expectation("At 32k the KV cache of Mistral 7B is 4 GB.", "4 GB", .right),
    Expectation("At 32k the KV cache of Mistral 7B is 400 MB.", "400 MB", .wrong),
    // Experts add no keys or values.
    Expectation(
      "Mixtral 8x7B needs eight times the KV cache of Mistral 7B.", "eight times", .wrong),
    // 246 GB against 80 and against 4 x 80 = 320.
    Expectation("Large 2 in bf16 fits on one 80 GB card.", "fits on one 80 GB card", .wrong),
    Expectation("Large 2 in bf16 fits on four H100s.", "four H100s", .right),
  ])
  func `memory follows from weights, formats and dimensions`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // 3,350 / 14.5 = 231 tokens/s; 300 / 14.5 = 21.
    Expectation(
      "3.35 TB/s over the 14.5 GB of Mistral 7B in bf16 gives at most 230 tokens per second.",
      "230 tokens per second", .right),
    Expectation(
      "With 300 GB/s and a 7B in 16-bit the ceiling is 200 tokens a second.",
      "200 tokens a second", .wrong),
    // 2 x 7.25e9 x 4,000 / 400e12 = 0.145 s.
    Expectation(
      "A 4,000-token prompt on Mistral 7B at 400 TFLOP/s takes 145 ms.", "145 ms", .right),
    Expectation(
      "A 4,000-token prompt on Mistral 7B at 400 TFLOP/s takes 15 ms.", "15 ms", .wrong),
    // 48 / 1.2 = 40 s; 10 Gbit/s is 1.25 GB/s, 14.5 / 1.25 = 11.6 s.
    Expectation("Loading 48 GB at 1.2 GB/s takes 40 seconds.", "40 seconds", .right),
    Expectation("Over a ten-gigabit link the 14.5 GB load in 1.5 s.", "1.5 s", .wrong),
    // 30 x 4 = 120; 120 / 3 = 40.
    Expectation("30 requests a second, 4 s each: 120 in flight.", "120 in flight", .right),
    Expectation(
      "120 in flight and each stays 3 s, so we do 360 requests a second.",
      "360 requests a second", .wrong),
    // 300 x 25 ms = 7.5 s.
    Expectation(
      "At 25 ms a token an answer of 300 tokens is out in 7.5 s.", "7.5 s", .right),
  ])
  func `times and rates follow from bytes, work and Little's law`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // The cache is linear, attention of the prefill quadratic, a decode step linear.
    Expectation("From 8k to 32k the KV cache grows four times.", "four times", .right),
    Expectation("From 8k to 32k the attention of the prefill grows 16x.", "16x", .right),
    Expectation(
      "From 8k to 32k the attention of the prefill grows four times.", "four times", .wrong),
    // 8 x (1 - 0.75^16) = 7.9.
    Expectation(
      "Eight experts, two picked per token: a batch of 16 touches about 7.9 of them.",
      "7.9 of them", .right),
    // 0.95^10 = 0.599.
    Expectation(
      "Ten steps at 95% each, so the whole chain works 60% of the time.", "60%", .right),
    Expectation(
      "Ten steps at 95% each, so the whole chain works 95% of the time.", "works 95%", .wrong),
    // 0.001 x 43,200 min = 43.2 min.
    Expectation("99.9% a month is 43 minutes of downtime.", "43 minutes", .right),
  ])
  func `scaling, experts and chains are recomputed`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // 2,000 x 0.15e-6 + 300 x 0.60e-6 = 0.00048 USD.
    Expectation(
      "Small 4 lists at 15 cents in and 60 cents out per million.", "15 cents in", .right),
    Expectation("Codestral 22B is Apache.", "Codestral 22B is Apache", .wrong),
    Expectation("Large 3 is Apache.", "Large 3 is Apache", .right),
    Expectation("Mistral Small 3.2 is Apache.", "Mistral Small 3.2 is Apache", .right),
    Expectation(
      "Article 50 applies from 2 August 2026.", "Article 50 applies from 2 August 2026", .right),
    Expectation(
      "The high-risk duties of the AI Act started on 2 August 2026.", "2 August 2026", .wrong),
    // 4 x 3 x 730 = 8,760; x 12 = 105,120.
    Expectation("Four cards at 3 dollars an hour come to 8,760 a month.", "8,760 a month", .right),
  ])
  func `facts come from the catalogue, with their date`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    Expectation("412 plus 398 is 810.", "810", .right),
    Expectation("Retrieval 60, prefill 200, decode 90, that makes 450 ms.", "450 ms", .wrong),
    Expectation("55% admins, 30% developers and 25% others.", "25% others", .wrong),
    Expectation("Twelve engineers: five backend, four ML, three console.", "Twelve", .right),
    Expectation("Review time fell from 12 days to 9, minus 25%.", "minus 25%", .right),
    Expectation("Churn went from 8% to 6%, a relative reduction of 2%.", "of 2%", .wrong),
    // (1.96 + 0.84)^2 x (0.09 + 0.1056) / 0.02^2 = 3,834.
    Expectation(
      "200 users in each arm is plenty to see 10% become 12%.", "200 users in each arm", .wrong),
    Expectation(
      "We need about 3,800 users per arm to see 10% become 12%.", "3,800 users per arm", .right),
  ])
  func `numbers of one text agree with each other`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // 0.15 x 40,000 = 6,000; 0.15 x 40 = 6.
    Expectation("15% of 40,000 = 600 complaints.", "600 complaints", .wrong),
    Expectation("15% of 40,000 = 6,000 complaints.", "6,000 complaints", .right),
    // 90,000 / 3,600 = 25; 90,000 / 60 / 24 = 62.5.
    Expectation("All retries cost 90,000 s = 25 hours.", "25 hours", .right),
    Expectation("All retries cost 90,000 s, 40 hours of work.", "40 hours", .wrong),
    Expectation("Training took 90,000 minutes, or 62 days.", "62 days", .right),
    // 3 x 600 = 1,800 ms: the factor is not the time itself.
    Expectation("That makes 3 x 600 ms = 1.8 s.", "1.8 s", .right),
    // Two times that stand in a row need not be the same.
    Expectation("The sprint lasts 3 weeks, 4 days longer than the last.", "4 days", .uncheckable),
    Expectation("It took 45 minutes, 2 hours with the queue.", "2 hours", .uncheckable),
  ])
  func `shares and times come out as they are said again`(_ expectation: Expectation) {
    #expect(expectation.verdicts() == [expectation.verdict])
  }
}
