// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The weights of a deployment.
public struct WeightMemory: Hashable, Sendable {
  /// All weights of one copy.
  public let total: Bytes
  /// The weights on the fullest device.
  public let perDevice: Bytes
  /// The weights of all layers, without embedding and output.
  public let layers: Bytes
  /// The routed experts among them.
  public let experts: Bytes
  /// The embedding, and the output matrix where it is stored apart.
  public let embeddings: Bytes

  /// Measures the weights of a deployment.
  ///
  /// Matrices are cut evenly by the tensor group. Layers are dealt to pipeline stages, so the fullest stage holds
  /// the quotient rounded up; embedding and output stand on different stages.
  public init(of deployment: Deployment) {
    let count = deployment.model.parameters
    let format = deployment.weights
    let stored = count.embedding + (count.storesOutput ? count.output : 0)
    experts = format.bytes(ofLayerWeights: count.routed)
    let isMixture = count.routed > 0
    let beside = count.mixing + count.shared
    let besideExperts =
      isMixture
      ? format.bytes(ofWeightsBesideExperts: beside) : format.bytes(ofLayerWeights: beside)
    layers = besideExperts + experts
    embeddings = format.bytes(ofEmbeddingWeights: stored)
    total = layers + embeddings
    let layout = deployment.layout
    let layerCount = deployment.model.layerCount
    let stage = Double((layerCount + layout.pipeline - 1) / layout.pipeline) / Double(layerCount)
    let ends = layout.pipeline == 1 ? embeddings : format.bytes(ofEmbeddingWeights: count.embedding)
    let shared = (besideExperts * stage + ends) / Double(layout.devicesPerAttention)
    perDevice = shared + experts * stage / Double(layout.expert)
  }
}
