// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct SkippingTests {
  @Test func `Skipping alike steps gives the bits of stepping through them`() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var workload = RandomWorkload(seed: seed)
      workload.settings.recordsRequests = true
      let skipped = try ServingSimulator(workload.settings, cost: workload.cost)
        .run(workload.trace.source)
      workload.settings.skipsAlikeSteps = false
      let stepped = try ServingSimulator(workload.settings, cost: workload.cost)
        .run(workload.trace.source)
      #expect(skipped.isSame(as: stepped), "seed \(seed)")
    }
  }
}

extension SimulationResult {
  /// Whether everything that was counted is the same.
  func isSame(as other: SimulationResult) -> Bool {
    timeToFirstToken == other.timeToFirstToken && interTokenLatency == other.interTokenLatency
      && meanInterTokenLatency == other.meanInterTokenLatency && endToEnd == other.endToEnd
      && outcomes == other.outcomes && timeline == other.timeline && steps == other.steps
      && decodeSteps == other.decodeSteps && busyTime == other.busyTime && end == other.end
      && batchSizes == other.batchSizes && peakPages == other.peakPages
      && preemptions == other.preemptions && outputTokens == other.outputTokens
      && cachedPromptTokens == other.cachedPromptTokens && replicaTime == other.replicaTime
      && isUnstable == other.isUnstable
  }
}
