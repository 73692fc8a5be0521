// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

/// What each part of a fleet is there for, shown on the same requests with and without it.
@Suite struct BehaviourTests {
  private static func requests(rate: Double, count: Int = 2000) throws -> GeneratedRequests {
    try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(rate)),
      lengths: .independent(
        prompt: .logNormal(median: 600, spread: 0.8, range: 1...8000),
        output: .logNormal(median: 150, spread: 0.7, range: 1...2000)), count: count, seed: 3)
  }

  private func run(
    rate: Double = 4, pages: Int = 6000, _ change: (inout ServingConfiguration) -> Void = { _ in }
  ) throws -> SimulationResult {
    var settings = ServingConfiguration(cache: CacheSettings(pages: pages))
    change(&settings)
    return try ServingSimulator(settings, cost: StraightCost()).run(Self.requests(rate: rate))
  }

  @Test func `Continuous batching beats batches that stay together`() throws {
    let continuous = try run()
    let dynamic = try run {
      $0.batching = .dynamic(size: 32, longestWait: SimulatedTime(seconds: 0.5))
    }
    #expect(continuous.timeToFirstToken.mean < dynamic.timeToFirstToken.mean)
    #expect(continuous.endToEnd.percentile(0.95) < dynamic.endToEnd.percentile(0.95))
  }

  @Test func `Chunked prompts shorten the longest gaps between tokens`() throws {
    let chunked = try run { $0.tokenBudget = 512 }
    let whole = try run { $0.batching = .continuous(.whole) }
    #expect(
      chunked.interTokenLatency.percentile(0.99) < whole.interTokenLatency.percentile(0.99))
  }

  @Test func `A small cache preempts and computes again`() throws {
    let large = try run(rate: 6)
    let small = try run(rate: 6, pages: 700)
    #expect(large.preemptions == 0 && small.preemptions > 0 && small.recomputedTokens > 0)
    #expect(large.endToEnd.mean < small.endToEnd.mean)
    #expect(small.count(.finished) == small.arrived)
  }

  @Test func `Looking at queues beats taking turns, and looking at tokens beats both`() throws {
    func wait(_ routing: Routing) throws -> SimulatedTime {
      try run(rate: 12, pages: 700) {
        $0.replicas = 4
        $0.routing = routing
      }.timeToFirstToken.percentile(0.99)
    }
    let (turns, shortest, least) = try (wait(.roundRobin), wait(.shortestQueue), wait(.leastLoaded))
    #expect(shortest < turns && least < shortest)
  }

  @Test func `A shared system prompt is computed once and kept`() throws {
    let lengths = RequestLengths.independent(prompt: .constant(100), output: .constant(50))
    func result(_ keeps: Bool) throws -> SimulationResult {
      var settings = ServingConfiguration(
        cache: CacheSettings(pages: 6000, keepsPrefixes: keeps))
      settings.replicas = 2
      settings.routing = .prefixAware(imbalance: 8)
      let source = try GeneratedRequests(
        arrivals: .poisson(rate: RequestsPerSecond(4)),
        classes: [TrafficShare(weight: 1, lengths: lengths, systemPromptTokens: 1600)],
        count: 500, seed: 5)
      return try ServingSimulator(settings, cost: StraightCost()).run(source)
    }
    let kept = try result(true)
    let lost = try result(false)
    #expect(kept.prefixHitRate > 0.9 && lost.prefixHitRate == 0)
    #expect(kept.timeToFirstToken.mean.seconds < lost.timeToFirstToken.mean.seconds / 2)
  }

  @Test func `Who has priority waits less, and the others wait more`() throws {
    var settings = ServingConfiguration(cache: CacheSettings(pages: 900))
    settings.classes = [TrafficClass(name: "people"), TrafficClass(name: "batch", priority: 3)]
    let lengths = RequestLengths.independent(prompt: .constant(800), output: .constant(200))
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(5)),
      classes: [
        TrafficShare(weight: 1, lengths: lengths), TrafficShare(weight: 1, lengths: lengths),
      ], count: 2000, seed: 9)
    let result = try ServingSimulator(settings, cost: StraightCost()).run(source)
    let (people, batch) = (result.classes[0], result.classes[1])
    #expect(people.timeToFirstToken.mean.seconds * 5 < batch.timeToFirstToken.mean.seconds)
  }

  @Test func `Callers who give up leave room for the others`() throws {
    let patient = try run(rate: 12, pages: 1500)
    let impatient = try run(rate: 12, pages: 1500) {
      $0.classes[0].timeout = SimulatedTime(seconds: 10)
    }
    #expect(impatient.count(.timedOut) > 0)
    #expect(
      impatient.timeToFirstToken.percentile(0.5) < patient.timeToFirstToken.percentile(0.5))
  }

  @Test func `A full queue turns requests away and keeps the rest quick`() throws {
    let limited = try run(rate: 12, pages: 1500) { $0.queueLimit = 10 }
    #expect(limited.count(.turnedAway) > 0)
    #expect(limited.count(.turnedAway) + limited.count(.finished) == limited.arrived)
  }

  @Test func `Drafts that are accepted shorten the gaps, and those that are not lengthen them`()
    throws
  {
    func gap(_ acceptance: Double) throws -> SimulatedTime {
      try run(rate: 1) {
        $0.speculation = Speculation(draftTokens: 4, acceptance: acceptance, draftCost: 0.1)
      }.interTokenLatency.mean
    }
    let plain = try run(rate: 1).interTokenLatency.mean
    #expect(try gap(0.8) < plain)
    #expect(try gap(0) > plain)
  }

  @Test func `Drafts give as many tokens as theory says`() throws {
    let result = try run(rate: 0.2) {
      $0.speculation = Speculation(draftTokens: 4, acceptance: 0.7, draftCost: 0)
    }
    // Leviathan, Kalman and Matias, equation 1; the last step of an answer is cut short.
    let theory = (1 - 0.16807) / 0.3
    let steps = zip(0..., result.batchSizes).reduce(0) { $0 + $1.0 * $1.1 }
    let seen = Double(result.outputTokens - result.arrived) / Double(steps)
    #expect(abs(seen / theory - 1) < 0.03)
  }

  @Test func `Prompts on copies of their own keep the gaps of others even`() throws {
    let together = try run(rate: 8) { $0.replicas = 4 }
    let apart = try run(rate: 8) {
      $0.replicas = 4
      $0.disaggregation = Disaggregation(
        prefillReplicas: 1, transferPerToken: SimulatedTime(seconds: 2e-6))
    }
    #expect(apart.interTokenLatency.percentile(0.99) < together.interTokenLatency.percentile(0.99))
    #expect(apart.count(.finished) == apart.arrived)
  }

  @Test func `Scaling to zero saves copies and costs cold starts`() throws {
    func result(_ minimum: Int) throws -> SimulationResult {
      try run(rate: 0.005) {
        $0.replicas = minimum
        $0.autoscaling = Autoscaling(
          minimum: minimum, maximum: 4, targetRequests: 8, coldStart: SimulatedTime(seconds: 40),
          scaleDownDelay: SimulatedTime(seconds: 20))
      }
    }
    let zero = try result(0)
    let one = try result(1)
    #expect(zero.replicaTime < one.replicaTime)
    #expect(zero.timeToFirstToken.percentile(0.5) > SimulatedTime(seconds: 40))
    #expect(one.timeToFirstToken.percentile(0.5) < SimulatedTime(seconds: 1))
    #expect(zero.count(.finished) == zero.arrived)
  }

  @Test func `Doubling the traffic beyond the knee multiplies the wait`() throws {
    let low = try run(rate: 5)
    let high = try run(rate: 10)
    #expect(
      high.timeToFirstToken.percentile(0.99).seconds > low.timeToFirstToken.percentile(0.99).seconds
        * 4)
  }

  @Test func `The same input gives the same result`() throws {
    let first = try run(rate: 6, pages: 700)
    #expect(try first.isSame(as: run(rate: 6, pages: 700)))
  }

  @Test func `A closed loop keeps as many requests as callers`() throws {
    let result = try run { $0.load = .closed(callers: 16, thinkTime: .zero) }
    // After everybody is in: 16 in the batch, Little's law.
    let inSystem = result.requestsPerSecond * result.endToEnd.mean.seconds
    #expect(abs(inSystem / 16 - 1) < 0.05)
    #expect(result.batchSizes.lastIndex { $0 > 0 } == 16)
  }

  @Test func `Copies that step together wait for the slowest`() throws {
    func result(_ together: Bool) throws -> SimulationResult {
      try run(rate: 8) {
        $0.replicas = 2
        $0.routing = .shortestQueue
        $0.stepsTogether = together
      }
    }
    let together = try result(true)
    let apart = try result(false)
    #expect(together.count(.finished) == together.arrived)
    #expect(apart.interTokenLatency.mean < together.interTokenLatency.mean)
  }
}
