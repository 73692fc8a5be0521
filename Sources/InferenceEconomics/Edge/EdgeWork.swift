// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What one token and one prompt cost by the dimensions and bits alone, over all devices.
///
/// Norms and routers are left out: they are kept in wider numbers and come to less than 0.1%. The embedding is
/// stored and not read; the output matrix is read, also when the two are one.
struct EdgeWork: Sendable {
  /// The bytes of weights that a token reads.
  let read: Double
  /// The bytes of weights that are stored, all experts included.
  let stored: Double
  /// The weights that a token reads, counted: those of its layers and the output matrix.
  let unpacked: Double
  /// The weights of the layers that a token of a prompt is multiplied with, counted.
  let multiplied: Double

  init(_ model: ModelShape, _ format: EdgeFormat) {
    let hidden = Double(model.hidden)
    let matrix = Double(model.vocabulary) * hidden
    let expertBits = format.weights.bitsPerWeight
    let beside = model.isMixture ? format.bitsBesideExperts : nil
    let (bits, outputBits) = (
      beside ?? expertBits, beside ?? format.weights.bitsPerEmbeddingWeight
    )
    var shared = 0.0
    var chosen = 0.0
    var routed = 0.0
    for group in model.layers {
      let count = Double(group.count)
      let forward = group.feedForward
      let expert = count * forward.expertParameters(hidden: hidden)
      shared += count * group.mixer.parameters(hidden: hidden)
      shared += count * Double(forward.matrices) * hidden * Double(forward.width)
      chosen += Double(forward.chosenExperts) * expert
      routed += Double(forward.routedExperts) * expert
    }
    let output = matrix * outputBits
    read = (shared * bits + chosen * expertBits + output) / 8
    stored = (shared * bits + routed * expertBits + output * (model.tiesEmbeddings ? 1 : 2)) / 8
    multiplied = shared + chosen
    unpacked = multiplied + matrix
  }
}

extension ModelShape {
  /// Returns the operations of attention for a prompt: 4 x heads x head width for each pair of tokens that see each other.
  func attentionOperations(promptTokens tokens: Double) -> Double {
    var sum = 0.0
    for group in layers {
      let window = min(group.mixer.window, tokens)
      let pairs = window * window / 2 + (tokens - window) * window
      sum += Double(group.count) * pairs * group.mixer.pairOperationsPrefill
    }
    return sum
  }
}
