// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct DecisionsSpeculativeTests {
  private func drafting(
    _ acceptance: Double, _ length: Int, cost: Double = 0.1, load: Double = 0
  ) throws -> SpeculativeDecoding {
    try SpeculativeDecoding(
      acceptance: Interval(exactly: Ratio(acceptance)), draftLength: length,
      draftCost: Interval(exactly: Ratio(cost)), computeLoad: Interval(exactly: Ratio(load)))
  }

  @Test(arguments: [(0.8, 4, 3.3616), (0.0, 4, 1.0), (1.0, 4, 5.0), (0.5, 1, 1.5)])
  func `a round gives the sum of the powers of the acceptance`(
    acceptance: Double, length: Int, tokens: Double
  ) throws {
    #expect(agree(try drafting(acceptance, length).tokensPerRound.value.value, tokens))
  }

  @Test func `drafting helps an idle server and slows down a busy one`() throws {
    let idle = try drafting(0.8, 4)
    #expect(agree(idle.speedup.value.value, 3.3616 / 1.4))
    #expect(idle.verdict == .meets)
    let busy = try drafting(0.8, 4, load: 1)
    #expect(agree(busy.speedup.value.value, 3.3616 / 5.4))
    #expect(busy.verdict == .misses)
    #expect(agree(idle.breakEvenLoad.figure?.value, 0.59232))
  }

  @Test func `at the break-even load it is neither faster nor slower`() throws {
    #expect(agree(try drafting(0.8, 4, load: 0.59232).speedup.value.value, 1))
  }

  @Test func `a draft that is never accepted or costs as much as the model never pays`() throws {
    #expect(try drafting(0, 4).breakEvenLoad == .never)
    #expect(try drafting(0.8, 4, cost: 1).breakEvenLoad == .never)
    #expect(try drafting(1, 4, cost: 0).breakEvenLoad == .always)
  }

  @Test func `the best draft is longer where more is accepted, and short under load`() throws {
    let lengths = try [0.5, 0.7, 0.9].map { try drafting($0, 4, cost: 0.05).bestDraftLength }
    #expect(lengths == lengths.sorted())
    #expect(lengths[0] < lengths[2])
    #expect(try drafting(0.9, 4, load: 1).bestDraftLength == 1)
  }

  @Test func `uncertain acceptance and load span the speed-up`() throws {
    let drafting = try SpeculativeDecoding(
      acceptance: Interval(0.8, low: 0.5, high: 1), draftLength: 1,
      draftCost: Interval(exactly: 0.25), computeLoad: Interval(0, low: 0, high: 1))
    #expect(agree(drafting.speedup.low.value, 1.5 / 2.25))
    #expect(agree(drafting.speedup.value.value, 1.8 / 1.25))
    #expect(agree(drafting.speedup.high.value, 2 / 1.25))
    #expect(drafting.verdict == .mayMeet)
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity])
  func `an acceptance outside 0 to 1 is refused`(acceptance: Double) {
    #expect(throws: EconomicsError.self) { try drafting(acceptance, 4) }
  }

  @Test(arguments: [0, -3, 129])
  func `a draft has from 1 to 128 tokens`(length: Int) {
    #expect(throws: EconomicsError.self) { try drafting(0.5, length) }
  }
}
