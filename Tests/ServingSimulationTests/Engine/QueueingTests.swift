// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

/// Waiting times against the theory of queues, and against the recursions that hold for every single customer.
///
/// A copy with one place whose steps take in whole prompts, with a time in proportion to the prompt, is a single server. A copy with
/// several places and steps of the same length, whatever they hold, is as many servers with one queue.
@Suite struct QueueingTests {
  @Test(arguments: [0.3, 0.6, 0.8])
  func `Waiting for a server with exponential times is as M/M/1 says`(load: Double) throws {
    let queue = try SingleServer(load: load, lengths: .exponential(mean: 1000), requests: 400_000)
    // Pollaczek and Khinchine with a second moment of twice the square of the mean.
    let theory = load / (1 - load)
    #expect(abs(queue.meanWait / theory - 1) < 0.01 + 6 / ((1 - load) * 1000))
  }

  @Test(arguments: [0.3, 0.6, 0.8])
  func `Waiting for a server with constant times is as M/D/1 says`(load: Double) throws {
    let queue = try SingleServer(load: load, lengths: .constant(1000), requests: 400_000)
    let theory = load / (1 - load) / 2
    #expect(abs(queue.meanWait / theory - 1) < 0.01 + 3 / ((1 - load) * 1000))
  }

  @Test(arguments: [0.3, 0.9, 1.1])
  func `Every request waits as Lindley's recursion says`(load: Double) throws {
    let queue = try SingleServer(
      load: load, lengths: .exponential(mean: 1000), requests: 20_000, records: true)
    var free = 0.0
    for outcome in queue.result.outcomes.sorted(by: { $0.place < $1.place }) {
      let start = max(free, outcome.arrival.seconds)
      #expect(abs((outcome.started?.seconds ?? -1) - start) < 1e-6)
      free = start + Double(outcome.request.promptTokens) / 1000
    }
  }

  @Test(arguments: [2, 4, 8])
  func `Waiting for several servers is as Erlang says`(servers: Int) throws {
    let load = 0.8
    let result = try ManyServers.run(
      servers: servers, load: load, requests: 400_000, records: false)
    let theory = Erlang.meanWait(servers: servers, load: load)
    let wait = result.queueTime.mean.seconds
    #expect(abs(wait / theory - 1) < 0.05)
  }

  @Test
  func `Every request of several servers waits as the recursion of Kiefer and Wolfowitz says`()
    throws
  {
    let result = try ManyServers.run(servers: 4, load: 0.9, requests: 20_000, records: true)
    var free = [Double](repeating: 0, count: 4)
    for outcome in result.outcomes.sorted(by: { $0.place < $1.place }) {
      let start = max(free[0], outcome.arrival.seconds)
      let seen = outcome.started?.seconds ?? -1
      // A request that comes in the middle of a step begins with the next.
      #expect(seen >= start - 1e-6 && seen - start < 2.1 * ManyServers.step)
      free[0] = outcome.ended.seconds
      free.sort()
    }
  }
}

/// One place, whole prompts, time in proportion to the prompt: 1,000 tokens a second.
private struct SingleServer {
  let result: SimulationResult
  /// In mean service times, which are seconds.
  var meanWait: Double { result.queueTime.mean.seconds }

  init(load: Double, lengths: LengthDistribution, requests: Int, records: Bool = false) throws {
    var settings = ServingConfiguration(
      cache: CacheSettings(pageTokens: 1024, pages: 1_000_000, keepsPrefixes: false))
    settings.maximumSequences = 1
    settings.tokenBudget = 1_048_576
    settings.recordsRequests = records
    settings.sampleInterval = SimulatedTime(seconds: 1000)
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(load)),
      lengths: .independent(prompt: lengths, output: .constant(1)), count: requests, seed: 7)
    let cost = StraightCost(base: 0, perSequence: 0, perKept: 0, perPrompt: 1_000_000_000)
    result = try ServingSimulator(settings, cost: cost).run(source)
  }
}

/// Several places in one copy, steps of half a millisecond, answers of 2,000 tokens on average: about a second each.
private enum ManyServers {
  static let step = 0.0005

  static func run(
    servers: Int, load: Double, requests: Int, records: Bool
  ) throws -> SimulationResult {
    var settings = ServingConfiguration(
      cache: CacheSettings(pageTokens: 1024, pages: 1_000_000, keepsPrefixes: false))
    settings.maximumSequences = servers
    settings.tokenBudget = 1024
    settings.recordsRequests = records
    settings.sampleInterval = SimulatedTime(seconds: 1000)
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(load * Double(servers))),
      lengths: .independent(prompt: .constant(1), output: .exponential(mean: 2000)),
      count: requests, seed: 11)
    let cost = StraightCost(base: 500_000_000, perSequence: 0, perKept: 0, perPrompt: 0)
    return try ServingSimulator(settings, cost: cost).run(source)
  }
}

/// Erlang's formula for the chance to wait, and the mean wait that follows from it, with a mean service time of one second.
///
/// Source: Kleinrock, "Queueing Systems", volume 1, section 3.5, M/M/m.
private enum Erlang {
  static func meanWait(servers: Int, load: Double) -> Double {
    let offered = load * Double(servers)
    var term = 1.0
    var sum = 1.0
    for place in 1..<servers {
      term *= offered / Double(place)
      sum += term
    }
    let last = term * offered / Double(servers) / (1 - load)
    return last / (sum + last) / (Double(servers) * (1 - load))
  }
}
