// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

struct TabulatedCostTests {
  @Test(arguments: [0, 3, 64])
  func `kept curves change no time of a run`(kept: Int) throws {
    let trace = RequestTrace(
      (0..<200).map { place in
        SimulatedRequest(
          arrival: SimulatedTime(seconds: Double(place) * 0.01), promptTokens: 50 + place * 7 % 400,
          outputTokens: 1 + place * 13 % 90)
      })
    var settings = ServingConfiguration(cache: CacheSettings(pages: 2000))
    settings.maximumSequences = 16
    settings.replicas = 2
    settings.recordsRequests = true
    let cost = BentCost()
    let plain = try ServingSimulator(settings, cost: cost).run(trace.source)
    let tabulated = try ServingSimulator(settings, cost: TabulatedStepCost(cost, upTo: kept)).run(
      trace.source)
    #expect(plain.outcomes == tabulated.outcomes)
    #expect(plain.interTokenLatency == tabulated.interTokenLatency)
    #expect(plain.steps == tabulated.steps)
  }
}

/// Steps that take longer with more sequences and more kept tokens, with a bend.
private struct BentCost: StepCost {
  func duration(of step: StepShape) -> SimulatedTime {
    SimulatedTime(
      picoseconds: 3_000_000_000 + 20_000_000 * Int64(step.tokens) + 1000 * Int64(step.keptTokens))
  }

  func decodeCurve(sequences: Int) -> DecodeCurve {
    let base = 3_000_000_000 + 20_000_000 * Int64(sequences)
    return DecodeCurve(
      total: BrokenLine(
        through: [
          (count: 0, time: SimulatedTime(picoseconds: base)),
          (count: 1000, time: SimulatedTime(picoseconds: base + 1_000_000)),
          (count: 10_000, time: SimulatedTime(picoseconds: base + 40_000_000)),
        ]))
  }
}
