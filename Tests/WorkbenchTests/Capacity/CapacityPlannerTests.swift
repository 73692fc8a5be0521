// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
import Testing

@testable import Workbench

struct CapacityPlannerTests {
  /// Limits of which different ones bind, from loose to such as need most replicas.
  static let limits: [[LatencyMetric: Double]] = [
    [.timeToFirstToken: 2, .interTokenLatency: 0.08],
    [.timeToFirstToken: 0.3],
    [.endToEnd: 8],
    [.timePerOutputToken: 0.02, .timeToFirstToken: 1],
    [.interTokenLatency: 0.03],
  ]

  @Test(arguments: limits, [12.0, 40])
  func `the planner finds what simulating everything finds`(
    limits: [LatencyMetric: Double], rate: Double
  ) async throws {
    let question = try CapacitySamples.question(limits, rate: rate)
    let everything = try CapacitySamples.everything(question)
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    #expect(plan.considered == everything.count)
    let meeting = everything.filter { $0.meets(question.objectives) }
    let best = meeting.min { one, other in
      let (left, right) = (one.use(question.objectives), other.use(question.objectives))
      return (one.perHour, left, one.tensor * one.replicas)
        < (other.perHour, right, other.tensor * other.replicas)
    }
    #expect(plan.winner?.run.perHour.value.value == best?.perHour)
    #expect(plan.winner?.run.use == best?.use(question.objectives))
    // Each run is the same as without the planner, and nothing that bounds left out would have met the limits.
    for run in plan.runs {
      let own = try #require(everything.first { $0.isSame(as: run.configuration) })
      #expect(run.use == own.use(question.objectives), "\(run.configuration.title)")
      #expect(run.latencies[.endToEnd] == own.result.endToEnd.percentile(0.99))
      #expect(run.attainment == 1 || own.result.count(.finished) == run.unserved + 400)
    }
    try checkFront(plan, everything, question.objectives)
  }

  /// No configuration is cheaper or as cheap and uses the limits less by more than what the front promises.
  private func checkFront(
    _ plan: CapacityPlan, _ everything: [Measured], _ objectives: CapacityObjectives
  ) throws {
    guard plan.winner != nil else { return }
    for one in everything where one.meets(objectives) {
      let beats = plan.front.contains {
        $0.perHour.value.value <= one.perHour
          && $0.use * (1 - 2 * CapacityPlan.leastGain) <= one.use(objectives)
      }
      #expect(beats, "\(one.replicas) x \(one.tensor) \(one.device) \(one.weights)")
    }
    for (one, next) in zip(plan.front, plan.front.dropFirst()) {
      #expect(one.perHour.value < next.perHour.value)
      #expect(next.use <= one.use * (1 - CapacityPlan.leastGain))
    }
  }

  @Test func `groups and the answer add up to all configurations`() async throws {
    let question = try CapacitySamples.question([.timeToFirstToken: 0.5], rate: 40)
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 1)
    #expect(plan.groups.reduce(0) { $0 + $1.count } + (plan.winner == nil ? 0 : 1) == 96)
    let simulated = plan.groups.reduce(0) { $0 + $1.simulated }
    #expect(simulated + (plan.winner == nil ? 0 : 1) == plan.simulated)
    #expect(plan.simulated < 96)
  }

  @Test func `the number of threads changes nothing`() async throws {
    let question = try CapacitySamples.question([.timeToFirstToken: 0.5], rate: 40)
    let planner = try CapacityPlanner(question, on: basis)
    let alone = await planner.plan(threads: 1)
    for threads in [2, 5, 200] {
      let together = await planner.plan(threads: threads)
      #expect(together.runs.map(\.configuration) == alone.runs.map(\.configuration))
      #expect(together.runs.map(\.latencies) == alone.runs.map(\.latencies))
      #expect(together.front.map(\.configuration) == alone.front.map(\.configuration))
      #expect(together.groups == alone.groups)
      #expect(together.winner?.run.configuration == alone.winner?.run.configuration)
    }
  }

  @Test func `taking a replica away breaks the objective that is named`() async throws {
    var question = try CapacitySamples.question([.timeToFirstToken: 0.5, .endToEnd: 60], rate: 40)
    question.devices = ["L40S-48GB"]
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    let winner = try #require(plan.winner)
    try #require(winner.run.configuration.replicas > 1)
    let binding = try #require(winner.binding)
    #expect(binding.taken == .replica)
    let smaller = try binding.result.get()
    let everything = try CapacitySamples.everything(question)
    let own = try #require(everything.first { $0.isSame(as: binding.configuration) })
    #expect(smaller.use == own.use(question.objectives))
    #expect(!smaller.meets)
    #expect(smaller.tightest?.kind == .latency(.timeToFirstToken))
  }

  @Test func `half of the devices that hold the weights is short of memory`() async throws {
    var question = CapacityQuestion(
      trace: try CapacitySamples.trace(rate: 0.5, count: 60),
      objectives: CapacitySamples.objectives([.timeToFirstToken: 10]),
      scenario: CapacitySamples.scenario("llama-3.1-70b", price: "3"))
    question.replicas = 1...2
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    let winner = try #require(plan.winner)
    #expect(winner.run.configuration.replicas == 1)
    let binding = try #require(winner.binding)
    #expect(binding.taken == .devices)
    #expect(binding.reason == .doesNotFit)
    #expect(binding.isShortOfMemory)
  }
}

