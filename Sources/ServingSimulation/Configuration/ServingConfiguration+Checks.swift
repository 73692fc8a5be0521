// SPDX-License-Identifier: Apache-2.0

extension ServingConfiguration {
  /// Checks that every setting makes sense by itself and beside the others.
  ///
  /// - Throws: ``SimulationError/setting(_:)`` that names the first one that does not.
  public func check() throws(SimulationError) {
    try Self.require(
      (1...65_536).contains(maximumSequences),
      "the sequences in progress must be from 1 to 65,536, not \(maximumSequences)")
    try Self.require(
      (1...1_048_576).contains(tokenBudget),
      "the token budget of a step must be from 1 to 1,048,576, not \(tokenBudget)")
    try Self.require(
      tokenBudget >= maximumSequences,
      "a token budget of \(tokenBudget) has no room for one token of each of \(maximumSequences) sequences; "
        + "raise the budget or lower the sequences")
    try checkCache()
    try checkFleet()
    try checkClasses()
    try checkBatching()
    try checkTimes()
  }

  /// Checks that the prefix blocks of a source are whole pages.
  func check(prefixBlockTokens: Int) throws(SimulationError) {
    try Self.require(
      !cache.keepsPrefixes || (prefixBlockTokens > 0 && prefixBlockTokens % cache.pageTokens == 0),
      "prefix blocks of \(prefixBlockTokens) tokens are not whole pages of \(cache.pageTokens); "
        + "use another page size or switch the prefix cache off")
  }

  private static func require(
    _ isFine: Bool, _ message: @autoclosure () -> String
  ) throws(SimulationError) {
    if !isFine { throw .setting(message()) }
  }

  private func checkCache() throws(SimulationError) {
    try Self.require(
      (1...1024).contains(cache.pageTokens),
      "a page must hold 1 to 1,024 tokens, not \(cache.pageTokens)")
    try Self.require(
      (1...1_000_000_000).contains(cache.pages),
      "the cache must have at least one page; the model leaves no memory for it")
  }

  private func checkFleet() throws(SimulationError) {
    let fewest = autoscaling == nil ? 1 : 0
    try Self.require(
      (fewest...4096).contains(replicas), "the replicas must be from \(fewest) to 4,096")
    if let scaling = autoscaling {
      try Self.require(
        scaling.minimum >= 0 && scaling.maximum >= max(1, scaling.minimum)
          && scaling.maximum <= 4096,
        "autoscaling needs 0 <= minimum <= maximum <= 4,096 and a maximum of at least 1")
      try Self.require(
        scaling.targetRequests > 0 && scaling.targetRequests.isFinite,
        "autoscaling needs a target of more than 0 requests for each replica")
      try Self.require(
        scaling.interval >= SimulatedTime(seconds: 0.1),
        "autoscaling cannot decide more often than every 0.1 s")
      try Self.require(disaggregation == nil, "autoscaling works on one pool, not on split ones")
    }
    if let split = disaggregation {
      try Self.require(
        split.prefillReplicas >= 1 && split.prefillReplicas < replicas,
        "separate pools need at least one replica each: \(split.prefillReplicas) of \(replicas) take in prompts"
      )
      try Self.require(speculation == nil, "drafts are not modelled on separate pools")
    }
    if case .closed(let callers, _) = load {
      try Self.require((1...1_000_000).contains(callers), "the callers must be from 1 to 1,000,000")
      try Self.require(
        autoscaling == nil && disaggregation == nil,
        "a closed loop works on a fleet of one pool that does not change")
    }
  }

  private func checkClasses() throws(SimulationError) {
    try Self.require((1...64).contains(classes.count), "there must be 1 to 64 classes of traffic")
    for item in classes {
      try Self.require(
        (0...7).contains(item.priority), "the priority of \(item.name) must be from 0 to 7")
    }
    if let queueLimit {
      try Self.require(queueLimit >= 1, "the limit of the queue must be at least 1")
    }
  }

  private func checkBatching() throws(SimulationError) {
    switch batching {
    case .continuous: break
    case .fixed(let size), .dynamic(let size, _):
      try Self.require(
        (1...maximumSequences).contains(size),
        "a batch must have 1 to \(maximumSequences) sequences, not \(size)")
      try Self.require(
        speculation == nil && disaggregation == nil,
        "drafts and separate pools need continuous batching")
    }
    if stepsTogether {
      try Self.require(
        batching == .continuous(.chunked) && speculation == nil && disaggregation == nil
          && autoscaling == nil && load == .open,
        "copies that step together need chunked continuous batching on one pool that does not change, with an open load"
      )
    }
    if let speculation {
      try Self.require(
        (1...16).contains(speculation.draftTokens) && (0...1).contains(speculation.acceptance)
          && (0...1).contains(speculation.draftCost),
        "drafts need 1 to 16 tokens, an acceptance from 0 to 1 and a cost from 0 to 1")
      try Self.require(
        tokenBudget >= maximumSequences * (speculation.draftTokens + 1),
        "a token budget of \(tokenBudget) has no room for drafts of \(maximumSequences) sequences")
    }
  }

  private func checkTimes() throws(SimulationError) {
    try Self.require(
      sampleInterval >= SimulatedTime(seconds: 0.001), "samples cannot be closer than 1 ms")
    if let horizon {
      try Self.require(
        horizon > .zero && horizon <= .longest, "the horizon must be above 0 and up to 100 days")
    }
  }
}
