// SPDX-License-Identifier: Apache-2.0

/// What may be said about a simulation beside model and devices; the raw value is the name of the flag.
public enum ServingOption: String, Hashable, Sendable, CaseIterable {
  case arrivals, requests, duration
  case inputTokens = "input-tokens"
  case outputTokens = "output-tokens"
  case systemPrompt = "system-prompt"
  case rateFactor = "rate-factor"
  case callers, think

  case policy
  case maxSequences = "max-seqs"
  case tokenBudget = "token-budget"
  case asyncScheduling = "async-scheduling"
  case speculate
  case cacheTokens = "kv-tokens"
  case pageTokens = "page-tokens"
  case noPrefixCache = "no-prefix-cache"

  case routing
  case stepsTogether = "steps-together"
  case queueLimit = "queue-limit"
  case prefillReplicas = "prefill-replicas"
  case cacheBandwidth = "kv-bandwidth"
  case autoscale
  case coldStart = "cold-start"
  case scaleDownDelay = "scale-down-delay"

  case slo, timeout, horizon, seed, seeds
}

/// What a person asks of a simulation, as texts: how requests come, how the engine works, what counts as good.
///
/// It may hold mistakes; ``plan(for:trace:on:)`` refuses the first one.
public struct ServingOptions: Hashable, Sendable {
  /// The values by option; none is empty, and a flag that is on has the value `yes`.
  public private(set) var texts: [ServingOption: String] = [:]
  /// The classes of traffic, as `name:priority:timeout:ttft:itl:e2e:weight`; parts at the end may be left out, others empty.
  public var classes: [String] = []
  /// Whether each request is kept with its times.
  public var recordsRequests = false

  /// Creates options in which nothing is chosen yet.
  public init() {}

  /// The value of an option as it was typed; `nil` when it is empty.
  public subscript(option: ServingOption) -> String? {
    get { texts[option] }
    set {
      let trimmed = newValue?.split(separator: " ").joined(separator: " ") ?? ""
      texts[option] = trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Whether a flag is on.
  public subscript(flag option: ServingOption) -> Bool {
    get { texts[option] != nil }
    set { texts[option] = newValue ? "yes" : nil }
  }
}
