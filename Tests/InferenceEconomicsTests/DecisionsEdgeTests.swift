// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct DecisionsEdgeTests {
  private func loss(_ after: Double, _ means: PerplexityLoss.Means = .fewerBits) throws
    -> PerplexityLoss
  {
    try PerplexityLoss(
      means, method: "test", before: 5, after: after, dataset: "wikitext-2, 4096", source: "readme")
  }

  private func candidate(
    _ name: String, weights: Double = 4e9, memory: Double = 8e9, speed: Double = 20,
    loss: PerplexityLoss? = nil, power: Interval<Watt>? = nil
  ) throws -> EdgeCandidate {
    try EdgeCandidate(
      name, weights: Bytes(weights), cache: 1e9, runtime: Interval(0.5e9, low: 0.4e9, high: 1e9),
      memory: Interval(exactly: Bytes(memory)), speed: Interval(exactly: TokensPerSecond(speed)),
      prefill: Interval(exactly: 2), power: power, loss: loss)
  }

  private func ranking(_ candidates: [EdgeCandidate]) throws -> EdgeRanking {
    try EdgeRanking(candidates, answer: 200, leastSpeed: 10, highestRise: 0.1)
  }

  @Test(arguments: [
    (6e9, MemoryPlan.Verdict.fits), (5.5e9, .mayFit), (5.3e9, .doesNotFit),
  ])
  func `weights, cache and runtime must fit together`(
    memory: Double, fit: MemoryPlan.Verdict
  ) throws {
    #expect(try candidate("a", memory: memory).fit == fit)
  }

  @Test func `an answer takes its tokens over the speed, and power times that`() throws {
    let place = try #require(
      try ranking([candidate("a", power: Interval(15, low: 10, high: 25))]).places.first)
    #expect(agree(place.time.value, 12))
    #expect(agree(place.energy?.value, 180))
    #expect(agree(place.energy?.low, 120))
    #expect(agree(place.energy?.high, 300))
    #expect(agree(place.room.value, 2.5e9))
    #expect(agree(place.room.low, 2e9))
  }

  @Test func `the least rise of perplexity wins among those that fit and are fast enough`() throws {
    let found = try ranking([
      candidate("too large", weights: 9e9, loss: loss(5.01)),
      candidate("too slow", speed: 5, loss: loss(5.01)),
      candidate("too coarse", loss: loss(8)),
      candidate("sparse", loss: loss(5.4, .sparsity)),
      candidate("four bits", loss: loss(5.2)),
      candidate("unmeasured"),
    ])
    #expect(
      found.places.prefix(3).map(\.candidate.name) == ["four bits", "sparse", "unmeasured"])
    #expect(found.recommendation?.candidate.name == "four bits")
    #expect(agree(found.recommendation?.perplexityRise?.value, 0.04))
    #expect(found.places.dropFirst(3).allSatisfy { !$0.isEligible })
    let out = found.places.dropFirst(3).allSatisfy { $0.reasons.contains { $0.side == .rulesOut } }
    #expect(out)
  }

  @Test func `sparsity asks for kernels, and what nobody measured for a measurement`() throws {
    let found = try ranking([candidate("sparse", loss: loss(5.4, .sparsity)), candidate("plain")])
    #expect(found.places.allSatisfy { $0.reasons.contains { $0.side == .needs } })
  }

  @Test func `the order does not depend on that of the input`() throws {
    let names = ["d", "a", "c", "b"]
    let one = try ranking(names.map { try candidate($0) }).places.map(\.candidate.name)
    let other = try ranking(names.reversed().map { try candidate($0) }).places.map(\.candidate.name)
    #expect(one == ["a", "b", "c", "d"])
    #expect(other == one)
  }

  @Test func `nothing to rank recommends nothing`() throws {
    #expect(try ranking([]).recommendation == nil)
    #expect(try ranking([candidate("slow", speed: 1)]).recommendation == nil)
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e30])
  func `impossible numbers are refused`(number: Double) {
    #expect(throws: EconomicsError.self) { try candidate("a", memory: number) }
    #expect(throws: EconomicsError.self) { try candidate("a", speed: number) }
    #expect(throws: EconomicsError.self) { try loss(number) }
  }
}
