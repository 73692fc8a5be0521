// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
public import ServingSimulation

/// The engine of one copy and the fleet around it.
extension ServingOptions {
  /// Changes settings to what was chosen of the engine, the fleet and who sends; what was left out stays, or grows to what the rest needs.
  ///
  /// - Parameters:
  ///   - settings: What they are changed in.
  ///   - one: The model on its devices.
  /// - Throws: The first ``ScenarioProblem``.
  public func choose(
    _ settings: inout ServingConfiguration, for one: Case
  ) throws(ScenarioProblem) {
    settings.batching = try batching() ?? settings.batching
    try chooseSizes(&settings)
    settings.plansAhead = self[flag: .asyncScheduling]
    settings.stepsTogether = self[flag: .stepsTogether]
    settings.cache.keepsPrefixes = !self[flag: .noPrefixCache]
    settings.routing = try routing() ?? settings.routing
    settings.queueLimit = try whole(.queueLimit, 1...1_000_000_000, "number of requests")
    settings.horizon = try time(.horizon)
    settings.disaggregation = try disaggregation(of: one)
    try chooseAutoscaling(&settings, for: one)
    if let callers = try whole(.callers, 1...1_000_000, "number of callers") {
      let think = try time(.think, allowsZero: true) ?? .zero
      settings.load = .closed(callers: callers, thinkTime: think)
    } else {
      try need(.callers, for: .think)
    }
  }

  /// Refuses an option that means nothing without another one.
  private func need(
    _ needed: ServingOption, for option: ServingOption
  ) throws(ScenarioProblem) {
    guard self[option] == nil else {
      throw ScenarioProblem(
        "\(option.rawValue) means nothing without \(needed.rawValue); give both or neither")
    }
  }

  private func batching() throws(ScenarioProblem) -> Batching? {
    guard let text = self[.policy] else { return nil }
    let parts = Self.parts(text)
    switch (parts[0], parts.count) {
    case ("chunked", 1): return .continuous(.chunked)
    case ("whole", 1): return .continuous(.whole)
    case ("static", 2): return .fixed(size: try batchSize(parts[1]))
    case ("dynamic", 3):
      let wait =
        NumberText.number(parts[2]) == nil
        ? try Self.time(parts[2], "longest wait of policy", allowsZero: true)
        : SimulatedTime(
          seconds: try Self.number(
            parts[2], "longest wait of policy", 0...86_400, "number of seconds"))
      return .dynamic(size: try batchSize(parts[1]), longestWait: wait)
    default:
      throw Self.problem(
        "policy", text,
        mustBe:
          "chunked, whole, static:32 (a batch of 32) or dynamic:32:0.5 (at most 0.5 s of waiting)")
    }
  }

  private func batchSize(_ text: String) throws(ScenarioProblem) -> Int {
    try Self.whole(text, "batch of policy", 1...65_536, "number of sequences")
  }

  /// Sizes that were left out grow to what the others need.
  private func chooseSizes(_ settings: inout ServingConfiguration) throws(ScenarioProblem) {
    settings.speculation = try speculation()
    let batch: Int? =
      switch settings.batching {
      case .continuous: nil
      case .fixed(let size), .dynamic(let size, _): size
      }
    settings.maximumSequences =
      try whole(.maxSequences, 1...65_536, "number of sequences")
      ?? max(settings.maximumSequences, batch ?? 0)
    let each = (settings.speculation?.draftTokens ?? 0) + 1
    settings.tokenBudget =
      try whole(.tokenBudget, 1...1_048_576, "number of tokens")
      ?? max(settings.tokenBudget, settings.maximumSequences * each)
    if let tokens = try whole(.cacheTokens, 1...1_000_000_000, "number of tokens") {
      let pages = tokens / settings.cache.pageTokens
      guard pages > 0 else {
        throw Self.problem(
          "kv-tokens", "\(tokens)",
          mustBe: "at least one page of \(settings.cache.pageTokens) tokens")
      }
      settings.cache.pages = pages
    }
  }

  private func speculation() throws(ScenarioProblem) -> Speculation? {
    guard let text = self[.speculate] else { return nil }
    let parts = Self.parts(text)
    guard parts.count == 3 else {
      throw Self.problem(
        "speculate", text,
        mustBe:
          "tokens:acceptance:cost, such as 4:0.7:0.05 (4 drafted tokens, 70% accepted, each at 5% of a step)"
      )
    }
    return Speculation(
      draftTokens: try Self.whole(parts[0], "drafts of speculate", 1...16, "number of tokens"),
      acceptance: try Self.number(parts[1], "acceptance of speculate", 0...1, "share"),
      draftCost: try Self.number(parts[2], "cost of speculate", 0...1, "share of a step"))
  }

