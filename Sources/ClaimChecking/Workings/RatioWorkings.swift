// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// How many times one model is another: in weights, which memory follows, or in those that a token meets, which work follows.
struct RatioWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let amount = ground.amount
    guard amount.quantity.style == .factor || amount.quantity.style == .fraction else { return [] }
    let isMemory = ground.says(Self.memory), isWork = ground.says(Self.work)
    guard isMemory != isWork, !ground.says(Words.cache) else { return [] }
    var models: [NamedModel] = []
    for (model, _) in ground.models(back: 2)
    where !model.isClosed && !models.contains(where: { $0.total == model.total }) {
      models.append(model)
    }
    guard models.count == 2 else { return [] }
    let sizes = models.map { isMemory ? $0.total ?? 0...0 : $0.active ?? 0...0 }
    guard sizes.allSatisfy({ $0.lowerBound > 0 }) else { return [] }
    let isUp = sizes[0].lowerBound > sizes[1].lowerBound
    let (large, small) = isUp ? (sizes[0], sizes[1]) : (sizes[1], sizes[0])
    let ratio = (large.lowerBound / small.upperBound)...(large.upperBound / small.lowerBound)
    let isPart = amount.value < 1
    return [
      Working(
        kind: .moe, value: isPart ? (1 / ratio.upperBound)...(1 / ratio.lowerBound) : ratio,
        unit: .factor,
        formula:
          "\(NumberText.short(large.lowerBound / 1e9))B / \(NumberText.short(small.lowerBound / 1e9))B",
        inputs: models.map {
          ClaimInput(
            "weights of \($0.name)", ((isMemory ? $0.total : $0.active)?.lowerBound ?? 0) / 1e9,
            "B",
            from: $0.entries.isEmpty ? .text : .catalogue)
        },
        source: isMemory
          ? "memory follows all weights" : "work follows the weights that a token meets")
    ]
  }

  private static let memory = Words.lemmas(
    "weights weight heavier memory bigger larger size footprint disk gigabytes")
  private static let work = Words.lemmas(
    "token compute work flop flops lighter cheaper arithmetic operations heavy burn")
}
