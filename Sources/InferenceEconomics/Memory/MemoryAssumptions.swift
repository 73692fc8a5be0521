// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What an engine takes of the memory before the first sequence comes.
///
/// These are facts of engines, not of physics; the catalogue gives them with their sources.
public struct MemoryAssumptions: Hashable, Sendable {
  /// The share of the memory that the engine is allowed to use.
  public let share: Interval<One>
  /// What driver, kernels, graphs and communication take on each device.
  public let runtime: Interval<Byte>
  /// The tokens that one step takes in at most; activations grow with it.
  public let tokensPerStep: Int
  /// The tokens of one page of the cache; a sequence takes whole pages.
  public let pageTokens: Int
  /// Where the figures come from.
  public let sources: [SourceID]

  /// Creates assumptions.
  ///
  /// - Parameters:
  ///   - share: The share of the memory that the engine may use.
  ///   - runtime: What driver, kernels and graphs take on each device.
  ///   - tokensPerStep: The tokens that one step takes in at most.
  ///   - pageTokens: The tokens of one page of the cache.
  ///   - sources: Where the figures come from.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` for a share that is not in 0...1, or sizes that
  ///   are not positive.
  public init(
    share: Interval<One>, runtime: Interval<Byte>, tokensPerStep: Int, pageTokens: Int,
    sources: [SourceID]
  ) throws(EconomicsError) {
    try Check.range("memory share", share.low.value, 0.01...1)
    try Check.range("memory share", share.high.value, 0.01...1)
    try Check.range("runtime memory", runtime.low.value, 0...1e13)
    try Check.range("runtime memory", runtime.high.value, 0...1e13)
    try Check.range("tokens of a step", Double(tokensPerStep), 1...1e7)
    try Check.range("tokens of a page", Double(pageTokens), 1...1e6)
    self.share = share
    self.runtime = runtime
    self.tokensPerStep = tokensPerStep
    self.pageTokens = pageTokens
    self.sources = sources
  }
}
