// SPDX-License-Identifier: Apache-2.0

/// Simulates a fleet that serves a language model, step by step of its engine.
///
///     var settings = ServingConfiguration(cache: CacheSettings(pages: 30_000))
///     settings.replicas = 2
///     let simulator = try ServingSimulator(settings, cost: cost)
///     let result = try simulator.run(trace.source)
///     print(result.timeToFirstToken.percentile(0.99).seconds)
///
/// Nothing is random but what the source and the seed bring in: the same input gives the same bytes.
public struct ServingSimulator<Cost: StepCost>: Sendable {
  public let settings: ServingConfiguration
  public let cost: Cost

  /// Creates a simulator.
  ///
  /// - Parameters:
  ///   - settings: The fleet and its rules.
  ///   - cost: How long steps take on one copy.
  /// - Throws: ``SimulationError/setting(_:)`` when settings make no sense.
  public init(_ settings: ServingConfiguration, cost: Cost) throws(SimulationError) {
    try settings.check()
    self.settings = settings
    self.cost = cost
  }

  /// Serves requests until all have ended or the horizon is reached.
  ///
  /// - Parameter source: The requests, by rising arrival; one that comes before the one ahead of it is served as if it had
  ///   come with it. Lengths below 1 count as 1.
  /// - Returns: What was seen.
  /// - Throws: ``SimulationError/setting(_:)`` when prefix blocks are not whole pages.
  public func run(_ source: some RequestSource) throws(SimulationError) -> SimulationResult {
    if !source.prefixBlocks.isEmpty {
      try settings.check(prefixBlockTokens: source.prefixBlockTokens)
    }
    var run = ServingRun(settings, source, cost)
    run.run()
    return SimulationResult(run)
  }
}
