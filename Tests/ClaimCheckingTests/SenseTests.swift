// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that come out of other numbers, and whose words are about something else; each beside one whose words are about them.
struct SenseTests {
  @Test(arguments: [
    // 1 - 0.8^4 = 59%, which says nothing of logging errors.
    Expectation(
      "If each of the four funnel steps had lost twenty percent we'd be down. Typically sixty percent of such drops are logging errors.",
      "sixty percent", .right),
    Expectation("Usually 38% of first calls fail.", "38%", .right),
    Expectation("As a rule of thumb, 38% of first calls fail.", "38%", .right),
    Expectation("In most companies 38% of first calls fail.", "38%", .right),
  ])
  func `what is said of things in general is not decided`(_ expectation: Expectation) {
    let exhibits = "38% of first calls fail with a 4xx status; four funnel steps."
    #expect(expectation.verdicts(exhibits: exhibits).allSatisfy { $0 == .uncheckable })
  }

  @Test(arguments: [
    Expectation("Of the first calls 38% fail.", "38%", .right),
    // 6 / 8 - 1 = -25%.
    Expectation("As a rule, churn goes from 8% to 6%, minus 25%.", "minus 25%", .right),
    Expectation("Normally Mistral 7B in bf16 is 14.5 GB.", "14.5 GB", .right),
  ])
  func `what follows from numbers beside it or from physics is`(_ expectation: Expectation) {
    let exhibits = "38% of first calls fail with a 4xx status; four funnel steps."
    #expect(expectation.verdicts(exhibits: exhibits).contains(expectation.verdict))
  }

