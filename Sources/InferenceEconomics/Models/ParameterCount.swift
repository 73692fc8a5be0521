// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How many weights a model has, and how many of them one token meets.
///
/// Counted from the dimensions: embeddings, attention, feed-forward, router, norms. Biases are left out; in the
/// models that have them they come to less than 0.1%.
public struct ParameterCount: Hashable, Sendable {
  /// The input embedding; a token reads one row of it.
  public let embedding: Double
  /// The output matrix; equal to the embedding when the two are tied, and then stored once.
  public let output: Double
  /// What mixes tokens, over all layers.
  public let mixing: Double
  /// What every token passes, over all layers: dense parts, shared experts, routers and norms.
  public let shared: Double
  /// All routed experts, over all layers.
  public let routed: Double
  /// The routed experts that one token is sent to, over all layers.
  public let chosen: Double
  /// Whether the output matrix is stored apart from the embedding.
  public let storesOutput: Bool

  /// All weights that must be stored.
  public var total: Parameters {
    Parameters(embedding + (storesOutput ? output : 0) + mixing + shared + routed)
  }

  /// The weights that one token meets, as publishers count them: both embeddings included.
  public var active: Parameters {
    Parameters(embedding + (storesOutput ? output : 0) + mixing + shared + chosen)
  }

  /// The weights that one token is multiplied with: the output matrix, but not the embedding, which is looked up.
  public var multiplied: Parameters { Parameters(output + mixing + shared + chosen) }
}

extension ModelShape {
  /// The weights of the model, counted from its dimensions.
  public var parameters: ParameterCount {
    let matrix = Double(vocabulary) * Double(hidden)
    var mixing = 0.0
    var shared = Double(hidden)
    var routed = 0.0
    var chosen = 0.0
    for group in layers {
      let count = Double(group.count)
      mixing += count * group.mixer.parameters(hidden: Double(hidden))
      shared +=
        count * (group.feedForward.sharedParameters(hidden: Double(hidden)) + 2 * Double(hidden))
      let expert = group.feedForward.expertParameters(hidden: Double(hidden))
      routed += count * Double(group.feedForward.routedExperts) * expert
      chosen += count * Double(group.feedForward.chosenExperts) * expert
    }
    return ParameterCount(
      embedding: matrix, output: matrix, mixing: mixing, shared: shared, routed: routed,
      chosen: chosen, storesOutput: !tiesEmbeddings)
  }
}

extension Mixer {
  /// Returns the weights of one layer.
  func parameters(hidden: Double) -> Double {
    switch self {
    case .attention(let it):
      let query = Double(it.queryHeads * it.headWidth)
      let keyValue = Double(it.keyValueHeads * it.headWidth) * (it.unifiesKeyAndValue ? 1 : 2)
      return hidden * (2 * query + keyValue)
    case .latent(let it):
      return it.parameters(hidden: hidden)
    case .stateSpace(let it):
      let inner = Double(it.innerWidth)
      let projections = hidden * (inner + Double(it.convolvedWidth) + Double(it.heads))
      let convolution = Double(it.convolvedWidth) * Double(it.convolution + 1)
      return projections + inner * hidden + convolution + 3 * Double(it.heads) + inner
    }
  }
}

extension LatentAttention {
  func parameters(hidden: Double) -> Double {
    let heads = Double(queryHeads)
    let keyWidth = Double(contentWidth + positionWidth)
    let query =
      queryRank.map { Double($0) * (hidden + heads * keyWidth + 1) } ?? hidden * heads * keyWidth
    let rank = Double(keyValueRank)
    let down = hidden * (rank + Double(positionWidth)) + rank
    let up = rank * heads * Double(contentWidth + valueWidth)
    return query + down + up + heads * Double(valueWidth) * hidden
  }
}

extension FeedForward {
  /// Returns the weights that every token passes in one layer, router included.
  func sharedParameters(hidden: Double) -> Double {
    Double(matrices) * hidden * Double(width) + hidden * Double(routedExperts)
  }

  /// Returns the weights of one routed expert.
  func expertParameters(hidden: Double) -> Double {
    Double(matrices) * hidden * Double(expertWidth)
  }
}
