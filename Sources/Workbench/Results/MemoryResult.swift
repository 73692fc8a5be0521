// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
import Quantities

/// What a model holds on its devices, and whether that fits.
public struct MemoryResult: Sendable {
  /// The plan behind it.
  public let plan: MemoryPlan
  /// The weights of one copy.
  public let weights: Figure
  /// The keys and values of all sequences of one copy.
  public let cache: Figure
  /// What one more token takes while no window is full.
  public let cachePerToken: Figure
  /// The parts of the fullest device, in the order of a bar.
  public let parts: [Part]
  /// Everything on the fullest device.
  public let total: Figure
  /// What an engine may use of it.
  public let usable: Figure
  /// The most sequences of this length on one copy; ``MemoryResult/unlimited`` stands for as many as one likes.
  public let mostSequences: Figure
  /// The longest sequence of which so many fit, up to the limit of the model.
  public let longestContext: Figure

  /// A part of the memory.
  public struct Part: Hashable, Sendable {
    public let name: StaticName
    public let figure: Figure
  }

  /// Whether it fits.
  public var verdict: MemoryPlan.Verdict { plan.verdict }
  /// Why it does not fit, in words; `nil` when it may.
  public var reason: String? { plan.reason }
  /// Stands for as many sequences as one likes.
  public static let unlimited = 10_000_000
}

extension Case {
  /// The sequences of one copy that the plan of the memory is made for: as given, as the load says, or one.
  public var plannedSequences: Int {
    setting.sequences ?? (setting.isLoadGiven ? loadedSequences : 1)
  }

  /// The sequences of one copy under the load, or under the usual one when nobody said; one where the load does not tell.
  var loadedSequences: Int {
    switch setting.workload.load {
    case .concurrency(let count), .staticBatch(let count):
      Int((count / Double(deployment.layout.replicas)).rounded(.up))
    default: 1
    }
  }

  /// Returns what it holds in memory.
  ///
  /// - Throws: ``ScenarioProblem`` when the context is beyond that of the model.
  public func memory() throws(ScenarioProblem) -> MemoryResult {
    try memory(sequences: plannedSequences, tokens: setting.context)
  }

  /// Returns what it holds in memory with so many sequences of a length on each copy.
  ///
  /// - Throws: ``ScenarioProblem`` when the context is beyond that of the model.
  public func memory(sequences: Int, tokens: Int) throws(ScenarioProblem) -> MemoryResult {
    do {
      let plan = try MemoryPlan(
        deployment, sequences: sequences, tokens: tokens, assumptions: basis.assumptions)
      return try MemoryBuilder(
        plan: plan, model: entry?.facts.shapeSources ?? [], sources: sources
      ).result()
    } catch {
      throw ScenarioProblem(error, context: setting.isContextGiven ? .context : .input)
    }
  }

  /// Whether one sequence of the workload fits, and the reason when not.
  func checkFit() throws(ScenarioProblem) {
    let plan: MemoryPlan
    do {
      plan = try MemoryPlan(
        deployment, sequences: 1, tokens: Int(setting.workload.fullContext.rounded(.up)),
        assumptions: basis.assumptions)
    } catch {
      throw ScenarioProblem(error, context: .input)
    }
    if let reason = plan.reason {
      throw ScenarioProblem(noAnswer: "\(name) does not fit, because \(reason)")
    }
  }
}

/// Builds figures around a plan.
private struct MemoryBuilder {
  let plan: MemoryPlan
  /// The facts about the model.
  let model: [SourceID]
  /// Those and the facts about the device.
  let sources: [SourceID]

  func result() throws(EconomicsError) -> MemoryResult {
    let deployment = plan.deployment
    let kept = KVCache(of: deployment.model, format: deployment.cache)
    return MemoryResult(
      plan: plan, weights: weights, cache: cache(kept),
      cachePerToken: Figure(
        exactly: kept.bytesPerToken,
        terms: [Term("beyond windows", kept.bytesPerTokenBeyondWindows)], sources: model),
      parts: parts, total: total, usable: usable,
      mostSequences: try mostSequences(), longestContext: try longestContext())
  }

  private var all: [SourceID] { (sources + plan.assumptions.sources).unique }

