// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation

/// Mean waiting times, in mean services, of simulated queues beside what theory says of them, with so many requests that chance is below 1%.
struct QueueingCheck {
  /// The requests of a run; the runs nearest to full load need the most.
  let requests: Int

  /// One line for each queue and load.
  func text() throws -> String {
    var lines = [
      "| queue | load | requests | simulated wait | theory | error |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for load in [0.5, 0.8, 0.9, 0.95] {
      // The nearer to full load, the longer a busy time lasts, and the more requests it takes to see enough of them.
      let count = load > 0.9 ? requests * 16 : load > 0.8 ? requests * 4 : requests
      let random = try Self.single(.exponential(mean: 1000), load, count)
      lines.append(Self.line("M/M/1", load, count, random, load / (1 - load)))
      let constant = try Self.single(.constant(1000), load, count)
      lines.append(Self.line("M/D/1", load, count, constant, load / (1 - load) / 2))
      let several = try Self.several(4, load, count)
      lines.append(Self.line("M/M/4", load, count, several, Self.erlang(4, load)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(
    _ name: String, _ load: Double, _ count: Int, _ seen: Double, _ theory: Double
  ) -> String {
    let error = MeasuredText.percent(seen / theory - 1)
    return
      "| \(name) | \(load) | \(count) | \(MeasuredText.number(seen)) | \(MeasuredText.number(theory)) | \(error) |"
  }

  /// The mean time of a service, in seconds; waits are given in it.
  private static let service = 0.01

  /// One place whose steps take whole prompts, 10 µs for each token.
  private static func single(
    _ lengths: LengthDistribution, _ load: Double, _ count: Int
  ) throws -> Double {
    try wait(
      servers: 1, rate: load, cost: QueueCost(base: 0, perPrompt: 10_000_000), count,
      .independent(prompt: lengths, output: .constant(1)))
  }

  /// Several places, steps of 2 µs whatever they hold, answers of 5,000 tokens on average.
  private static func several(_ servers: Int, _ load: Double, _ count: Int) throws -> Double {
    try wait(
      servers: servers, rate: load * Double(servers),
      cost: QueueCost(base: 2_000_000, perPrompt: 0), count,
      .independent(prompt: .constant(1), output: .exponential(mean: 5000)))
  }

  private static func wait(
    servers: Int, rate: Double, cost: QueueCost, _ count: Int, _ lengths: RequestLengths
  ) throws -> Double {
    var settings = ServingConfiguration(
      cache: CacheSettings(pageTokens: 1024, pages: 1_000_000, keepsPrefixes: false))
    settings.maximumSequences = servers
    settings.tokenBudget = 1_048_576
    settings.sampleInterval = SimulatedTime(seconds: 10_000)
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(rate / service)), lengths: lengths, count: count,
      seed: UInt64(servers + count))
    return try ServingSimulator(settings, cost: cost).run(source).queueTime.mean.seconds / service
  }

  /// Erlang's mean wait for a mean service time of a second; a textbook formula (Kleinrock, "Queueing Systems", volume 1, section 3.5, not
  /// opened), stated the same on fishercom.xyz/switching-systems/info-efv.html, read 2026-11-30.
  private static func erlang(_ servers: Int, _ load: Double) -> Double {
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

/// Steps of a constant time and a time for each token of a prompt, in picoseconds.
private struct QueueCost: StepCost {
  let base: Int64
  let perPrompt: Int64

  func duration(of step: StepShape) -> SimulatedTime {
    SimulatedTime(picoseconds: base + perPrompt * Int64(step.promptTokens))
  }

  func decodeCurve(sequences: Int) -> DecodeCurve {
    DecodeCurve(total: BrokenLine(base: SimulatedTime(picoseconds: base), perCount: .zero))
  }
}
