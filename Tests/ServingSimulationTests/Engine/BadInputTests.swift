// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct BadInputTests {
  private func settings(_ change: (inout ServingConfiguration) -> Void) -> ServingConfiguration {
    var settings = ServingConfiguration(cache: CacheSettings(pages: 100))
    change(&settings)
    return settings
  }

  @Test func `A request that can never fit is counted and does not stop the others`() throws {
    let requests = [
      SimulatedRequest(arrival: .zero, promptTokens: 5000, outputTokens: 10),
      SimulatedRequest(arrival: .zero, promptTokens: 100, outputTokens: 10),
      SimulatedRequest(arrival: .zero, promptTokens: 1500, outputTokens: 101),
      SimulatedRequest(arrival: .zero, promptTokens: 1500, outputTokens: 100),
    ]
    let result = try ServingSimulator(settings { _ in }, cost: StraightCost())
      .run(RequestTrace(requests).source)
    #expect(result.count(.tooLong) == 2)
    #expect(result.count(.finished) == 2)
  }

  @Test func `Lengths of zero and below count as one token`() throws {
    let requests = [
      SimulatedRequest(arrival: .zero, promptTokens: 0, outputTokens: -5),
      SimulatedRequest(
        arrival: SimulatedTime(seconds: -3), promptTokens: 3, outputTokens: 0, trafficClass: 99),
    ]
    let result = try ServingSimulator(settings { _ in }, cost: StraightCost())
      .run(RequestTrace(requests).source)
    #expect(result.count(.finished) == 2 && result.outputTokens == 2)
  }

  @Test func `A load above what a copy can do ends at its horizon and is called unstable`() throws {
    let requests = (0..<20_000).map { place in
      SimulatedRequest(
        arrival: SimulatedTime(seconds: Double(place) * 0.02), promptTokens: 500, outputTokens: 200)
    }
    var overloaded = settings {
      $0.horizon = SimulatedTime(seconds: 400)
      $0.cache.pages = 1000
    }
    overloaded.sampleInterval = SimulatedTime(seconds: 1)
    let result = try ServingSimulator(overloaded, cost: StraightCost())
      .run(RequestTrace(requests).source)
    #expect(result.isUnstable)
    #expect(result.count(.unfinished) > 10_000)
    #expect(result.end == SimulatedTime(seconds: 400))

    let calm = try ServingSimulator(overloaded, cost: StraightCost())
      .run(RequestTrace(requests.filter { $0.arrival.picoseconds % 400_000_000_000 == 0 }).source)
    #expect(!calm.isUnstable && calm.count(.unfinished) <= 5)
  }

  @Test func `No requests give an empty result`() throws {
    let result = try ServingSimulator(settings { _ in }, cost: StraightCost())
      .run(RequestTrace([]).source)
    #expect(result.arrived == 0 && result.attainment == 1 && result.end == .zero)
    #expect(result.timeToFirstToken.percentile(0.99) == .zero)
  }

  @Test func `A batch that waits for more callers than there are starts as it is`() throws {
    let requests = (0..<10).map { _ in
      SimulatedRequest(arrival: .zero, promptTokens: 10, outputTokens: 5)
    }
    let closed = settings {
      $0.batching = .fixed(size: 8)
      $0.load = .closed(callers: 3, thinkTime: .zero)
    }
    let result = try ServingSimulator(closed, cost: StraightCost()).run(
      RequestTrace(requests).source)
    #expect(result.count(.finished) == 10)
  }

  @Test func `Settings that make no sense are refused with what is allowed`() {
    let wrong: [(inout ServingConfiguration) -> Void] = [
      { $0.maximumSequences = 0 }, { $0.maximumSequences = 100_000 },
      { $0.tokenBudget = 100 }, { $0.cache.pages = 0 }, { $0.cache.pageTokens = 0 },
      { $0.replicas = 0 }, { $0.classes = [] }, { $0.classes[0].priority = 9 },
      { $0.queueLimit = 0 }, { $0.batching = .fixed(size: 1000) },
      { $0.speculation = Speculation(draftTokens: 3, acceptance: 1.5, draftCost: 0) },
      { $0.horizon = .zero }, { $0.load = .closed(callers: 0, thinkTime: .zero) },
      {
        $0.disaggregation = Disaggregation(prefillReplicas: 1, transferPerToken: .zero)
      },
      {
        $0.autoscaling = Autoscaling(
          minimum: 3, maximum: 2, targetRequests: 4, coldStart: .zero)
      },
    ]
    for (place, change) in wrong.enumerated() {
      #expect(throws: SimulationError.self, "setting \(place)") {
        try ServingSimulator(settings(change), cost: StraightCost())
      }
    }
  }

  @Test func `Prefix blocks that are no whole pages are refused`() throws {
    let trace = RequestTrace(
      [SimulatedRequest(arrival: .zero, promptTokens: 90, outputTokens: 2, prefixCount: 2)],
      prefixBlocks: [1, 2], prefixBlockTokens: 40)
    let simulator = try ServingSimulator(settings { _ in }, cost: StraightCost())
    #expect(throws: SimulationError.self) { try simulator.run(trace.source) }
  }
}

extension BadInputTests {
  @Test func `Copies that work for more than three months together are counted right`() throws {
    // 400 copies, 8 hours each: 133 days, more than 64 bits of picoseconds hold.
    let requests = (0..<400).map { _ in
      SimulatedRequest(arrival: .zero, promptTokens: 1, outputTokens: 2881)
    }
    var fleet = ServingConfiguration(cache: CacheSettings(pages: 1000))
    fleet.replicas = 400
    let cost = StraightCost(base: 10_000_000_000_000, perSequence: 0, perKept: 0, perPrompt: 0)
    let result = try ServingSimulator(fleet, cost: cost).run(RequestTrace(requests).source)
    #expect(result.count(.finished) == 400)
    #expect(abs(result.busyTime.value / (400 * 28_810) - 1) < 1e-9)
    #expect(result.utilisation > 0.999)
  }

  @Test func `A horizon that comes after the last answer changes nothing`() throws {
    let requests = [SimulatedRequest(arrival: .zero, promptTokens: 100, outputTokens: 10)]
    var settings = ServingConfiguration(cache: CacheSettings(pages: 100))
    let free = try ServingSimulator(settings, cost: StraightCost()).run(
      RequestTrace(requests).source)
    settings.horizon = SimulatedTime(seconds: 3600)
    let bound = try ServingSimulator(settings, cost: StraightCost()).run(
      RequestTrace(requests).source)
    #expect(bound.end == free.end && bound.replicaTime == free.replicaTime)
    #expect(bound.requestsPerSecond == free.requestsPerSecond)
  }
}
