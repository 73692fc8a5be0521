// SPDX-License-Identifier: Apache-2.0

/// One request: when it comes, how long its prompt and its answer are, and what it shares with others.
public struct SimulatedRequest: Hashable, Sendable {
  /// When it comes, from the start of the run; not used in a closed loop.
  public var arrival: SimulatedTime
  /// The tokens of its prompt, at least 1.
  public var promptTokens: Int32
  /// The tokens of its answer, at least 1.
  public var outputTokens: Int32
  /// The place of its class in ``ServingConfiguration/classes``.
  public var trafficClass: Int32
  /// Where its prefix blocks begin in ``RequestSource/prefixBlocks``.
  public var prefixStart: Int32
  /// How many prefix blocks it has; 0 when it shares nothing.
  public var prefixCount: Int32

  /// Creates a request.
  public init(
    arrival: SimulatedTime, promptTokens: Int, outputTokens: Int, trafficClass: Int = 0,
    prefixStart: Int = 0, prefixCount: Int = 0
  ) {
    self.arrival = arrival
    self.promptTokens = Int32(clamping: promptTokens)
    self.outputTokens = Int32(clamping: outputTokens)
    self.trafficClass = Int32(clamping: trafficClass)
    self.prefixStart = Int32(clamping: prefixStart)
    self.prefixCount = Int32(clamping: prefixCount)
  }
}

/// Requests one after the other, in order of arrival.
public protocol RequestSource: Sendable {
  /// The ids of prefix blocks of all requests; a request names its own as a range of places.
  ///
  /// An id stands for a block of tokens and all that stand before it: two requests with the same id share the prefix up to
  /// the end of that block (Qin et al., "Mooncake", FAST 2025, field `hash_ids`).
  var prefixBlocks: [UInt32] { get }
  /// The tokens that one prefix block stands for.
  var prefixBlockTokens: Int { get }
  /// Returns the next request; `nil` at the end.
  mutating func next() -> SimulatedRequest?
}

extension RequestSource {
  public var prefixBlocks: [UInt32] { [] }
  public var prefixBlockTokens: Int { 512 }
}
