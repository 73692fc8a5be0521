// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct ConservationTests {
  @Test func `Requests, tokens and pages are conserved over random configurations`() throws {
    for seed in 2000..<2400 as Range<UInt64> {
      var workload = RandomWorkload(seed: seed)
      workload.settings.recordsRequests = true
      let result = try ServingSimulator(workload.settings, cost: workload.cost)
        .run(workload.trace.source)
      try check(result, workload, seed)
    }
  }

  private func check(
    _ result: SimulationResult, _ workload: RandomWorkload, _ seed: UInt64
  ) throws {
    let ended = RequestFate.allCases.reduce(0) { $0 + result.count($1) }
    #expect(ended == result.arrived, "seed \(seed)")
    #expect(result.outcomes.count == result.arrived, "seed \(seed)")
    #expect(Set(result.outcomes.map(\.place)).count == result.arrived, "seed \(seed)")
    #expect(result.peakPages <= result.pages, "seed \(seed)")
    if workload.settings.horizon == nil {
      #expect(result.count(.unfinished) == 0, "seed \(seed)")
      #expect(result.arrived == workload.trace.requests.count, "seed \(seed)")
    }
    // Every token of a finished answer has been given out, and no more.
    let finished = result.outcomes.filter { $0.fate == .finished }
    #expect(
      finished.allSatisfy { $0.tokens == Int($0.request.outputTokens) }, "seed \(seed)")
    #expect(result.outputTokens == result.outcomes.reduce(0) { $0 + $1.tokens }, "seed \(seed)")
    #expect(
      result.interTokenLatency.count
        == UInt64(result.outcomes.reduce(0) { $0 + max(0, $1.tokens - 1) }), "seed \(seed)")
    for outcome in finished { checkOrder(outcome, seed) }
  }

  private func checkOrder(_ outcome: RequestOutcome, _ seed: UInt64) {
    guard let started = outcome.started, let first = outcome.firstToken else {
      Issue.record("a finished request never began: seed \(seed)")
      return
    }
    #expect(outcome.arrival <= started && started < first && first <= outcome.ended, "seed \(seed)")
  }
}
