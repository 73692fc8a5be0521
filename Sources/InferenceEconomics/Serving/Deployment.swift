// SPDX-License-Identifier: Apache-2.0

/// A model on devices, in number formats, under an engine.
public struct Deployment: Hashable, Sendable {
  public let model: ModelShape
  public let device: Device
  public let layout: Layout
  public let weights: WeightFormat
  public let cache: CacheFormat
  public let engine: Engine

  /// Creates a deployment.
  ///
  /// - Parameters:
  ///   - model: What is served.
  ///   - device: What it runs on.
  ///   - layout: How one copy is laid over devices.
  ///   - weights: How weights are stored.
  ///   - cache: How keys and values are stored.
  ///   - engine: The program that serves.
  /// - Throws: ``EconomicsError/impossibleLayout(reason:)`` when the model has fewer layers than stages, fewer
  ///   heads than devices to share them, or fewer experts than groups.
  public init(
    _ model: ModelShape, on device: Device, layout: Layout = .single, weights: WeightFormat = .bf16,
    cache: CacheFormat = .half, engine: Engine = .vllm
  ) throws(EconomicsError) {
    self.model = model
    self.device = device
    self.layout = layout
    self.weights = weights
    self.cache = cache
    self.engine = engine
    if let reason = flaw {
      throw .impossibleLayout(reason: reason)
    }
  }

  private var flaw: String? {
    let layers = model.layerCount
    if layout.pipeline > layers {
      return "\(model.id) has \(layers) layers for \(layout.pipeline) pipeline stages"
    }
    let heads = model.layers.map(\.mixer.heads)
    if let heads = heads.min(), layout.tensor > heads {
      return "\(model.id) has \(heads) heads for \(layout.tensor) devices that share each matrix"
    }
    // AWS Neuron pads heads; other engines cut them evenly or not at all.
    if let heads = heads.first(where: { $0 % layout.tensor != 0 }), engine != .neuron,
      !layout.replicatesAttention
    {
      return
        "the \(heads) heads of \(model.id) do not divide by \(layout.tensor) devices that share each matrix"
    }
    let experts = model.layers.map(\.feedForward.routedExperts).max() ?? 0
    if layout.expert > layout.tensor, layout.expert > experts {
      return "\(model.id) has \(experts) experts for \(layout.expert) devices"
    }
    return nil
  }
}

extension Mixer {
  /// The heads that devices can share.
  package var heads: Int {
    switch self {
    case .attention(let it): it.queryHeads
    case .latent(let it): it.queryHeads
    case .stateSpace(let it): it.heads
    }
  }

  /// Whether all heads share one compressed vector for each token.
  package var isLatent: Bool {
    if case .latent = self { true } else { false }
  }
}
