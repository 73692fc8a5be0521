// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

struct MoneyBreakEvenTests {
  /// One copy costs 2,628 USD a month and serves 9.386 billion tokens.
  private func breakEven(
    _ perMillion: Double, fixed: Double = 0, least: Int = 1,
    price: Interval<Per<Dollar, Hour>> = Interval(exactly: 1.8)
  ) throws -> VolumeBreakEven {
    try VolumeBreakEven(
      MoneySamples.hosting(price: price),
      against: MoneySamples.flatPrice(perMillion).cost(of: MoneySamples.mix()),
      fixed: Interval(exactly: DollarsPerMonth(fixed)), least: least)
  }

  @Test func `one copy pays from the tokens that cost as much`() throws {
    let found = try breakEven(0.5)
    #expect(agree(found.capacity.value.value, 2_500 / 0.7 * 2_628_000))
    #expect(agree(found.firstTokens.figure?.value, 5.256e9))
    #expect(agree(found.lastingTokens.figure?.value, 1.0512e10))
    #expect(agree(found.utilisation.figure?.value, 0.56))
  }

  @Test func `people who run it are paid by more copies`() throws {
    let found = try breakEven(0.5, fixed: 10_000)
    #expect(agree(found.firstTokens.figure?.value, 4.628e10))
  }

  @Test func `tokens that cost less than those of a full copy are never worth hosting`() throws {
    let found = try breakEven(0.25)
    #expect(found.firstTokens == .never)
    #expect(found.lastingTokens == .never)
    #expect(found.utilisation == .never)
  }

  @Test func `where only cheap devices pay, the answer is unsure`() throws {
    let found = try breakEven(0.25, price: Interval(1.8, low: 1, high: 2))
    guard case .unsure(let figure) = found.firstTokens else {
      Issue.record("expected unsure, found \(found.firstTokens)")
      return
    }
    #expect(agree(figure?.low, 5.84e9))
  }

  @Test func `devices for nothing are always worth it`() throws {
    #expect(try breakEven(0.5, price: Interval(exactly: 0)).firstTokens == .always)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `break-even volumes are where a scan over volumes finds them`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let perMillion = Double.random(in: 0.32...2, using: &generator)
    let fixed = Double.random(in: 0...20_000, using: &generator)
    let least = Int.random(in: 1...4, using: &generator)
    let found = try breakEven(perMillion, fixed: fixed, least: least)
    let capacity = 2_500 / 0.7 * 2_628_000
    func isCheaper(_ tokens: Double) -> Bool {
      let copies = max(Double(least), (tokens / capacity).rounded(.up))
      return fixed + copies * 2_628 <= tokens * perMillion / 1e6
    }
    let first = try #require(found.firstTokens.figure?.value)
    let lasting = try #require(found.lastingTokens.figure?.value)
    #expect(first <= lasting)
    for step in 1...4_000 {
      let tokens = Double(step) / 1_000
      if tokens < 0.999_999 { #expect(!isCheaper(first * tokens)) }
      if tokens > 1.000_001 { #expect(isCheaper(lasting * tokens)) }
    }
    #expect(isCheaper(first * 1.000_001))
    #expect(!isCheaper(lasting * 0.999_999))
  }

  @Test func `the success that a small model needs`() throws {
    let small = try ResolvedTask(
      MoneySamples.attempts(0.8), attemptCost: Interval(exactly: 0.001),
      escalation: Interval(exactly: 2))
    let large = try ResolvedTask(
      MoneySamples.attempts(0.9), attemptCost: Interval(exactly: 0.02),
      escalation: Interval(exactly: 2))
    let found = ModelBreakEven(small, against: large)
    #expect(found.verdict == .dearer)
    #expect(agree(found.successNeeded.figure?.value, 0.8905, within: 1e-8))
    #expect(agree(found.escalationPrice?.figure?.value, 0.19))
  }

  @Test func `a model that is cheaper and no worse is cheaper at any price of a person`() throws {
    let small = try ResolvedTask(
      MoneySamples.attempts(0.9), attemptCost: Interval(exactly: 0.001),
      escalation: Interval(exactly: 2))
    let large = try ResolvedTask(
      MoneySamples.attempts(0.9), attemptCost: Interval(exactly: 0.02),
      escalation: Interval(exactly: 2))
    #expect(ModelBreakEven(small, against: large).escalationPrice == .always)
    #expect(ModelBreakEven(large, against: small).escalationPrice == .never)
    #expect(ModelBreakEven(small, against: large).verdict == .cheaper)
  }

  @Test func `no success is enough for a model that costs more than the other's result`() throws {
    let dear = try ResolvedTask(
      MoneySamples.attempts(0.9), attemptCost: Interval(exactly: 3))
    let cheap = try ResolvedTask(
      MoneySamples.attempts(0.5), attemptCost: Interval(exactly: 1))
    #expect(ModelBreakEven(dear, against: cheap).successNeeded == .never)
    #expect(ModelBreakEven(dear, against: cheap).escalationPrice == nil)
  }
}
