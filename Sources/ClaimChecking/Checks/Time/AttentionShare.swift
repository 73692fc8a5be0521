// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// How much of a prefill is attention.
///
/// Weights take 2 operations for each weight and token; causal attention takes 2 x layers x attention width x tokens² (half of 4 for scores
/// and values). Source: fact `attention-flops` of the catalogue.
struct AttentionShare {
  /// Operations of causal attention for one pair of tokens, over all layers.
  let perPair: Double
  /// Operations of the weights for one token.
  let perToken: Double

  init(_ shape: ModelShape) {
    var pair = 0.0
    for group in shape.layers {
      guard case .attention(let attention) = group.mixer else { continue }
      pair += Double(group.count) * 2 * Double(attention.queryHeads * attention.headWidth)
    }
    perPair = pair
    perToken = 2 * shape.parameters.active.value
  }

  /// Attention as a multiple of the work of the weights.
  func overWeights(at tokens: Double) -> Double { perPair * tokens / perToken }

  /// Attention as a share of the whole.
  func ofAll(at tokens: Double) -> Double {
    let ratio = overWeights(at: tokens)
    return ratio / (1 + ratio)
  }
}
