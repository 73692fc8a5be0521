// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InferenceEconomics
import Quantities

/// What the cache of one token may take: from dimensions, from the models that are named, or as it was said before.
struct TokenCache {
  let range: ClosedRange<Double>
  let formula: String
  let inputs: [ClaimInput]
  /// Whether it is the only one that can be meant.
  let isCertain: Bool
  /// How many query heads share one key-value head; 1 when not known.
  var sharing = 1.0

  /// Finds the candidates for an amount, the most certain first.
  static func find(on ground: Ground) -> [TokenCache] {
    var result: [TokenCache] = []
    if let found = BytesPerToken(for: ground.amount, in: ground.scene) {
      let isStated = found.source == "the figure given before"
      let isBare = ground.models().first?.model.isBareSize ?? false
      result.append(
        TokenCache(
          range: found.range, formula: found.formula, inputs: found.inputs,
          isCertain: !isStated
            && !(isBare && found.range.lowerBound == found.range.upperBound
              && found.inputs.count == 1 && isAmbiguous(ground.models().first?.model)),
          sharing: sharing(ground.models().first?.model)))
    }
    for (model, _) in ground.models() where !model.isClosed {
      let sizes = Set(model.shapes.map { KVCache(of: $0).bytesPerToken.value })
      for value in sizes.sorted() where value > 0 {
        result.append(
          TokenCache(
            range: value...value, formula: "cache of a token of \(model.name)",
            inputs: [
              ClaimInput("cache of a token of \(model.name)", value / 1024, "KiB", from: .catalogue)
            ], isCertain: false))
      }
    }
    for other in ground.all
    where other.quantity.dimension == .memory && other.quantity.per?.noun == "token"
      && other.value > 0
      && other.value < 2e7
    {
      result.append(
        TokenCache(
          range: other.quantity.low...other.quantity.high,
          formula: "\(NumberText.short(other.value / 1024)) KiB per token",
          inputs: [
            ClaimInput("cache of a token", other.value / 1024, "KiB", from: other.origin)
          ], isCertain: false))
    }
    return Array(result.prefix(8))
  }

  /// Whether the models that share a bare size have caches of different size.
  private static func isAmbiguous(_ model: NamedModel?) -> Bool {
    let all = (model?.shapes ?? []).map { KVCache(of: $0).bytesPerToken.value }
    guard let low = all.min(), let high = all.max() else { return true }
    return high > low * 1.05
  }

  private static func sharing(_ model: NamedModel?) -> Double {
    guard let shape = model?.shapes.first else { return 1 }
    for group in shape.layers {
      if case .attention(let attention) = group.mixer, attention.keyValueHeads > 0 {
        return Double(attention.queryHeads) / Double(attention.keyValueHeads)
      }
    }
    return 1
  }
}
