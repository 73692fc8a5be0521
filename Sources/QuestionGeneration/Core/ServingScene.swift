// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import ServingSimulation

/// A service that a question is about, simulated request by request: what it measured is what such a service would have measured.
struct ServingScene {
  let model: StockModel
  let card: StockCard
  var format = WeightFormat.bf16
  var copies = 1
  /// The mean tokens of a prompt without what all share, and of an answer.
  var prompt: Int
  var answer: Int
  /// The tokens with which all prompts begin.
  var shared = 0
  /// Requests a second, how uneven their gaps are (1 is at random), and how many are simulated.
  var rate: Double
  var variation = 1.0
  var requests = 800
  var seed: UInt64

  /// Returns what the service measures.
  ///
  /// - Parameter change: What differs from the defaults of the engine.
  /// - Returns: The whole run, to the last answer.
  /// - Throws: ``UnsuitableDraw`` when the model does not fit on the card, and what the engine throws for numbers that cannot be.
  func run(
    _ change: (inout ServingConfiguration) -> Void = { _ in }
  ) throws -> SimulationResult {
    let deployment = try Deployment(model.shape, on: card.device, weights: format)
    let plan = try MemoryPlan(
      deployment, sequences: 1, tokens: 1, assumptions: Catalogue.memoryAssumptions)
    guard let cache = CacheSettings(plan, tokensOfSequence: shared + prompt + answer) else {
      throw UnsuitableDraw(reason: "\(model.said) does not fit on \(card.said)")
    }
    let serving = try ServingModel(
      deployment, calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
    var settings = ServingConfiguration(cache: cache)
    settings.replicas = copies
    settings.routing = .shortestQueue
    settings.sampleInterval = SimulatedTime(seconds: 5)
    change(&settings)
    return try ServingSimulator(settings, cost: EconomicStepCost(serving)).run(source())
  }

  private func source() throws -> GeneratedRequests {
    let lengths = RequestLengths.independent(
      prompt: .logNormal(
        median: Double(prompt) * Self.medianOfMean, spread: Self.spread, range: 16...16_000),
      output: .logNormal(
        median: Double(answer) * Self.medianOfMean, spread: Self.spread, range: 2...4_000))
    return try GeneratedRequests(
      arrivals: variation == 1
        ? .poisson(rate: RequestsPerSecond(rate))
        : .gamma(rate: RequestsPerSecond(rate), variation: variation),
      classes: [TrafficShare(weight: 1, lengths: lengths, systemPromptTokens: shared)],
      count: requests, seed: seed)
  }

  /// The spread of a log-normal length, and its median over its mean.
  private static let spread = 0.6
  private static let medianOfMean = 0.835
}

extension SimulationResult {
  /// How a handout states its times.
  var line: String {
    "first token \(Say.time(timeToFirstToken.percentile(0.5).seconds)) in the median, "
      + "\(Say.time(timeToFirstToken.percentile(0.95).seconds)) at p95; between tokens "
      + "\(Say.time(interTokenLatency.percentile(0.5).seconds)) in the median, "
      + "\(Say.time(interTokenLatency.percentile(0.99).seconds)) at p99"
  }

  /// How a handout states the state of the engine.
  var engineLine: String {
    "\(Say.number(meanBatch)) sequences in a decode step on average, KV cache at most "
      + "\(Say.percent(peakCacheUse)) full, \(Say.count(preemptions, "preemption")), "
      + "\(Say.percent(prefixHitRate)) of prompt tokens from the prefix cache"
  }

  /// The time within which 95 of 100 requests have their first token, in seconds.
  var firstTokenP95: Double { timeToFirstToken.percentile(0.95).seconds }
}
