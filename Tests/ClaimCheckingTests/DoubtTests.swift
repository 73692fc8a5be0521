// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Verdicts that are held back because something else may be meant, each beside one where nothing else can be.
struct DoubtTests {
  /// Texts of which nothing may be called wrong.
  @Test(arguments: [
    // 18,000 / 16,000 - 1 = 12.5%; the 40% is what it holds at.
    "Sales closed more deals than last spring, 18,000 against 16,000, even at 40%.",
    // At 64k attention is 38%, and where it passes half is another length.
    "On the 70B attention is about a quarter at 32k, and it passes half somewhere before 128k.",
    "Serving costs 480 dollars a day against 3.36 million a week of lost sales.",
    // The share of the traffic that the test gets is no change from 48 to 64.
    "This week I would run an A/B test of 64 against 48 on 10% of the traffic.",
    "I would move the limit from 48 to 64 for about 10% of the users.",
    "Compare the 7B against the 70B on 5% of requests.",
  ])
  func `what a number is held against is not the number`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // 300 + 200 + 100 = 600: the 900 is what may be used.
    "The call may take 900. Speech 300, model 200, voice 100, that's 600.",
    // 24e9 x 2 = 48 GB: the 8 bits are those of the sentence before.
    "In 8-bit the big one fits. The 24B: 48 GB plus 15 GB of cache.",
    // Shares of different things.
    "Two percent base rate, ninety percent caught, three percent false alarms.",
    // 671 and 37 billion are both right.
    "DeepSeek V3: 37 of 671 active.",
    // The size in the name is no memory.
    "Nemo is 12 and a bit billion, sixteen bit is two bytes.",
  ])
  func `a number that other numbers beside it explain is left alone`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    // 50 / 1.5 = 33: the 30 is the speed, and six and a half gigs are left of eight.
    "A 3B in four bits is 1.5 gigs, 30 tokens a second at 50 GB/s, and it leaves six and a half of the eight.",
    // 2 x 8e9 x 4,000 / 400e12 = 0.16 s; the L4 is another device.
    "Prefill of 4,000 tokens on an 8B takes 0.16 seconds at 400, and on the L4 a bit more.",
    // 100 / 4.5 = 22 and 50 / 4.5 = 11.
    "A laptop with 100 GB/s and a 4-bit 8B of 4.5 gigs gives 22 tokens a second; my phone with 50 gives 11.",
    // 100 x 80 MB = 8 GB.
    "An adapter of a 7B in 16-bit has 80 megabytes, so a hundred of them are eight gigs.",
    // 128 KiB in 16 bits.
    "Mistral 7B keeps 128 KiB of cache a token, so 40 chats are 40 gigs; with an 8-bit cache half of that.",
    // 5 x 3 x 5 = 75.
    "There are five people times three weeks is 75 days.",
    // 1.6 is of the throughput.
    "The batch goes from 20 to 40, but we see only 1.6 times the throughput.",
  ])
  func `what another unit, device or size explains is left alone`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test func `a change of the exhibit is held against no other`() {
    let exhibits = """
      Completion: developers 66% -> 65%; enterprise accounts 51% -> 36%. Enterprise share of sign-ups 20% -> 30%.
      """
    let right = ClaimChecker(exhibits: exhibits).claims(
      in: "Fifteen points lost in enterprise on those sign-ups is a lot.")
    #expect(!right.contains { $0.verdict == .wrong }, "\(right)")
  }

  @Test(arguments: [
    // Which of the two products is divided by is open.
    "1,250 / 0.125 s x 730 x 3,600 s = 26 billion tokens.",
    // 8 x (1 - 0.75) = 2.
    "8 x (1 - 0.75) = 2.",
    "It is 2 x 7,000,000,000 x 1,000 / 400 x 10^12 = 36 ms.",
  ])
  func `a calculation that may be read in two ways is not called wrong`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test(arguments: [
    "For toys and lifts, Annex I in short, machines too, the high-risk part comes on 2 August 2028.",
    "High-risk classification is a draft of 19 May 2026.",
  ])
  func `a day of plans or of another annex is not held against a rule`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test func `a day of the annex that is named is held against the rule`() {
    #expect(Self.wrong(in: "The high-risk part of Annex III came on 2 August 2026.").count == 1)
  }

  @Test func `the size before is not the size after`() {
    let claims = ClaimChecker(exhibits: "Weights of the 24B: 48 GB in 16-bit.")
      .claims(in: "I would not quantise. 8-bit takes 48 down to 24, sure.")
    #expect(!claims.contains { $0.verdict == .wrong }, "\(claims)")
  }

  @Test(arguments: [
    // 35 / 2 = 17.5 s: multiplied.
    Expectation(
      "In four bits the 70B is 35 gigs. At two gigs per second it's 70 seconds to load.",
      "70 seconds", .wrong),
    // 300 / 4 = 75: multiplied.
    Expectation(
      "The L4 reads 300 gigabytes a second and the weights are four gigs, so we get 1,200 tokens a second.",
      "1,200 tokens", .wrong),
    // 8e9 x 2 = 16 GB: one byte for two.
    Expectation("Llama 3.1 8B, that's eight gigs in bf16.", "eight gigs", .wrong),
    // 38 / 17 - 1 = 124%: points for percent.
    Expectation("Failures went up from 17 to 38, so by 21 percent.", "21 percent", .wrong),
    // 2 x 40 x 8 x 128 x 2 = 160 KiB: keys without values.
    Expectation(
      "Forty layers, eight heads, 128 wide, two bytes each: that makes 80 KiB of KV cache a token.",
      "80 KiB", .wrong),
    // 140.6e9 x 2 = 281 GB: memory from the active weights alone.
    Expectation(
      "With 39 billion active I need 78 gigs for the 8x22B in 16-bit, so one card does it.",
      "78 gigs", .wrong),
  ])
  func `a usual slip is still called wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.wrong))
  }

  @Test(arguments: [
    "With 13 billion active weights Mixtral 8x7B reads 26 GB for each token in 16-bit.",
    "A token meets 39 billion of the 8x22B, which is 78 gigs in 16-bit.",
  ])
  func `what one token of a mixture meets is not its memory`(text: String) {
    #expect(Self.wrong(in: text).isEmpty)
  }

  @Test func `a figure of the question beside two numbers of the text is not their change`() {
    let exhibits = "Enterprise: 51% of 2,480 in May, 36% of 3,780 in June."
    let text = "More accounts finish, 1,360 against 1,265, so 36% of them."
    let claims = ClaimChecker(exhibits: exhibits).claims(in: text)
    #expect(!claims.contains { $0.verdict == .wrong }, "\(claims)")
  }

  @Test(arguments: [
    // Prefill works with the 12.9 billion that are active.
    "Mixtral has 47 billion parameters, hence a prompt of 4,000 tokens costs 376 teraflop.",
    // In flight are 50 x 6 = 300.
    "Fifty requests a second, six seconds each, so fifty over six, about eight at a time.",
    // 6 - 3 = 3 says nothing of the tickets.
    "Six calls, three of them side by side. The rule is three tickets.",
  ])
  func `what agrees by chance or with the wrong weights is not called right`(text: String) {
    let right = ClaimChecker().claims(in: text).filter { $0.verdict == .right }.map(\.text)
    #expect(
      !right.contains {
        $0.contains("376") || $0.contains("eight") || $0.contains("three tickets")
      }, "\(right)")
  }

  @Test(arguments: [
    // At once the slowest counts: 700 ms.
    "Three tools, 400, 700 and 250 ms, and we fire all at once. So the step takes 1,350 milliseconds.",
    // Twice the length is four times the work.
    "Twice the attention in prefill. So from 50k to 100k I budget two times the compute for it.",
    // Half of 312 gives 0.41 s.
    "A100, 312 on the label, we get half. Llama 3 8B, 4,000 tokens, that's 64 teraflop, so 0.2 s.",
    // 8e9 x 4 bytes = 32 GB.
    "In plain 32-bit floats an 8B needs sixteen gigs; you cast it to bf16 and you're at eight.",
    // 2 x 24e9 x 10,000 = 480 TFLOP.
    "24 billion parameters times ten thousand tokens are 240 teraflops.",
  ])
  func `arithmetic that leaves out what the words say is not called right`(text: String) {
    let right = ClaimChecker().claims(in: text).filter { $0.verdict == .right }.map(\.text)
    let held = ["1,350", "two times", "0.2 s", "sixteen", "240"]
    #expect(!right.contains { words in held.contains { words.contains($0) } }, "\(right)")
  }

  @Test(arguments: [
    // 2 x 7.25e9 x 4,000 = 58 TFLOP.
    Expectation("A prompt of 4,000 tokens on Mistral 7B costs 58 teraflop.", "58 teraflop", .right),
    // 50 x 6 = 300.
    Expectation(
      "Fifty requests a second, six seconds each, so fifty times six, 300 at a time.",
      "300", .right),
    Expectation("I met thirty users, eleven of them twice, so 41 talks.", "41 talks", .right),
    // One after the other the times add up.
    Expectation(
      "Three tools, 400, 700 and 250 ms, one after the other. So the step takes 1,350 ms.",
      "1,350 ms", .right),
  ])
  func `what follows from whole evidence is still called right`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(.right))
  }

  private static func wrong(in text: String) -> [String] {
    ClaimChecker().claims(in: text).filter { $0.verdict == .wrong }.map(\.text)
  }
}
