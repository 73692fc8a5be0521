// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation

/// What requests waited for most of the time.
///
/// Looked at are the samples up to the last arrival in which more requests wait than a tenth of those in progress, and more than one.
/// When fewer than one in twenty are such, nothing is the limit but the arrivals themselves. Else each of them counts for the first of
/// these that holds: a copy is starting; batches are fixed; 95% of the pages are held; 95% of the places are taken; prompts.
public enum ServingLimit: String, Hashable, Sendable, CaseIterable {
  /// Hardly anything waits.
  case arrivals
  /// The KV cache is full.
  case cache
  /// As many sequences are in progress as may be.
  case sequences
  /// Steps have no room for more tokens of prompts.
  case prompts
  /// Batches have to fill or to end.
  case batches
  /// New copies are starting.
  case coldStarts

  /// The limit in words, behind “the limit is”.
  public var text: String {
    switch self {
    case .arrivals: "the load itself, hardly anything waits"
    case .cache: "the KV cache"
    case .sequences: "the number of sequences in progress (max-seqs)"
    case .prompts: "the computation of prompts (token-budget)"
    case .batches: "batches that have to fill or to end (policy)"
    case .coldStarts: "the start of new copies"
    }
  }

  /// Finds the limit of a run.
  init(_ result: SimulationResult, _ settings: ServingConfiguration) {
    let samples = result.timeline.filter { $0.time <= result.lastArrival }
    let queued = samples.filter { $0.waiting > max(1, $0.running / 10) }
    guard queued.count * 20 >= max(samples.count, 1), !queued.isEmpty else {
      self = .arrivals
      return
    }
    var counts: [ServingLimit: Int] = [:]
    for sample in queued { counts[Self.limit(sample, settings), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    self = Self.allCases.first { counts[$0] == most } ?? .arrivals
  }

  private static func limit(
    _ sample: TimelineSample, _ settings: ServingConfiguration
  ) -> ServingLimit {
    if sample.startingReplicas > 0 { return .coldStarts }
    guard case .continuous = settings.batching else { return .batches }
    let copies = max(1, sample.replicas)
    if sample.usedPages * 20 >= settings.cache.pages * copies * 19 { return .cache }
    if sample.running * 20 >= settings.maximumSequences * copies * 19 { return .sequences }
    return .prompts
  }
}

/// What the time of an average decode step goes to, as shares of it.
public struct DecodeStepShares: Hashable, Sendable {
  /// Reading weights, and the matrix products that take longer than that.
  public let weightsAndMatrix: Double
  /// Reading the cache, or the operations of attention.
  public let attention: Double
  /// Sums over the devices of a copy.
  public let collective: Double
  /// Launches and the host.
  public let host: Double

  /// Takes a step with the mean number of sequences, each halfway through its answer.
  init?(_ result: SimulationResult, _ plan: ServingPlan) {
    let one = plan.serving.one
    guard result.meanBatch >= 1,
      let model = try? ServingModel(
        one.deployment, calibration: one.basis.calibration, assumptions: one.basis.assumptions)
    else { return nil }
    let context = plan.workload.meanPrompt + plan.workload.meanOutput / 2
    let time = model.time(of: .decode(batch: result.meanBatch, context: context))
    let total = time.total.value
    weightsAndMatrix = time.layers.value / total
    attention = time.attention.value / total
    collective = time.collective.value / total
    host = time.host.value / total
  }
}
