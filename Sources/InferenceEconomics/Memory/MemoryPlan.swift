// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a deployment holds on its fullest device, and whether that fits.
public struct MemoryPlan: Hashable, Sendable {
  public let deployment: Deployment
  public let assumptions: MemoryAssumptions
  /// The sequences that are kept at the same time on one copy.
  public let sequences: Int
  /// The tokens of prompt and answer that each of them keeps.
  public let tokens: Int

  /// The weights on the fullest device.
  public let weights: Bytes
  /// The caches of all sequences on it, in whole pages.
  public let cache: Bytes
  /// The tensors of a step.
  public let activations: Interval<Byte>
  /// The memory of the device that the engine may use.
  public let usable: Interval<Byte>

  /// Plans the memory of a deployment.
  ///
  /// - Parameters:
  ///   - deployment: The model on its devices.
  ///   - sequences: The sequences kept at the same time on one copy, 0 to 10 million.
  ///   - tokens: The tokens each of them keeps, 0 to a billion.
  ///   - assumptions: What the engine takes.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)``, or
  ///   ``EconomicsError/contextTooLong(model:tokens:limit:)``.
  public init(
    _ deployment: Deployment, sequences: Int, tokens: Int, assumptions: MemoryAssumptions
  ) throws(EconomicsError) {
    try Check.range("sequences", sequences, 0...10_000_000)
    try Check.range("tokens", tokens, 0...1_000_000_000)
    if let limit = deployment.model.contextLimit, tokens > limit {
      throw .contextTooLong(model: deployment.model.id, tokens: tokens, limit: limit)
    }
    self.deployment = deployment
    self.assumptions = assumptions
    self.sequences = sequences
    self.tokens = tokens
    weights = WeightMemory(of: deployment).perDevice
    cache =
      deployment.cacheOnDevice(tokens: tokens, page: assumptions.pageTokens) * Double(sequences)
    activations = deployment.activations(tokensPerStep: assumptions.tokensPerStep)
    usable = Interval(
      deployment.device.memory.value * assumptions.share.value.value,
      low: deployment.device.memory.low * assumptions.share.low.value,
      high: deployment.device.memory.high * assumptions.share.high.value)
  }

  /// Everything on the fullest device.
  public var total: Interval<Byte> {
    Interval(exactly: weights + cache) + activations + assumptions.runtime
  }

  /// Whether it fits.
  public var verdict: Verdict {
    if total.high <= usable.low { return .fits }
    if total.low > usable.high { return .doesNotFit }
    return .mayFit
  }

  /// Whether a plan fits, given that neither side is known to the byte.
  public enum Verdict: String, Hashable, Sendable {
    /// Even with the most that may be needed and the least that may be had.
    case fits
    /// It depends on the engine and its settings.
    case mayFit
    /// Even with the least that may be needed and the most that may be had.
    case doesNotFit
  }

  /// Why it does not fit, in words; `nil` when it may.
  public var reason: String? {
    guard verdict == .doesNotFit else { return nil }
    let parts = [
      ("weights", weights), ("KV cache", cache), ("activations", activations.low),
      ("runtime", assumptions.runtime.low),
    ]
    let needs = parts.map { "\($0.0) \(Self.text($0.1))" }.joined(separator: ", ")
    return
      "each \(deployment.device.id) would hold \(Self.text(total.low)) (\(needs)) and offers \(Self.text(usable.high))"
  }

  private static func text(_ bytes: Bytes) -> String {
    let tenths = (bytes.gigabytes * 10).rounded() / 10
    return "\(tenths) GB"
  }
}

/// What still fits.
extension MemoryPlan {
  /// What is left for caches on the fullest device, with the most likely needs.
  public var roomForCache: Bytes {
    usable.value - weights - activations.value - assumptions.runtime.value
  }

  /// The most sequences of this length that fit at the same time on one copy, with the most likely needs.
  public var mostSequences: Int {
    let each = deployment.cacheOnDevice(tokens: tokens, page: assumptions.pageTokens)
    guard roomForCache > .zero else { return 0 }
    guard each > .zero else { return Self.unlimited }
    return Int(min((roomForCache / each).rounded(.down), Double(Self.unlimited)))
  }

  /// The longest sequence of which this many fit at the same time, up to the limit of the model.
  public var longestContext: Int {
    let limit = deployment.model.contextLimit ?? 1_000_000_000
    let count = Double(max(sequences, 1))
    func fits(_ tokens: Int) -> Bool {
      deployment.cacheOnDevice(tokens: tokens, page: assumptions.pageTokens) * count <= roomForCache
    }
    guard fits(1) else { return 0 }
    var low = 1
    var high = limit
    while low < high {
      let middle = low + (high - low + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Stands for as many as one likes, where sequences keep nothing.
  static let unlimited = 10_000_000
}

extension Deployment {
  /// Returns what one device keeps of one sequence, in whole pages; with replicated attention, its share of all.
  package func cacheOnDevice(tokens: Int, page: Int) -> Bytes {
    let pages = (max(tokens, 0) + page - 1) / page
    let one = KVCache(of: model, format: cache).bytes(
      tokens: pages * page, sharedBy: layout.devicesPerAttention)
    let whole = layout.replicatesAttention ? one / Double(layout.tensor) : one
    let layers = model.layerCount
    let stage = (layers + layout.pipeline - 1) / layout.pipeline
    return whole * (Double(stage) / Double(layers))
  }

  /// Returns the tensors that live during a step.
  ///
  /// At least input and output of a layer (2 x tokens x hidden); at most also queries, keys, values and the widest
  /// feed-forward tensors of the device's slice. Derived from the dimensions; engines reuse buffers in between.
  func activations(tokensPerStep: Int) -> Interval<Byte> {
    let tokens = Double(tokensPerStep)
    let hidden = Double(model.hidden)
    let widest = model.layers.map { $0.feedForward.widestTensor }.max() ?? 0
    let least = Bytes(tokens * hidden * 2 * 2)
    let most = Bytes(tokens * (6 * hidden + 2 * widest / Double(layout.tensor)) * 2)
    return Interval(Bytes((least.value * most.value).squareRoot()), low: least, high: most)
  }
}

extension FeedForward {
  /// The elements that a token has in the widest tensor of the layer.
  var widestTensor: Double { Double(width) + Double(chosenExperts) * Double(expertWidth) }
}
