// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether memory that agrees with the size of weights is that of something else: of a device, of the active weights of a mixture, or in
/// another number format.
struct OtherMemory {
  let scene: Scene

  /// Returns what else the memory may be; nil when it can only be that of the weights.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if isTurnedRound(finding, amount) {
      return "Which of the two takes more is not told beside it."
    }
    if finding.kind == .kvCache, CacheCheck.isOfModel(amount, scene) {
      return "It is told of the model, and not of its cache."
    }
    guard Self.sizes.contains(finding.kind) else { return nil }
    if scene.text.form(amount.tokens.lowerBound - 1) == "from" {
      return "It is where a change begins."
    }
    if isOfWhole(amount) { return "It is the whole of which a part is told." }
    if isOfDevice(finding, amount) { return "It may be the memory of the device." }
    if isOfActive(finding, amount) {
      return "A mixture is named beside it: memory follows all its weights."
    }
    if isBareMixture(finding, amount) { return "Experts are named: memory follows all of them." }
    if isOfNearerFormat(finding, amount) { return "Another number format is named beside it." }
    return isOfOtherFormat(finding, amount) ? "Two number formats were told before it." : nil
  }

  /// Whether an amount is what a part is told of: `sixteen of the twenty-four gigs`, `out of the eight on the board`.
  func isOfWhole(_ amount: Amount) -> Bool {
    let first = amount.tokens.lowerBound
    return scene.text.form(first - 2) == "of"
      && ["the", "its", "their", "our"].contains(scene.text.form(first - 1) ?? "")
  }

  private static let sizes: Set<ClaimKind> = [.weightsMemory, .quantization]

  /// Whether a device that stands before an amount in its sentence, alone or so many of them, has just that memory: `eight H100, so 640`.
  private func isOfDevice(_ finding: Finding, _ amount: Amount) -> Bool {
    let text = scene.text
    let before = scene.before(amount)
    let stated = (finding.stated ?? amount.value) / 1e9
    return text.devices.contains { device in
      guard before.contains(device.tokens.lowerBound) else { return false }
      let counted = text.amounts(in: before).last {
        $0.tokens.upperBound == device.tokens.lowerBound && $0.quantity.dimension == .count
      }?.value
      let counts = Set([1, device.thing.count ?? 1, counted ?? 1])
      return device.thing.memory.contains { memory in
        counts.contains { count in
          [1e9, 1.073741824e9].contains { abs(memory / $0 * count / stated - 1) <= 0.01 }
        }
      }
    } && !text.has(Self.taking, in: scene.segment(of: amount).lowerBound..<amount.tokens.lowerBound)
  }

  private static let taking = Words.lemmas(
    "need needs take takes weigh weighs occupy occupies require requires want wants weights")

  /// Whether a bare size is that of the active weights of a mixture that is named before it: `Maverick takes the memory of a 17B, 34 gigs`.
  private func isOfActive(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let size = finding.inputs.first(where: { $0.name.hasPrefix("weights of") })?.value else {
      return false
    }
    let context = scene.context(of: amount, back: 1)
    return scene.text.models.contains { model in
      context.contains(model.tokens.lowerBound) && !model.thing.isBareSize
        && model.thing.variants.contains {
          $0.active < 0.7 * $0.total && abs($0.active / 1e9 / size - 1) < 0.05
        }
    }
  }

  /// Whether a bare size is that of a mixture, whose experts the text names: `a 17B, 34 gigs. It has sixteen experts`.
  private func isBareMixture(_ finding: Finding, _ amount: Amount) -> Bool {
    let own = amount.sentence
    guard finding.inputs.contains(where: { $0.name.hasPrefix("weights of") && $0.from == .text })
    else { return false }
    return (own...(own + 1)).contains {
      scene.text.has(["experts", "expert"], in: scene.text.sentence($0))
    }
  }

  /// Whether the part of the sentence before the amount names a format that was not taken: `int8 takes it to six, and int4 …`.
  private func isOfNearerFormat(_ finding: Finding, _ amount: Amount) -> Bool {
    guard let bits = finding.inputs.first(where: { $0.unit == "bit" && $0.from == .text })?.value
    else { return false }
    let first = min(scene.segment(of: amount).lowerBound, amount.tokens.lowerBound)
    let named = scene.text.formats.last {
      (first..<amount.tokens.lowerBound).contains($0.tokens.lowerBound)
    }
    return named.map {
      bits < 0.95 * $0.thing.bits.lowerBound || bits > 1.05 * $0.thing.bits.upperBound
    } ?? false
  }

  /// Whether the format was told in a sentence before, together with another one: `fp8 instead of bf16`.
  private func isOfOtherFormat(_ finding: Finding, _ amount: Amount) -> Bool {
    let own = scene.sentence(of: amount)
    let formats = scene.text.formats
    guard finding.inputs.contains(where: { $0.unit == "bit" && $0.from == .text }),
      !formats.contains(where: { own.contains($0.tokens.lowerBound) }),
      let found = scene.format(for: amount), let distance = found.distance, distance > 0
    else { return false }
    let sentence = scene.text.sentence(amount.sentence - distance)
    let told = formats.filter { sentence.contains($0.tokens.lowerBound) }
    return zip(told, told.dropFirst()).contains { first, second in
      first.thing.bits.lowerBound != second.thing.bits.lowerBound
        && scene.text.has(Self.changes, in: first.tokens.upperBound..<second.tokens.lowerBound)
    }
  }

  private static let changes: WordSet = [
    "instead", "to", "than", "over", "against", "versus", "from", "into",
  ]

  /// Whether one model is said to be so many times another, and neither is named in the sentence.
  private func isTurnedRound(_ finding: Finding, _ amount: Amount) -> Bool {
    guard Self.ratios.contains(finding.source) else { return false }
    if scene.text.has(["compared"], in: scene.sentence(of: amount)) { return true }
    return scene.models(inSentenceOf: amount).isEmpty
      && !scene.text.has(Self.kinds, in: scene.sentence(of: amount))
  }

  private static let kinds: WordSet = ["mixture", "moe", "dense"]
  private static let ratios: Set<String> = [
    "memory follows all weights", "work follows the weights that a token meets",
  ]
}