  @Test(arguments: [
    // Times 1.34 and 1.49 of the usual 3,800.
    "For 10% against 12% with 90% power we need 5,100 in each arm.",
    "At 1% significance, 10% against 12% needs 5,700 users per arm.",
    "For 10% against 12%, one-sided, we need 3,800 per arm.",
  ])
  func `samples of another test are not held against the usual one`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict == .uncheckable })
  }

  @Test(arguments: [
    "For 10% against 12% with 80% power we need 3,800 in each arm.",
    "For 10% against 12% at 95% confidence we need 3,800 in each arm.",
  ])
  func `samples of the usual test are right`(text: String) {
    #expect(ClaimChecker().claims(in: text).contains { $0.verdict == .right })
  }

  @Test(arguments: [
    // 0.5 x 0.7 = 0.35 is left.
    Expectation(
      "The batch costs minus 50%, and on top of it we have negotiated 30%. So together minus 80 percent.",
      "80 percent", .right),
    Expectation("We lost 20% at step one and 15% at step two, so 35% in total.", "35%", .right),
    // 48 / 8 = 600% of it, 500% more.
    Expectation("From 8 to 48, 600 percent more.", "600 percent", .right),
    // 1 - 36 / 51 = 29%.
    Expectation("51 against 36, so 42 percent lower.", "42 percent", .right),
  ])
  func `a change that is told of something else is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("From 8 to 48, 500 percent more.", "500 percent", .right),
    Expectation("51 against 36, so 42 percent more.", "42 percent", .right),
    Expectation("36 against 51, that is 29 percent lower.", "29 percent", .right),
  ])
  func `a change that is told as it is stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation("66 and 36 percent, (66 + 36) / 2 = 51% on average.", "51%", .right),
    // 128 KiB x 8,000 x 30 = 31 GB, of all of them.
    Expectation(
      "30 users with 8k each on Mistral 7B, the KV cache is 31 GB each.", "31 GB", .right),
    Expectation(
      "30 users with 8k each on Mistral 7B, the KV cache is 1 GB in total.", "1 GB", .right),
    // 230 tokens a second are written, not read.
    Expectation(
      "A prompt of 8,000 tokens at 230 tokens a second takes thirty-five seconds to read in.",
      "thirty-five seconds", .right),
  ])
  func `what comes out for another case than is told is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "30 users with 8k each on Mistral 7B, the KV cache is 31 GB in total.", "31 GB", .right),
    Expectation(
      "Prefill runs at 800 tokens a second, so a prompt of 16,000 tokens takes 20 seconds.",
      "20 seconds", .right),
    Expectation(
      "A prompt of 16,000 tokens at 8,000 tokens a second takes 2 seconds.", "2 seconds", .right),
    Expectation(
      "After the prompt an answer of 400 tokens at 40 tokens a second takes 10 seconds.",
      "10 seconds", .right),
    Expectation("(12 + 18) / 2 = 15 days.", "15 days", .right),
  ])
  func `what comes out for the case that is told stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  @Test func `the difference of two groups is no number of more times one of two prices`() {
    let exhibits = """
      Control: 412 accounts, 21 upgrades. Variant: 398 accounts, 30 upgrades. Average revenue per upgraded account: control 84 EUR, \
      variant 61 EUR.
      """
    // 30 x 61 - 21 x 84 = 66.
    let more = Expectation(
      "With nine upgrades more, the variant is worth an extra 549 euros.", "549 euros", .right)
    #expect(!more.verdicts(exhibits: exhibits).contains(.right))
    let all = Expectation("Thirty upgrades at 61 euros, that's 1,830 euros.", "1,830 euros", .right)
    #expect(all.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `a small number that the question has too is not right by that`() {
    let exhibits = "Peak 40 requests per second, five model calls each. Budget 16 GPUs."
    let small = Expectation("We make five calls.", "five calls", .right)
    #expect(small.verdicts(exhibits: exhibits) == [.uncheckable])
    let large = Expectation("We have 16 GPUs.", "16 GPUs", .right)
    #expect(large.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    // Times 30 for a month.
    Expectation(
      "2 million mails a day times 760 tokens is 1.5 billion tokens a month.", "1.5 billion", .right
    ),
    // 1 / 0.041 = 24 for each.
    Expectation("48 users at 41 ms a token, so 1,170 tokens a second each.", "1,170", .right),
    Expectation(
      "A p95 of 2 seconds for one call, five calls in a row, so p95 is 10 seconds.", "10 seconds",
      .right),
    Expectation(
      "At 2 dollars per million in, 1,000 tokens of output cost 0.2 cents.", "0.2 cents", .right),
    Expectation("95% of 64,000 right is 60,800 wrong answers.", "60,800 wrong", .right),
  ])
  func `what is of another time, of all, or of the other side is not right`(
    _ expectation: Expectation
  ) {
    #expect(!expectation.verdicts(exhibits: "Broad: 64,000 queries.").contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "2 million mails a day times 760 tokens is 1.5 billion tokens a day.", "1.5 billion", .right),
    Expectation("40 a second times 86,400 is 3.5 million requests a day.", "3.5 million", .right),
    Expectation("48 users at 41 ms a token, so 1,170 tokens a second together.", "1,170", .right),
    Expectation(
      "48 users at 41 ms a token, so 24 tokens a second for each user.", "24 tokens", .right),
    Expectation(
      "At 6 dollars per million out, 1,000 tokens of output cost 0.6 cents.", "0.6 cents", .right),
    Expectation("95% of 64,000 right is 60,800 right answers.", "60,800 right", .right),
  ])
  func `what is of the same time, number and side stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: "Broad: 64,000 queries.").contains(.right))
  }

  @Test(arguments: [
    // (1 - 0.921) / (1 - 0.912) = 0.9; 5 / 10; 1 / 0.1.
    "0.921 against 0.912 is a tenth fewer errors.",
    "Accuracy from 90 to 95 percent halves the errors.",
    "Uptime from 99 to 99.9 percent, ten times less downtime.",
    // 50 / 150.
    "From 100 to 150, a third of the new total is new.",
  ])
  func `a change of what is left, or of the new whole, is not held against the other one`(
    text: String
  ) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test func `a change that is neither is still wrong`() {
    let less = Expectation("Prices fell from 40 to 30, a half less.", "a half", .wrong)
    #expect(less.verdicts().contains(.wrong))
  }

  @Test func `weights with their cache are not held to be the weights`() {
    let text = "The 7B in 8 bit needs 7 GB, with the cache 9 GB."
    #expect(Expectation(text, "7 GB", .right).verdicts().contains(.right))
    #expect(!Expectation(text, "9 GB", .right).verdicts().contains(.right))
  }

  @Test(arguments: [
    "With 80 layers, 64 heads of 128 in fp16 the KV cache costs 2.6 MB a token.",
    "Llama 70B: 80 layers x 64 heads x 128 x 2 x 2 bytes = 2.6 MB per token.",
  ])
  func `a cache worked out with the heads of queries is not right`(text: String) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .right })
  }

  @Test func `a cache worked out with the heads of keys is right`() {
    let text = "With 80 layers, 8 KV heads of 128 in fp16 the KV cache costs 328 KB a token."
    #expect(ClaimChecker().claims(in: text).contains { $0.verdict == .right })
  }
}
