// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A model in a number format on a device at the edge, with what is known of it.
public struct EdgeCandidate: Hashable, Sendable {
  /// The name shown, such as `ministral-8b Q4_K_M on Jetson-Orin-Nano-8GB`.
  public let name: String
  /// The weights as stored.
  public let weights: Bytes
  /// The cache at the context that is asked for.
  public let cache: Bytes
  /// What the runtime takes beside.
  public let runtime: Interval<Byte>
  /// The memory of the device that the model may use.
  public let memory: Interval<Byte>
  /// The tokens of a second for one person.
  public let speed: Interval<Per<Token, Second>>
  /// The time before the first token.
  public let prefill: Interval<Second>
  /// The power of the device at work; `nil` when no source states it.
  public let power: Interval<Watt>?
  /// What was lost in quality; `nil` when nobody measured it.
  public let loss: PerplexityLoss?
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a candidate.
  ///
  /// - Parameters:
  ///   - name: The name shown.
  ///   - weights: The weights as stored, 0 to 10^16 B.
  ///   - cache: The cache at the context that is asked for, 0 to 10^16 B.
  ///   - runtime: What the runtime takes beside, 0 to 10^16 B.
  ///   - memory: The memory that the model may use, 1 to 10^16 B.
  ///   - speed: The tokens of a second for one person, 10^-6 to 10^12.
  ///   - prefill: The time before the first token, 0 to 10^9 s.
  ///   - power: The power of the device at work, 0 to 10^7 W.
  ///   - loss: What was lost in quality.
  ///   - sources: The facts that it rests on.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ name: String, weights: Bytes, cache: Bytes, runtime: Interval<Byte>, memory: Interval<Byte>,
    speed: Interval<Per<Token, Second>>, prefill: Interval<Second> = Interval(exactly: 0),
    power: Interval<Watt>? = nil, loss: PerplexityLoss? = nil, sources: [SourceID] = []
  ) throws(EconomicsError) {
    try Check.range("weights of \(name)", weights.value, 0...1e16)
    try Check.range("cache of \(name)", cache.value, 0...1e16)
    try Check.range("runtime of \(name)", runtime, 0...1e16)
    try Check.range("memory for \(name)", memory, 1...1e16)
    try Check.range("speed of \(name)", speed, Allowed.speed)
    try Check.range("time to the first token of \(name)", prefill, Allowed.time)
    if let power { try Check.range("power of \(name)", power, 0...1e7) }
    self.name = name
    self.weights = weights
    self.cache = cache
    self.runtime = runtime
    self.memory = memory
    self.speed = speed
    self.prefill = prefill
    self.power = power
    self.loss = loss
    self.sources = sources + (loss.map { [$0.source] } ?? [])
  }

  /// What it takes of the memory.
  public var needed: Interval<Byte> { Interval(exactly: weights + cache) + runtime }

  /// Whether it fits.
  public var fit: MemoryPlan.Verdict {
    if needed.high <= memory.low { return .fits }
    return needed.low > memory.high ? .doesNotFit : .mayFit
  }
}

/// The perplexity paid for fewer bits or fewer weights, both figures from one measurement.
public struct PerplexityLoss: Hashable, Sendable {
  /// What was done to the weights.
  public enum Means: String, Hashable, Sendable {
    case fewerBits, sparsity
  }

  /// What was done to the weights.
  public let means: Means
  /// What exactly, such as `Q4_K_M` or `2:4 Wanda`.
  public let method: String
  /// The perplexity of the model as published.
  public let before: Double
  /// The perplexity after.
  public let after: Double
  /// The text and the length it was measured on.
  public let dataset: String
  /// Where it was read.
  public let source: SourceID

  /// Creates a loss.
  ///
  /// - Parameters:
  ///   - means: What was done to the weights.
  ///   - method: What exactly.
  ///   - before: The perplexity of the model as published, 1 to 10^9.
  ///   - after: The perplexity after, 1 to 10^9; on the same text in the same length.
  ///   - dataset: The text and the length it was measured on.
  ///   - source: Where it was read.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    _ means: Means, method: String, before: Double, after: Double, dataset: String,
    source: SourceID
  ) throws(EconomicsError) {
    try Check.range("perplexity before \(method)", before, 1...1e9)
    try Check.range("perplexity after \(method)", after, 1...1e9)
    self.means = means
    self.method = method
    self.before = before
    self.after = after
    self.dataset = dataset
    self.source = source
  }

  /// The rise of the perplexity as a share of what it was; negative when it fell.
  public var rise: Double { after / before - 1 }
}
