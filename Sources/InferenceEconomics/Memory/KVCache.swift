// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The cache of keys and values: what one sequence keeps for each token it has seen.
///
/// - Attention: 2 x key-value heads x head width x bytes for each layer and token.
/// - Latent attention: (key-value rank + position width) x bytes for each layer and token.
/// - A window keeps the latest tokens only.
/// - A state space keeps a state of constant size.
///
/// Sources: for attention, the formula and its checks in `facts.csv` (`kv-cache-formula`); for latent attention,
/// arXiv 2405.04434 section 2.1; for state spaces, arXiv 2405.21060.
public struct KVCache: Hashable, Sendable {
  let model: ModelShape
  /// How elements are stored.
  public let format: CacheFormat

  /// Creates the cache of a model.
  public init(of model: ModelShape, format: CacheFormat = .half) {
    self.model = model
    self.format = format
  }

  /// Returns the memory of one sequence, exact to the byte.
  ///
  /// - Parameter tokens: The tokens of prompt and answer that are kept; negative counts as 0.
  /// - Returns: The memory over all layers.
  public func bytes(tokens: Int) -> Bytes {
    bytes(tokens: tokens, sharedBy: 1)
  }

  /// Returns what one device of a tensor-parallel group keeps of one sequence.
  ///
  /// Key-value heads are dealt out; with more devices than heads, each head stands on several. A latent vector
  /// cannot be cut, so every device keeps all of it.
  ///
  /// - Parameters:
  ///   - tokens: The tokens that are kept.
  ///   - devices: The size of the group; less than 1 counts as 1.
  /// - Returns: The memory on the fullest device.
  public func bytes(tokens: Int, sharedBy devices: Int) -> Bytes {
    var bits = 0.0
    for group in model.layers {
      bits +=
        Double(group.count)
        * group.mixer.cacheBits(
          tokens: max(tokens, 0), elementBits: format.bits, devices: max(devices, 1))
    }
    return Bytes((bits / 8).rounded(.up))
  }

  /// The memory that one more token takes while no window is full.
  public var bytesPerToken: BytesPerToken {
    BytesPerToken(bytes(tokens: 1).value - bytes(tokens: 0).value)
  }

  /// The memory that one more token takes when every window is full.
  public var bytesPerTokenBeyondWindows: BytesPerToken {
    let far = 1 << 40
    return BytesPerToken(bytes(tokens: far + 1).value - bytes(tokens: far).value)
  }
}

extension Mixer {
  /// Returns the bits that one layer keeps of one sequence on the fullest device.
  func cacheBits(tokens: Int, elementBits: Int, devices: Int) -> Double {
    switch self {
    case .attention(let it):
      let kept = min(tokens, it.window ?? tokens)
      let heads = (it.keyValueHeads + devices - 1) / devices
      let tensors = it.unifiesKeyAndValue ? 1 : 2
      return Double(tensors * heads * it.headWidth * elementBits) * Double(kept)
    case .latent(let it):
      return Double((it.keyValueRank + it.positionWidth) * elementBits) * Double(tokens)
    case .stateSpace(let it):
      let state = Double(it.innerWidth) * Double(it.stateSize)
      let convolution = Double(it.convolvedWidth) * Double(it.convolution)
      return (state + convolution) * 16 / Double(devices)
    }
  }
}
