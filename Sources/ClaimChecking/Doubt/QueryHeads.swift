// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Looks whether a cache was worked out with the heads of the queries, where the model has fewer of keys and values.
struct QueryHeads {
  let scene: Scene

  /// Whether layers and heads that stand beside an amount of memory are those of a model whose queries share keys and values.
  func areTaken(for finding: Finding, _ amount: Amount) -> Bool {
    guard amount.quantity.dimension == .memory, finding.source != BytesPerToken.ofCatalogue else {
      return false
    }
    let context = scene.context(of: amount, back: 2)
    let near = scene.text.amounts(in: context)
    guard let heads = near.last(where: { scene.text.lemma($0.tokens.upperBound) == "head" }),
      let layers = near.last(where: { scene.text.lemma($0.tokens.upperBound) == "layer" }),
      !scene.text.has(Self.ungrouped, in: context)
    else { return false }
    return shapes(for: amount, layers.value).contains { shape in
      shape.layers.contains { group in
        guard case .attention(let attention) = group.mixer else { return false }
        return Double(attention.queryHeads) == heads.value
          && attention.keyValueHeads < attention.queryHeads
      }
    }
  }

  /// The models that may be meant: those that are named, else those of the catalogue with so many layers.
  private func shapes(for amount: Amount, _ layers: Double) -> [ModelShape] {
    let named = scene.model(for: amount)?.thing.shapes ?? []
    let meant = named.isEmpty ? Catalogue.models.compactMap(\.shape) : named
    return meant.filter { Double($0.layerCount) == layers }
  }

  private static let ungrouped: WordSet = ["mha", "multi-head", "ungrouped", "gpt-3"]
}
