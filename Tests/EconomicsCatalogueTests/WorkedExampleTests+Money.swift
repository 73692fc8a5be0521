// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The article Money and quality.
extension WorkedExampleTests {
  /// 1,000 tokens in, 250 out.
  private func mix(cached: Double = 0) throws -> RequestMix {
    try RequestMix(input: 1000, output: 250, cachedShare: exactly(cached))
  }

  /// A copy at 2.50 USD an hour with 2,000 tokens of output a second, prompts in between.
  private func hosting() throws -> Hosting {
    try Hosting(speed: .together(output: exactly(2000)), price: exactly(2.5))
  }

  private func price(
    input: Double, output: Double, cached: Double? = nil
  ) throws -> TokenPrice {
    try TokenPrice(
      input: exactly(input / 1e6), output: exactly(output / 1e6),
      cachedInput: cached.map { exactly($0 / 1e6) })
  }

  @Test(arguments: [(1.0, 0.347), (0.6, 0.579)])
  func `a throughput of 2,000 tokens a second at 2.50 USD an hour is 0.35 USD a million tokens`(
    utilisation: Double, dollars: Double
  ) throws {
    let apart = try Hosting(
      speed: .apart(prefill: exactly(20_000), decode: exactly(2000)), price: exactly(2.5))
    let cost = try apart.cost(of: mix(), utilisation: exactly(utilisation))
    #expect(rounds(cost.perMillionOutput?.value, to: dollars))
    if utilisation == 1 { #expect(rounds(cost.perMillionInput?.value, to: 0.0347)) }
    // With prompts in between, only the whole request has a cost: 0.125 s of a copy.
    let together = try hosting().cost(of: mix(), utilisation: exactly(utilisation))
    #expect(together.perMillionOutput == nil)
    #expect(rounds(together.perRequest.value / 250 * 1e6, to: dollars))
  }

  @Test func `cached input takes 18% off a bought request`() throws {
    let list = try price(input: 0.25, output: 1, cached: 0.025)
    #expect(rounds(try list.cost(of: mix()).perRequest.value, to: 0.0005, within: 1e-12))
    let cached = try list.cost(of: mix(cached: 0.4)).perRequest.value
    #expect(rounds(cached, to: 0.000_41, within: 1e-12))
    #expect(rounds(1 - cached / 0.0005, to: 0.18, within: 1e-9))
  }

  @Test func `a copy at 2.50 USD an hour pays from 1.8 billion tokens a month`() throws {
    let bought = try price(input: 1, output: 1).cost(of: mix())
    let breakEven = try VolumeBreakEven(try hosting(), against: bought)
    #expect(rounds(breakEven.capacity.value.value, to: 26.28e9, within: 1e-12))
    #expect(rounds(breakEven.firstTokens.figure?.value, to: 1.825e9, within: 1e-12))
    #expect(rounds(breakEven.utilisation.figure?.value, to: 0.0694, within: 0.001))
  }

  @Test func `three requests a second of half a second each need two copies`() throws {
    // 1,000 tokens of output at 2,000 a second.
    let plan = try MonthlyPlan(
      try hosting(), mix: try RequestMix(input: 1000, output: 1000),
      traffic: try Traffic(rate: exactly(3)))
    #expect(plan.replicas == exactly(2))
    #expect(plan.utilisation == exactly(0.75))
    #expect(rounds(plan.monthly.value.value, to: 3650, within: 1e-12))
  }

  @Test func `a margin of 71% at 60% utilisation is a loss at 10%`() throws {
    let table = try MarginTable(
      contexts: [.init(input: 1000, speed: .together(output: exactly(2000)))],
      utilisations: [1, 0.6, 0.1], hosting: try hosting(),
      price: try price(input: 0.25, output: 1), mix: try mix())
    let cells = table.rows[0].cells
    #expect(rounds(cells[0].cost.value.value, to: 0.000_086_8))
    #expect(rounds(cells[1].cost.value.value, to: 0.000_145, within: 0.003))
    #expect(rounds(cells[2].cost.value.value, to: 0.000_868))
    #expect(rounds(cells[1].margin.value, to: 0.71))
    #expect(rounds(cells[2].margin.value, to: -0.74, within: 0.006))
    #expect(cells[1].verdict == .earns)
    #expect(cells[2].verdict == .loses)
  }

  private func task(_ success: Double, _ cost: Double) throws -> ResolvedTask {
    try ResolvedTask(
      Attempts(success: exactly(success), limit: 2), attemptCost: exactly(cost),
      escalation: exactly(5))
  }

  @Test func `a model at a tenth of the price loses when a person costs 5 USD`() throws {
    let (small, large) = (try task(0.7, 0.01), try task(0.9, 0.1))
    #expect(rounds(small.attempts.expected.value.value, to: 1.3, within: 1e-12))
    #expect(rounds(large.attempts.expected.value.value, to: 1.1, within: 1e-12))
    #expect(rounds(small.figure.value, to: 0.463, within: 1e-12))
    #expect(rounds(large.figure.value, to: 0.16, within: 1e-12))
    let breakEven = ModelBreakEven(small, against: large)
    #expect(breakEven.verdict == .dearer)
    #expect(rounds(breakEven.successNeeded.figure?.value, to: 0.828, within: 0.0006))
  }

  @Test func `a device of 700 W takes 13 cents an hour`() throws {
    let energy = try EnergyUse(power: exactly(700), overhead: exactly(1.2), price: exactly(0.15))
    #expect(rounds(energy.costPerHour.value.value, to: 0.126, within: 1e-12))
  }

  @Test func `a gap of five points on 500 tasks is inside the noise`() throws {
    func model(_ id: String, _ size: Double, _ score: Double) throws -> ScoredModel {
      let score = try BenchmarkScore(
        "a benchmark", score: score, noise: .tasks(500), source: "a-publication")
      return try ScoredModel(id: id, size: Parameters(size), scores: [score])
    }
    let evidence = try QualityEvidence(
      small: try model("small", 7e9, 50), large: try model("large", 70e9, 55))
    let pair = try #require(evidence.speaksAgainst.first)
    #expect(rounds(pair.small.halfWidth, to: 4.38))
    #expect(rounds(pair.large.halfWidth, to: 4.36))
    #expect(rounds(pair.noise, to: 6.18))
    #expect(pair.advantage == -5)
    #expect(pair.significance == .insideNoise)
  }
}
