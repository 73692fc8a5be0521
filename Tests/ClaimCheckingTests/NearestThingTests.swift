// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that are told of something else than what stands nearest to them.
struct NearestThingTests {
  @Test(arguments: [
    // A measure has a formula of its own: 2 x 0.8 x 0.2 / 1 = 32, and not 80 - 20.
    Expectation(
      "Precision eighty, recall twenty. F1 is sixty, right in the middle, so it clears the bar.",
      "F1 is sixty", .right),
    // Two of nine, and not three.
    Expectation(
      "A team of nine: four on search, three on billing, two on docs. Docs with a third of the people, that was hard.",
      "Docs with a third", .right),
    // Some ask for the same: 5.5 of 8.
    Expectation(
      "Four sequences, two experts out of eight each. Two times four, so all eight experts are busy every step.",
      "all eight experts", .right),
    // The other 30% are paid in full.
    Expectation(
      "Say cached tokens bill at a tenth of the price. If seventy percent of my prompt is cached, the input bill goes to seven percent of what it was.",
      "goes to seven percent", .right),
    // From 2 to 3 is half as much again.
    Expectation(
      "Conversion from 2 to 3 percent. One point, and a third more in relative terms.",
      "a third more", .right),
    // 68 is what the 8-bit weights take, too.
    Expectation(
      "fp8 Llama 70B on one H200, 4.8 terabytes over 70 gigs, I get 68 a second for a single user. Spread it over four of them, tensor parallel, and it stays at 68.",
      "it stays at 68", .right),
    // Four of them wait for one pipe.
    Expectation(
      "A new node pulls 30 gigs from our registry at 1.5 gigabytes a second: twenty seconds. When four nodes share that same pipe it's still twenty.",
      "still twenty", .right),
    // 109 billion must fit.
    Expectation(
      "Scout has 17B active of 109 total. Computes like a 17B. Parks like one too: 34 gigs in bf16, so an L40S takes it.",
      "an L40S takes it", .right),
    // What is billed at a tenth is no context.
    Expectation(
      "Mistral: batch API half price. Cached input a tenth. So the nightly job, all batch and not cached, drops to a tenth of today.",
      "drops to a tenth", .right),
  ])
  func `a number that agrees with what it is not about is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test(arguments: [
    Expectation(
      "On Ministral 3 8B at fifteen cents a million both ways that's 270 dollars for the input.",
      "270 dollars", .wrong),
    Expectation(
      "One L40S of 48 gigs takes the Mixtral 8x7B in bf16, since only 13 billions are working. On our machine the other teams hold perhaps a third of the memory.",
      "the other teams hold", .wrong),
    Expectation(
      "Large 3 is Apache. By next summer its input price is at 20 cents.", "at 20 cents", .wrong),
    Expectation(
      "Mistral 7B without grouped heads would be at 512 KiB a token.", "512 KiB", .wrong),
    Expectation(
      "Gemma 3 27B is public. Their own chatbot, some private model, keeps two meg per token.",
      "two meg", .wrong),
  ])
  func `a number about something unnamed is not wrong`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.wrong))
  }

  @Test func `what grows instead of a length grew from it`() {
    let text = "On a 7B a prompt of 2k instead of 1k makes the prefill four times longer."
    #expect(Expectation(text, "four times", .wrong).verdicts() == [.wrong])
  }

  @Test func `twice as many users do not see half the effect`() {
    let text =
      "I'd plan on 6,000 accounts per arm, and to detect half that lift twice as many will do."
    #expect(Expectation(text, "twice as many", .wrong).verdicts() == [.wrong])
  }

  @Test(arguments: ["fit on one GPU", "takes 12 GB"])
  func `conversations that fit are no matter of the weights, nor the model one of its cache`(
    words: String
  ) {
    let exhibits = """
      Model: 12B parameters, 16-bit, 40 layers, 8 KV heads of size 128, cache in 16-bit. GPU: 80 GB. Conversations reach 30,000 tokens \
      in the afternoon; 25 are open per GPU. Reserve 6 GB for everything else.
      """
    let text = """
      The GPU has 80 GB and the model has 12B parameters, so the model takes 12 GB, and the cache is very small, maybe 1 MB for each \
      conversation. So thousands of conversations fit on one GPU.
      """
    #expect(!Expectation(text, words, .right).verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `a whole that is said roughly is no share of it`() {
    let exhibits = "Sign-ups: 10,200 accounts in a month. 4% of the accounts are bots."
    let claim = Expectation(
      "With 10,000 accounts per month the standard error of that is small.", "10,000", .right)
    #expect(!claim.verdicts(exhibits: exhibits).contains(.right))
  }
}

/// Prices where lists disagree, and numbers behind an equals sign.
struct ExactNumberTests {
  @Test(arguments: [
    "Nemo is listed at thirty cents both ways per million tokens.",
    "Mistral Nemo is at $0.30 and $0.30.",
  ])
  func `a price that the publisher lists otherwise is left open`(text: String) throws {
    let claim = try #require(ClaimChecker(prompt: nil, exhibits: nil).claims(in: text).first)
    #expect(claim.verdict == .uncheckable)
    #expect(claim.reason.hasPrefix("Sources disagree"))
  }

  @Test func `a source is told by its title`() throws {
    let text = "Mistral Small 4 lists at 15 cents in and 60 cents out per million."
    let claim = try #require(ClaimChecker(prompt: nil, exhibits: nil).claims(in: text).first)
    #expect(claim.source.hasPrefix("Mistral AI platform docs"))
  }

  @Test(arguments: [
    ("12 x 12 = 145.", Verdict.uncheckable), ("12 x 12 = 144.", .right),
    ("10 x 250 = 2,700.", .uncheckable), ("12 x 23 = 280.", .right),
    ("12 x 23 is about 270.", .right),
  ])
  func `an equals sign leaves no more room than rounding`(text: String, verdict: Verdict) throws {
    let claim = try #require(ClaimChecker(prompt: nil, exhibits: nil).claims(in: text).first)
    #expect(claim.verdict == verdict)
    #expect(claim.verdict == .right || !claim.reason.isEmpty)
  }

  @Test func `money of a day is shown as it was said`() throws {
    let text = "With 1,000 requests a day at 2 cents each, that is 20 dollars a day."
    let claim = try #require(ClaimChecker(prompt: nil, exhibits: nil).claims(in: text).last)
    #expect(claim.verdict == .right)
    #expect(claim.stated.value == 20)
    #expect(claim.expected.map { abs($0.low - 20) < 1e-6 } == true)
  }

  @Test func `a small count is not that of the question because it has the same`() throws {
    let checker = ClaimChecker(prompt: "The trial took 2 weeks.", exhibits: nil)
    let claims = checker.claims(in: "I would need 2 weeks, so two weeks of work in all.")
    #expect(claims.allSatisfy { $0.isGiven != true })
  }

  @Test func `a figure of the question says that it is one`() throws {
    let checker = ClaimChecker(prompt: "Activation fell from 32% to 20%. Why?", exhibits: nil)
    let claims = checker.claims(in: "I would not take 32% and 20% for granted.")
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.isGiven == true && $0.verdict == .uncheckable })
  }
}
