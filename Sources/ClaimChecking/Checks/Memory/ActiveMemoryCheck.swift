// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks memory that a mixture is said to need and that only its active weights take: wrong where the words say that it is held.
struct ActiveMemoryCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard let memory = ActiveMemory(amount, in: scene), memory.isClear,
      scene.text.has(WeightsCheck.holding, in: scene.segment(of: amount)),
      !scene.text.has(Self.parts, in: scene.segment(of: amount))
    else { return nil }
    return Finding(
      kind: .moe, verdict: .wrong, expected: memory.expected, unit: .gigabytes,
      formula:
        "weights x bits / 8 = \(NumberText.short(memory.mixture.total / 1e9))B x \(NumberText.short(memory.bits.lowerBound)) / 8",
      inputs: [
        ClaimInput("all weights", memory.mixture.total / 1e9, "B", from: .catalogue),
        ClaimInput("active weights", memory.mixture.active / 1e9, "B", from: .catalogue),
      ], source: "weights times bytes of each",
      reason: "Memory follows all the weights; this counts only the active ones.",
      stated: amount.value, isCertain: true)
  }

  /// Words of memory that is not all that is needed, or is said to be that of the active weights.
  private static let parts = Words.lemmas(
    "active activated cache kv only per each token left free spare saves save not n't instead")
}
