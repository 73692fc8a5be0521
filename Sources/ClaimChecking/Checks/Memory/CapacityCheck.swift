// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks how many sequences, or tokens of cache, fit beside the weights: (memory - weights) / cache of one.
struct CapacityCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    let local = scene.local(of: amount)
    guard amount.quantity.dimension == .count, amount.value >= 1, amount.quantity.per == nil,
      isSequences(amount, scene),
      text.has(Self.fit, in: scene.segment(of: amount)),
      !text.isCardCount(amount),
      let perToken = BytesPerToken(for: amount, in: scene), let model = scene.model(for: amount),
      let total = model.thing.total,
      let tokens = scene.amount(for: amount, back: 4, where: { $1.isContextLength($0) }),
      let memory = memory(amount, scene)
    else { return nil }
    let bits = scene.format(for: amount)?.thing.bits ?? 16...16
    let weights = total.lowerBound * bits.lowerBound / 8
    let one = perToken.range.lowerBound * tokens.thing.value
    guard one > 0, memory > weights else { return nil }
    let most = (memory - weights) / one
    // Between a tenth of the memory kept free with 1,024 tokens to a thousand, and all of it.
    let least = max(0, (memory * 0.9 - weights) / (one * 1.024))
    let isNegated =
      text.reading.negated[local].contains(true) || text.has(["not", "n't"], in: local)
    var finding = Finding.compare(
      amount, to: least.rounded(.down)...most, as: .fitsOnDevice, unit: .plain,
      formula:
        "(\(NumberText.short(memory / 1e9)) - \(NumberText.short(weights / 1e9))) GB / \(NumberText.short(one / 1e9)) GB",
      inputs: perToken.inputs + [
        scene.input("tokens", tokens, "tokens"),
        ClaimInput(
          "weights of \(model.thing.name)", total.lowerBound / 1e9, "B", from: model.origin),
      ],
      source: "(memory - weights) / cache of a sequence")
    // Fewer than what fits do fit.
    if finding.verdict == .wrong, amount.value < least,
      !text.has(["only", "gives", "max", "most"], in: scene.wideSegment(of: amount))
    {
      finding.verdict = isNegated ? .wrong : .right
    }
    if isNegated { finding.verdict = amount.value > most * 1.1 ? .right : .uncheckable }
    return finding
  }

  private func isSequences(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    if text.isConcurrency(amount) { return true }
    return text.has(
      phrase: ["of", "them"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 2))
  }

  private func memory(_ amount: Amount, _ scene: Scene) -> Double? {
    let text = scene.text
    let context = scene.context(of: amount, back: 3)
    if let stated = text.amounts.last(where: {
      context.contains($0.tokens.lowerBound) && $0.quantity.dimension == .memory
        && scene.isDeviceMemory($0)
    }) {
      return stated.value
    }
    if let device = scene.device(for: amount), device.origin == .text,
      let memory = device.thing.memory.max()
    {
      return memory / 1.0737 * (device.thing.count ?? 1)
    }
    return scene.exhibits?.amounts.first {
      $0.quantity.dimension == .memory && $0.quantity.per == nil && $0.value > 2e9
    }?.value
  }

  private static let fit = Words.fit.union(["room", "gives"])
}
