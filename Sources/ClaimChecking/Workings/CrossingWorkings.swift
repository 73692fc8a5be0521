// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The length of a prompt at which its attention takes as much work as the weights.
struct CrossingWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let amount = ground.amount
    guard [.tokens, .count].contains(amount.quantity.dimension), amount.value >= 1000,
      amount.value < 1e8, amount.quantity.per == nil,
      ground.contextSays(["attention"]), ground.contextSays(Self.crossing)
    else { return [] }
    let models = ground.models(back: 1)
    return models.prefix(2).compactMap { model, _ in
      guard let shape = model.shapes.first else { return nil }
      let share = AttentionShare(shape)
      guard share.perPair > 0 else { return nil }
      let tokens = share.perToken / share.perPair
      return Working(
        kind: .attentionScaling, value: (tokens / 2)...tokens, unit: .init(name: "tokens", size: 1),
        formula: "weights / (layers x attention width)",
        inputs: [
          ClaimInput("weights of \(model.name)", share.perToken / 2e9, "B", from: .catalogue)
        ],
        source: "work of the weights against attention, with and without the causal mask",
        certainty: models.count == 1 ? .firm : .possible)
    }
  }

  private static let crossing = Words.lemmas(
    "crossing crosses overtakes overtake equals equal dominates catches passes break-even")
}