struct CapacityLimitTests {
  @Test func `a limit that nothing meets gets the configuration that comes nearest`() async throws {
    let question = try CapacitySamples.question([.interTokenLatency: 0.0001])
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    #expect(plan.winner == nil)
    let nearest = try #require(plan.nearest)
    let everything = try CapacitySamples.everything(question)
    let least = everything.map { $0.use(question.objectives) }.min()
    #expect(nearest.use == least)
    #expect(plan.groups.contains { $0.reason == .tooSlow(.interTokenLatency) })
  }

  @Test func `what does not fit, has no rate or is beyond the budget is named so`() async throws {
    var question = CapacityQuestion(
      trace: try CapacitySamples.trace(rate: 1, count: 50),
      objectives: CapacitySamples.objectives([.timeToFirstToken: 2]),
      scenario: CapacitySamples.scenario("llama-3.1-70b", price: "2"),
      devices: ["L40S-48GB", "A100-SXM-80GB"])
    question.weights = ["bf16", "fp8"]
    question.tensor = [1, 3, 8]
    question.replicas = 1...2
    question.mostDevices = 4
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    let counts = Dictionary(uniqueKeysWithValues: plan.groups.map { ($0.reason, $0.count) })
    // 64 heads do not divide by 3; two formats on two devices, two numbers of replicas, less the format without a rate.
    #expect(counts[.impossibleLayout] == 8)
    // The A100 has no fp8: one and eight devices.
    #expect(counts[.noRate] == 4)
    // 141 GB on one of 80 or 48 GB, and 71 GB on one of 48 GB.
    #expect(counts[.doesNotFit] == 6)
    // Eight devices are more than four: bf16 on both, fp8 on one.
    #expect(counts[.overBudget] == 6)
    #expect(plan.winner == nil && plan.nearest == nil)
  }

  @Test func `a device without a price is named so, and one with a given price is not`()
    async throws
  {
    var question = CapacityQuestion(
      trace: try CapacitySamples.trace(rate: 1, count: 50),
      objectives: CapacitySamples.objectives([.timeToFirstToken: 5]),
      scenario: CapacitySamples.scenario(), devices: ["MI210-64GB"])
    question.tensor = [1]
    question.replicas = 1...2
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 1)
    #expect(plan.winner == nil)
    #expect(plan.groups.map(\.reason) == [.noPrice])
    #expect(plan.simulated == 0)
    question.prices = ["MI210-64GB": "0.5"]
    let priced = try await CapacityPlanner(question, on: basis).plan(threads: 1)
    #expect(priced.winner?.run.perHour.value.value == 0.5)
  }

  @Test func `requests that are not finished count as slower than any limit`() async throws {
    // Two of a hundred are longer than what 24 GB hold beside the weights, so there is no p99, and there is a p95.
    let requests = (0..<100).map { place in
      SimulatedRequest(
        arrival: SimulatedTime(seconds: Double(place)), promptTokens: place < 2 ? 90_000 : 100,
        outputTokens: 10)
    }
    var question = CapacityQuestion(
      trace: RequestTrace(requests),
      objectives: CapacitySamples.objectives([.timeToFirstToken: 60]),
      scenario: CapacitySamples.scenario(price: "1"), devices: ["RTX-4090-24GB"])
    question.tensor = [1]
    question.replicas = 1...1
    let strict = try await CapacityPlanner(question, on: basis).plan(threads: 1)
    #expect(strict.winner == nil)
    #expect(strict.runs.first?.unserved == 2)
    #expect(strict.runs.first?.latencies[.timeToFirstToken] == nil)
    #expect(strict.groups.map(\.reason) == [.unserved])
    question.objectives.percentile = 0.95
    let loose = try await CapacityPlanner(question, on: basis).plan(threads: 1)
    #expect(loose.winner?.run.unserved == 2)
    question.objectives.attainment = 0.98
    #expect(try await CapacityPlanner(question, on: basis).plan(threads: 1).winner != nil)
    question.objectives.attainment = 0.99
    #expect(try await CapacityPlanner(question, on: basis).plan(threads: 1).winner == nil)
  }

  @Test func `the outlook is the calibrated spread around the percentile`() async throws {
    let question = try CapacitySamples.question([.timeToFirstToken: 2, .interTokenLatency: 0.08])
    let winner = try #require(
      try await CapacityPlanner(question, on: basis).plan(threads: 2).winner)
    for one in winner.outlook {
      let name = one.metric == .timeToFirstToken ? "ttft.rate" : "itl.rate"
      let value = try #require(winner.run.latencies[one.metric]).seconds
      #expect(one.likely.value.value == value)
      #expect(one.likely.low.value == value * basis.calibration.value(.spreadLow, name))
      #expect(one.likely.high.value == value * basis.calibration.value(.spreadHigh, name))
    }
    #expect(winner.outlook.count == 2)
  }
}
