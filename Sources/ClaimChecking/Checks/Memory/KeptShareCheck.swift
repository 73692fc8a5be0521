// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks a share of the weights of a mixture that is said to be kept in memory: all are kept, and a token only meets a share of them.
struct KeptShareCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    guard [.fraction, .percent].contains(amount.quantity.style), amount.value < Self.nearlyAll,
      isOfWeights(amount, scene), isKept(amount, scene), !isElsewhere(amount, scene),
      let model = scene.model(for: amount), model.distance ?? 9 <= 1, model.thing.isMixture,
      let total = model.thing.total, let active = model.thing.active
    else { return nil }
    let share =
      (active.lowerBound / total.upperBound)...(active.upperBound / total.lowerBound)
    let isActive =
      amount.value >= share.lowerBound * 0.8 && amount.value <= share.upperBound * 1.2
    let named = Set(scene.models(inSentenceOf: amount).filter { !$0.isBareSize }.map(\.name))
    let isClear =
      isActive && named.count <= 1
      && !scene.text.has(Words.hypothesis, in: scene.segment(of: amount))
    return Finding(
      kind: .moe, verdict: isClear ? .wrong : .uncheckable, expected: 1...1, unit: .percent,
      formula: "all weights are kept",
      inputs: [
        ClaimInput("all weights", total.lowerBound / 1e9, "B", from: .catalogue),
        ClaimInput("active weights", active.lowerBound / 1e9, "B", from: .catalogue),
      ], source: "model catalogue",
      reason: "All weights of a mixture are kept; a token only meets a share of them.",
      stated: amount.value, isCertain: true)
  }

  /// From here on a share is as good as all.
  private static let nearlyAll = 0.9

  /// Whether an amount is a share of the weights: `a quarter of the weights`, `25% of the model`.
  private func isOfWeights(_ amount: Amount, _ scene: Scene) -> Bool {
    let end = amount.tokens.upperBound
    let behind = (end + 1)..<min(end + 4, scene.segment(of: amount).upperBound)
    guard scene.text.form(end) == "of" else { return false }
    return scene.text.has(Self.weights, in: behind)
      || ["it", "them"].contains(scene.text.form(end + 1) ?? "")
  }

  private static let weights = Words.lemmas(
    "weight weights parameter parameters params model checkpoint")

  /// Whether the part of the sentence speaks of keeping in memory: by the verb, or by what needs memory.
  private func isKept(_ amount: Amount, _ scene: Scene) -> Bool {
    let segment = scene.segment(of: amount)
    let isNeeded =
      scene.text.has(Self.needing, in: segment) && scene.text.has(Self.places, in: segment)
    return scene.text.has(Self.keeping, in: segment) || isNeeded
      || Self.inMemory.stands(in: segment, of: scene.text)
  }

  private static let keeping = Words.lemmas(
    "keep keeps hold holds load loads store stores resident fit fits live lives occupy occupies")
  private static let needing = Words.lemmas("need needs take takes require requires want wants")
  private static let places = Words.lemmas("memory vram hbm card cards gpu gpus")
  private static let inMemory: PhraseList = [
    ["in", "memory"], ["in", "vram"], ["in", "hbm"], ["on", "the", "card"], ["on", "the", "gpu"],
    ["on", "a", "card"], ["on", "one", "card"],
  ]

  /// Whether the other weights may be somewhere else, or the share is denied or one of what a token meets.
  private func isElsewhere(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let segment = scene.segment(of: amount)
    let sentence = scene.sentence(of: amount)
    let cards = text.amounts(in: sentence).contains { $0.value > 1 && text.isCardCount($0) }
    return cards || text.reading.negated[segment].contains(true)
      || text.has(Self.denials, in: segment) || text.has(Self.work, in: segment)
      || text.has(Self.split, in: sentence)
      || text.formats.contains { segment.contains($0.tokens.lowerBound) }
  }

  private static let denials: WordSet = ["not", "n't", "never", "cannot", "no"]
  private static let work = Words.lemmas(
    "token tokens read reads stream streams touch touches meet meets compute computes flop flops work works bandwidth expert experts layer layers active cache each per"
  )
  private static let split = Words.lemmas(
    "split splits shard shards sharded spread spreads across tensor parallel offload offloads offloaded cpu ram disk host rest other others remaining swap swaps adapter adapters"
  )
}
