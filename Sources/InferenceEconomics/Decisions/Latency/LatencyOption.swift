// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A way to answer sooner.
public enum LatencyOption: Hashable, Sendable {
  case asItIs
  /// A share of requests is answered by the client from what it has kept.
  case clientCache(hitRate: Interval<One>, hit: LatencySpread)
  /// A share of requests is answered on the device of the person, at a price for each.
  case edge(share: Interval<One>, answer: LatencySpread, cost: Interval<Dollar>)
  /// A smaller model that was taught by the large one serves instead.
  case distillation(service: LatencySpread, places: Int, devicesPerReplica: Int)
  /// A copy serves more requests at a time; each takes longer by a factor of 1 or more.
  case biggerBatch(places: Int, slowdown: Interval<One>)
  /// More copies serve.
  case moreReplicas(Int)
  /// A small model drafts; the part after the first token is faster by the speed-up.
  case speculativeDecoding(SpeculativeDecoding)
  /// For a share of requests, a part of the time before the first token is saved.
  case prefixCache(hitRate: Interval<One>, savedPrefill: Interval<One>)

  /// The name of the option in data.
  public var id: StaticName {
    switch self {
    case .asItIs: "as-it-is"
    case .clientCache: "client-cache"
    case .edge: "edge"
    case .distillation: "distillation"
    case .biggerBatch: "bigger-batch"
    case .moreReplicas: "more-replicas"
    case .speculativeDecoding: "speculative-decoding"
    case .prefixCache: "prefix-cache"
    }
  }

  /// Refuses what cannot be.
  func check() throws(EconomicsError) {
    switch self {
    case .asItIs, .speculativeDecoding: break
    case .clientCache(let hitRate, _):
      try Check.range("hit rate of the client cache", hitRate, Allowed.share)
    case .edge(let share, _, let cost):
      try Check.range("share answered on the edge", share, Allowed.share)
      try Check.range("cost of an answer on the edge", cost, Allowed.price)
    case .distillation(_, let places, let devices):
      try Check.range("requests that a replica serves at a time", places, 1...4096)
      try Check.range("devices of a replica", devices, 1...1024)
    case .biggerBatch(let places, let slowdown):
      try Check.range("requests that a replica serves at a time", places, 1...4096)
      try Check.range("slowdown of a bigger batch", slowdown, 1...1000)
    case .moreReplicas(let count):
      try Check.range("replicas", count, 1...LatencyBaseline.mostReplicas)
    case .prefixCache(let hitRate, let saved):
      try Check.range("hit rate of the prefix cache", hitRate, Allowed.share)
      try Check.range("share of prefill saved", saved, Allowed.share)
    }
  }

  /// What an option does whatever the numbers are.
  var reasons: [Reason] {
    switch self {
    case .asItIs: []
    case .clientCache:
      [
        Reason(
          .speaksAgainst,
          "below a hit rate of 95% the p95 is still that of a miss, only a lower one"),
        Reason(.needs, "answers that stay true while they are kept"),
      ]
    case .edge:
      [
        Reason(.speaksFor, "no network and no queue for the share that stays on the device"),
        Reason(.needs, "a model that fits the device, see the edge options"),
      ]
    case .distillation:
      [
        Reason(.speaksFor, "every request is faster, and a copy takes fewer devices"),
        Reason(.needs, "the same benchmarks and the same tasks for both models, wins and losses"),
      ]
    case .biggerBatch:
      [
        Reason(.speaksFor, "more requests on the same devices, so shorter queues"),
        Reason(.speaksAgainst, "each request takes longer once it has a place"),
      ]
    case .moreReplicas:
      [
        Reason(.speaksFor, "shorter queues"),
        Reason(.speaksAgainst, "the time of a request that has a place stays what it is"),
      ]
    case .speculativeDecoding:
      [
        Reason(.speaksFor, "fewer steps for the same answer, with the same distribution"),
        Reason(.speaksAgainst, "slower where computing is the limit, as under high load"),
      ]
    case .prefixCache:
      [
        Reason(.speaksFor, "the time to the first token falls for prompts that begin alike"),
        Reason(.speaksAgainst, "the time after the first token stays what it is"),
      ]
    }
  }
}
