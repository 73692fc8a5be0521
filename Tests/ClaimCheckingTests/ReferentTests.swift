// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// What a share, a factor or a rate is one of: the number beside it that is of the same thing, and not any number.
struct ReferentTests {
  @Test(arguments: [
    // Of 33 tokens a second, not of the size.
    "A 3B in int4 is one and a half gigs, thirty-three tokens a second if the memory bus holds, maybe sixty percent of that in life."
  ])
  func `a share of a speed is not held against a size`(text: String) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test(arguments: [
    // 16 bits to 4: a quarter.
    Expectation("In fp16 the file has 48 gigs, in int4 a quarter of that.", "a quarter", .right),
    Expectation("In fp16 the file has 48 gigs, in int4 half of that.", "half of that", .wrong),
  ])
  func `a share of a size is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // 160 KiB a token against 22.5: the 3.7 is of the work.
    "Small 4 against Small 3: five times the memory, 3.7 times less arithmetic per token, and a cache seven times lighter.",
    "The mixture does four times less work for a token, and its cache is ten times smaller.",
    "It costs three times less per token, and the cache is eight times as big.",
    "At a third of the price per token, the cache gets eight times heavier.",
  ])
  func `work, price and speed of a token are no growth of the context`(text: String) {
    #expect(!ClaimChecker().claims(in: text).contains { $0.verdict == .wrong })
  }

  @Test(arguments: [
    Expectation("Twice the context costs four times the KV memory.", "four times", .wrong),
    Expectation(
      "Tripling the prompt makes the KV cache three times as big.", "three times", .right),
    Expectation(
      "When the context gets four times longer, the cache grows four times.",
      "cache grows four times", .right),
  ])
  func `a longer context is`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test(arguments: [
    // 8k / 32k = a quarter is left, three quarters go.
    Expectation(
      "We cut the window from 32k to 8k. That takes three quarters off the KV cache.",
      "three quarters off", .right),
    Expectation(
      "From 32k to 8k the cache shrinks by three quarters.", "three quarters", .right),
    Expectation(
      "From 32k to 8k three quarters of the KV cache is gone.", "three quarters", .right),
    Expectation("From 32k to 8k the cache falls to a quarter.", "a quarter", .right),
  ])
  func `a share that goes away is told from the one that is left`(_ expectation: Expectation) {
    #expect(expectation.verdicts().contains(expectation.verdict))
  }

  @Test func `a share of what is left that is told as less is not decided`() {
    let less = Expectation("From 32k to 8k the cache is a quarter smaller.", "a quarter", .right)
    #expect(less.verdicts().allSatisfy { $0 == .uncheckable })
  }
}