  private var weights: Figure {
    let memory = WeightMemory(of: plan.deployment)
    let count = plan.deployment.model.parameters
    return Figure(
      exactly: memory.total,
      terms: [
        Term("weights counted", count.total, "from the dimensions"),
        Term("layers", memory.layers, "weights of the layers x bits / 8"),
        Term("experts among them", memory.experts),
        Term("embedding and output", memory.embeddings, "their weights x bits / 8"),
        Term("bits of a weight", Ratio(plan.deployment.weights.bitsPerWeight), "scales included"),
      ], sources: model)
  }

  private func cache(_ kept: KVCache) -> Figure {
    let each = kept.bytes(tokens: plan.tokens)
    return Figure(
      exactly: each * Double(plan.sequences),
      terms: [
        Term("one sequence", each, "layers x 2 x key-value heads x width x bytes x tokens"),
        Term("sequences", Amount<Request>(plan.sequences)),
        Term("tokens of each", Tokens(plan.tokens)),
        Term("one token", kept.bytesPerToken),
      ], sources: model)
  }

  private var parts: [MemoryResult.Part] {
    [
      .init(
        name: "weights",
        figure: Figure(
          exactly: plan.weights,
          terms: [
            Term("devices that share them", Ratio(Double(plan.deployment.layout.devicesPerReplica)))
          ], sources: model)),
      .init(
        name: "KV cache",
        figure: Figure(
          exactly: plan.cache,
          terms: [
            Term("tokens of a page", Tokens(plan.assumptions.pageTokens), "whole pages are taken")
          ], sources: all)),
      .init(
        name: "activations",
        figure: Figure(
          plan.activations,
          terms: [Term("tokens of a step", Tokens(plan.assumptions.tokensPerStep))], sources: all)),
      .init(
        name: "runtime",
        figure: Figure(plan.assumptions.runtime, sources: plan.assumptions.sources)),
    ]
  }

  private var total: Figure {
    Figure(
      plan.total,
      terms: [
        Term("weights", plan.weights), Term("KV cache", plan.cache),
        Term("activations", plan.activations.value),
        Term("runtime", plan.assumptions.runtime.value, "driver, kernels, graphs"),
      ], sources: all)
  }

  private var usable: Figure {
    Figure(
      plan.usable,
      terms: [
        Term("memory of the device", plan.deployment.device.memory.value),
        Term("share an engine may use", plan.assumptions.share.value),
      ], sources: all)
  }
}

/// What still fits, at both ends of what engines take.
extension MemoryBuilder {
  private func mostSequences() throws(EconomicsError) -> Figure {
    let interval = try interval(of: Request.self) { Double($0.mostSequences) }
    return Figure(
      interval,
      terms: [
        Term("room for caches", plan.roomForCache, "usable - weights - activations - runtime"),
        Term("tokens of each", Tokens(plan.tokens)),
      ], sources: all)
  }

  private func longestContext() throws(EconomicsError) -> Figure {
    let interval = try interval(of: Token.self) { Double($0.longestContext) }
    var terms = [
      Term("room for caches", plan.roomForCache, "usable - weights - activations - runtime"),
      Term("sequences", Amount<Request>(max(plan.sequences, 1))),
    ]
    if let limit = plan.deployment.model.contextLimit {
      terms.append(Term("limit of the model", Tokens(limit)))
    }
    return Figure(interval, terms: terms, sources: all)
  }

  private func interval<U: Unit>(
    of unit: U.Type, _ value: (MemoryPlan) -> Double
  ) throws(EconomicsError) -> Interval<U> {
    let given = plan.assumptions
    let tight = try replanned(share: given.share.low, runtime: given.runtime.high)
    let loose = try replanned(share: given.share.high, runtime: given.runtime.low)
    return Interval(Amount(value(plan)), low: Amount(value(tight)), high: Amount(value(loose)))
  }

  private func replanned(share: Ratio, runtime: Bytes) throws(EconomicsError) -> MemoryPlan {
    let given = plan.assumptions
    return try MemoryPlan(
      plan.deployment, sequences: plan.sequences, tokens: plan.tokens,
      assumptions: try MemoryAssumptions(
        share: Interval(exactly: share), runtime: Interval(exactly: runtime),
        tokensPerStep: given.tokensPerStep, pageTokens: given.pageTokens, sources: given.sources))
  }
}
