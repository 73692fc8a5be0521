// SPDX-License-Identifier: Apache-2.0

/// Layers of one kind: how many, how they mix tokens, how they transform each token.
public struct LayerGroup: Hashable, Sendable {
  public let count: Int
  public let mixer: Mixer
  public let feedForward: FeedForward

  /// Creates a group of equal layers.
  public init(count: Int, mixer: Mixer, feedForward: FeedForward) {
    self.count = count
    self.mixer = mixer
    self.feedForward = feedForward
  }
}

/// How a layer lets tokens see each other.
public enum Mixer: Hashable, Sendable {
  /// Attention with a key and a value for each of the key-value heads (MHA, GQA and MQA).
  case attention(Attention)
  /// Multi-head latent attention: one compressed vector for all heads (DeepSeek-V2, arXiv 2405.04434).
  case latent(LatentAttention)
  /// A state of constant size in place of a cache (Mamba-2, arXiv 2405.21060).
  case stateSpace(StateSpace)
}

/// Attention with key-value heads.
public struct Attention: Hashable, Sendable {
  public let queryHeads: Int
  public let keyValueHeads: Int
  /// The width of a head.
  public let headWidth: Int
  /// The number of latest tokens that are seen and kept; `nil` means all.
  public let window: Int?
  /// Whether keys and values are one and the same tensor.
  public let unifiesKeyAndValue: Bool

  /// Creates an attention.
  public init(
    queryHeads: Int, keyValueHeads: Int, headWidth: Int, window: Int? = nil,
    unifiesKeyAndValue: Bool = false
  ) {
    self.queryHeads = queryHeads
    self.keyValueHeads = keyValueHeads
    self.headWidth = headWidth
    self.window = window
    self.unifiesKeyAndValue = unifiesKeyAndValue
  }
}

/// Multi-head latent attention.
public struct LatentAttention: Hashable, Sendable {
  public let queryHeads: Int
  /// The rank of the compressed key-value vector.
  public let keyValueRank: Int
  /// The width of the part of a key that carries the position.
  public let positionWidth: Int
  /// The rank of the compressed query; `nil` when queries are not compressed.
  public let queryRank: Int?
  /// The width of the part of a key without position, for each head.
  public let contentWidth: Int
  /// The width of a value, for each head.
  public let valueWidth: Int

  /// Creates a latent attention.
  public init(
    queryHeads: Int, keyValueRank: Int, positionWidth: Int, queryRank: Int?, contentWidth: Int,
    valueWidth: Int
  ) {
    self.queryHeads = queryHeads
    self.keyValueRank = keyValueRank
    self.positionWidth = positionWidth
    self.queryRank = queryRank
    self.contentWidth = contentWidth
    self.valueWidth = valueWidth
  }
}

/// A Mamba-2 mixer.
public struct StateSpace: Hashable, Sendable {
  public let heads: Int
  public let headWidth: Int
  /// The size of the state for each channel.
  public let stateSize: Int
  public let groups: Int
  /// The width of the short convolution.
  public let convolution: Int

  /// Creates a state-space mixer.
  public init(heads: Int, headWidth: Int, stateSize: Int, groups: Int, convolution: Int) {
    self.heads = heads
    self.headWidth = headWidth
    self.stateSize = stateSize
    self.groups = groups
    self.convolution = convolution
  }

  /// The width of the inner stream.
  public var innerWidth: Int { heads * headWidth }
  /// The channels that pass the short convolution.
  public var convolvedWidth: Int { innerWidth + 2 * groups * stateSize }
}

/// How a layer transforms each token.
public struct FeedForward: Hashable, Sendable {
  /// The width of what every token passes, dense part and shared experts together; 0 when there is none.
  public let width: Int
  /// Whether there is a gate beside the way up: three matrices instead of two.
  public let isGated: Bool
  /// The experts a router chooses from; 0 for a dense layer.
  public let routedExperts: Int
  /// The experts each token is sent to; 0 for a dense layer.
  public let chosenExperts: Int
  /// The width of one routed expert; 0 for a dense layer.
  public let expertWidth: Int

  /// Creates a dense transformation.
  public static func dense(width: Int, isGated: Bool = true) -> FeedForward {
    FeedForward(
      width: width, isGated: isGated, routedExperts: 0, chosenExperts: 0, expertWidth: 0)
  }

  /// Creates a mixture of experts.
  ///
  /// - Parameters:
  ///   - routed: The experts a router chooses from.
  ///   - chosen: The experts each token is sent to.
  ///   - width: The width of one expert.
  ///   - sharedWidth: The width of what every token passes beside them.
  /// - Returns: The transformation.
  public static func experts(
    routed: Int, chosen: Int, width: Int, sharedWidth: Int = 0
  ) -> FeedForward {
    FeedForward(
      width: sharedWidth, isGated: true, routedExperts: routed, chosenExperts: chosen,
      expertWidth: width)
  }

  /// No transformation: the mixer is the whole layer.
  public static let none = FeedForward(
    width: 0, isGated: false, routedExperts: 0, chosenExperts: 0, expertWidth: 0)

  /// The matrices of one pass: up and down, and a gate.
  public var matrices: Int { isGated ? 3 : 2 }
}
