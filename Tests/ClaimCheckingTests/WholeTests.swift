// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that come out of a part of what was told, or of one of several things; each beside one that comes out of the whole.
struct WholeTests {
  @Test(arguments: [
    // The tokens out cost 0.4 x 1,000,000 x 8 / 1M more.
    "At 2 dollars in and 8 out a million chats of 1,000 in and 400 out cost 2,000 dollars.",
    // 50 cents are a quarter of it, and 75% less.
    "The price went from two dollars to fifty cents, a cut of 25%.",
    "We took it from 80 minutes to 32, a reduction of 40 percent.",
    // Twelve machines share the link.
    "Twelve nodes pull 40 GB each from one bucket at 2 GB/s in total, so that takes 20 seconds.",
  ])
  func `what follows from a part of it is not right`(text: String) {
    let claims = ClaimChecker().claims(in: text)
    #expect(!claims.isEmpty && claims.allSatisfy { $0.verdict != .right })
  }

  @Test(arguments: [
    "The price went from two dollars to fifty cents, a cut of 75%.",
    "We took it from 80 minutes to 32, a reduction of 60 percent.",
    "One node pulls 40 GB from a bucket at 2 GB/s, so that takes 20 seconds.",
  ])
  func `what follows from the whole of it is right`(text: String) {
    #expect(ClaimChecker().claims(in: text).contains { $0.verdict == .right })
  }

  @Test(arguments: [
    // 120 / 3 = 40 is what it does now, and 120 / 6 = 20 what it does later.
    "120 in flight and each stays 3 s now and 6 s later, so the card does 40 requests a second.",
    "150 in flight and each stays 5 s now and 2 s later, so the card does 30 requests a second.",
  ])
  func `a rate of a time that another one follows is not right`(text: String) {
    let doubted = ClaimChecker().claims(in: text).filter {
      $0.reason == "Another time stands between."
    }
    #expect(doubted.map(\.verdict) == [.uncheckable])
  }

  @Test(arguments: [
    "120 in flight and each stays 3 s, so the card does 40 requests a second.",
    "120 in flight and each stays 6 s now and 3 s later, so the card does 40 requests a second.",
    // A time that is told again with a little more is no other one.
    "120 in flight and each stays 3 s now and 3.1 s later, so the card does 40 requests a second.",
  ])
  func `a rate of the time that is told last is right`(text: String) {
    let rate = Expectation(text, "40 requests", .right)
    #expect(rate.verdicts().contains(.right))
  }

  @Test func `a speed of several devices is not held against that of one`() {
    let text = "Two H100s, 70B in int8, tensor parallel: about 96 tokens a second as the bound."
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }

  @Test(arguments: [
    "Large 3 in fp8 is 675 GB. Eight H200s with 1.1 TB hold that.",
    // 640 GB of the usual H100, 752 GB of the other one.
    "Large 3 in fp8 is 675 GB. Eight H100s take that.",
  ])
  func `memory of several devices together is not that of each`(text: String) {
    let fits = ClaimChecker().claims(in: text).filter { $0.kind == .fitsOnDevice }
    #expect(!fits.contains { $0.verdict == .wrong })
    #expect(!text.contains("H100") || !fits.contains { $0.verdict == .right })
  }

  @Test func `shares that are divided say nothing of the others`() {
    let exhibits = "Enterprise: 10% of the tokens, 55% of the revenue."
    let others = Expectation(
      "So an enterprise token earns 5.5 times what the others earn.", "5.5 times", .right)
    #expect(!others.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test(arguments: [
    "Enterprise is 10% of the tokens and 55% of the money, so 5.5x\nThe team pays what the others pay.",
    "10% of the tokens, 55% of the money, so 5.5\n\ntimes what the others pay.",
  ])
  func `an amount that reaches beyond its sentence ends no program`(text: String) {
    let exhibits = "Enterprise: 10% of the tokens, 55% of the revenue."
    #expect(!ClaimChecker(prompt: nil, exhibits: exhibits).claims(in: text).isEmpty)
  }

  @Test(arguments: [
    Expectation(
      "It fell from 51% to 36%; the fix should return us 10 of the 15 points.",
      "10 of the 15 points", .right),
    Expectation(
      "Of 300 calls 200 fail; I would hope to win back two thirds.", "two thirds", .right),
  ])
  func `hopes are not decided`(_ expectation: Expectation) {
    #expect(expectation.verdicts().allSatisfy { $0 == .uncheckable })
  }
}

/// Numbers that come out and are told of another phase, another total or another unit.
struct OtherPhaseTests {
  @Test(arguments: [
    // Each new token reads the cache once: 32k against 16k is twice as much.
    "For every new token at 32k decode does four times the attention of 16k.",
    "Bandwidth goes from 2.0 to 3.35, so the prefill is 68 percent faster.",
    "I had nine people, two left and I hired four, so fifteen.",
    "The link is 10 gigabit, it gives 10 GB/s, so 40 GB take 4 seconds.",
    "Four cards at 40 percent of the peak take 0.2 seconds, elsewhere it is ten times that.",
    "The Ethernet of 25 gigabit gives 25 giga per second, so the 50 GB are there in 2 seconds.",
  ])
  func `are not right`(text: String) {
    let claims = ClaimChecker().claims(in: text)
    #expect(!claims.isEmpty && claims.allSatisfy { $0.verdict != .right })
  }

  @Test(arguments: [
    "A prompt of 32k instead of 16k: four times the attention in the prefill.",
    "Bandwidth goes from 2.0 to 3.35, so decode is 68 percent faster.",
    "The link gives 10 GB/s, so 40 GB take 4 seconds.",
  ])
  func `are right where they belong`(text: String) {
    #expect(ClaimChecker().claims(in: text).contains { $0.verdict == .right })
  }

  @Test(arguments: [
    "An M2 Ultra with 800 GB/s runs a Llama 2 7B in fp16 at about 42 tokens a second.",
    "In the GPTQ table LLaMA 65B at four bits loses 0.3 of perplexity and the 7B 0.4.",
    "Mixtral 8x22B in bf16 takes 282 GB. With the cache we end at 296 GB.",
  ])
  func `are not wrong because a number nearby would be`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }
}