  private func routing() throws(ScenarioProblem) -> Routing? {
    guard let text = self[.routing] else { return nil }
    let parts = Self.parts(text)
    switch (parts[0], parts.count) {
    case ("round-robin", 1): return .roundRobin
    case ("least-loaded", 1): return .leastLoaded
    case ("shortest-queue", 1): return .shortestQueue
    case ("prefix", 1): return .prefixAware(imbalance: Self.usualImbalance)
    case ("prefix", 2):
      return .prefixAware(
        imbalance: try Self.whole(
          parts[1], "imbalance of routing", 0...1_000_000, "number of requests"))
    default:
      throw Self.problem(
        "routing", text,
        mustBe:
          "round-robin, least-loaded, shortest-queue, prefix or prefix:8 (the most requests ahead)"
      )
    }
  }

  /// How many requests more than the shortest queue a copy may have to be chosen for its prefix.
  static let usualImbalance = 8
}

/// Copies that differ, and copies that come and go.
extension ServingOptions {
  /// Returns the split into copies for prompts and copies that decode; moving a token takes its cache over the bandwidth.
  private func disaggregation(of one: Case) throws(ScenarioProblem) -> Disaggregation? {
    guard let prefill = try whole(.prefillReplicas, 1...4095, "number of copies") else {
      try need(.prefillReplicas, for: .cacheBandwidth)
      return nil
    }
    guard let text = self[.cacheBandwidth] else {
      throw ScenarioProblem(
        "kv-bandwidth is missing; say how fast caches move from prompts to answers, such as 50GB/s")
    }
    let perSecond = try Self.bandwidth(text)
    let token = KVCache(of: one.deployment.model, format: one.deployment.cache).bytesPerToken.value
    return Disaggregation(
      prefillReplicas: prefill, transferPerToken: SimulatedTime(seconds: token / perSecond))
  }

  /// Returns bytes a second from a text such as `50GB/s` or `400Gb/s`, where a small b is for bits.
  private static func bandwidth(_ text: String) throws(ScenarioProblem) -> Double {
    let units = [
      ("TB/s", 1e12), ("GB/s", 1e9), ("MB/s", 1e6), ("Tb/s", 1.25e11), ("Gb/s", 1.25e8),
      ("Mb/s", 1.25e5),
    ]
    let values = units.compactMap { unit in
      text.without(suffix: unit.0).flatMap { NumberText.number($0.filter { $0 != " " }) }
        .map { $0 * unit.1 }
    }
    guard let value = values.first, (1e3...1e15).contains(value) else {
      throw problem(
        "kv-bandwidth", text,
        mustBe: "a bandwidth such as 50GB/s, or 400Gb/s in bits, from 1 kB/s to 1,000 TB/s")
    }
    return value
  }

  private func chooseAutoscaling(
    _ settings: inout ServingConfiguration, for one: Case
  ) throws(ScenarioProblem) {
    guard let text = self[.autoscale] else {
      try need(.autoscale, for: .coldStart)
      try need(.autoscale, for: .scaleDownDelay)
      return
    }
    let parts = Self.parts(text)
    guard parts.count == 3 else {
      throw Self.problem(
        "autoscale", text,
        mustBe: "least:most:target, such as 0:8:16 (0 to 8 copies, 16 requests on each)")
    }
    guard let coldStart = try time(.coldStart, allowsZero: true) else {
      throw ScenarioProblem(
        "cold-start is missing; say how long a new copy takes, such as 90s (`economics coldstart` predicts it)"
      )
    }
    guard one.deployment.layout.replicas == 1 else {
      throw ScenarioProblem(
        "autoscale sets the number of copies; leave replicas out and give the devices of one copy")
    }
    var scaling = Autoscaling(
      minimum: try Self.whole(parts[0], "least of autoscale", 0...4096, "number of copies"),
      maximum: try Self.whole(parts[1], "most of autoscale", 1...4096, "number of copies"),
      targetRequests: try Self.number(
        parts[2], "target of autoscale", 0.01...1e6, "number of requests"),
      coldStart: coldStart)
    scaling.scaleDownDelay = try time(.scaleDownDelay, allowsZero: true) ?? scaling.scaleDownDelay
    settings.autoscaling = scaling
    settings.replicas = scaling.minimum
  }
}
