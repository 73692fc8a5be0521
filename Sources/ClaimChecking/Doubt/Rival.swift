// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks for something else that a number could be about: a nearer input of the same kind, another model, a part of the cache.
struct Rival {
  let scene: Scene

  /// Returns why a number that seems wrong may be about something else; nil when nothing rivals what the finding rests on.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    if hasOtherLength(finding, amount) { return "Another number of tokens stands beside it." }
    if hasNearer(finding, amount) { return "A nearer number of the same kind may be meant." }
    if Self.ofModels.contains(finding.kind), isBeforeModels(amount) {
      return "The model is named only behind it."
    }
    if Self.ofWeights.contains(finding.kind), isOfMixture(amount) {
      return "All weights of a mixture or the active ones may be meant."
    }
    if finding.kind == .kvCache, scene.text.has(Self.parts, in: scene.segment(of: amount)) {
      return "A part of the cache may be meant."
    }
    return nil
  }

  /// Whether the sentence, up to the end of the amount's part of it, names a number of tokens that a finding about tokens did not use.
  func hasOtherLength(_ finding: Finding, _ amount: Amount) -> Bool {
    guard
      [.prefillTime, .kvCache].contains(finding.kind)
        || finding.kind == .attentionScaling
          && finding.inputs.contains(where: { $0.name == "tokens" })
    else { return false }
    let part = scene.sentence(of: amount).lowerBound..<scene.segment(of: amount).upperBound
    return scene.text.amounts(in: part).contains { length in
      length.index != amount.index && length.value >= 256 && !length.isName
        && (length.quantity.dimension == .tokens
          || length.quantity.dimension == .count && scene.text.isThousands(length))
        && !isInput(length, of: finding)
    }
  }

  /// Whether an amount stands nearer than an input of its kind: of two times in a sentence the last is meant.
  private func hasNearer(_ finding: Finding, _ amount: Amount) -> Bool {
    let before = scene.text.amounts(in: scene.before(amount)).filter {
      !$0.isName && Self.measures.contains($0.quantity.dimension)
    }
    return before.indices.contains { place in
      isInput(before[place], of: finding)
        && before[(place + 1)...].contains {
          $0.quantity.dimension == before[place].quantity.dimension
            && $0.quantity.style == before[place].quantity.style
            && $0.quantity.per?.noun == before[place].quantity.per?.noun
            && !isInput($0, of: finding)
        }
    }
  }

  /// What is measured, and not counted.
  private static let measures: Set<Dimension> = [.duration, .rate, .bandwidth, .tokens, .money]

  private func isInput(_ amount: Amount, of finding: Finding) -> Bool {
    finding.inputs.contains { input in
      [1, 0.001, 1e9, 1e12].contains {
        abs(input.value * $0 - amount.value) <= 1e-6 * abs(amount.value)
      } || input.value == amount.quantity.number
    }
  }

  private static let ofModels: Set<ClaimKind> = [
    .kvCache, .weightsMemory, .quantization, .decodeBound, .prefillTime, .moe,
  ]

  /// Whether the models of a sentence are all named behind an amount, in another part of it.
  private func isBeforeModels(_ amount: Amount) -> Bool {
    let sentence = scene.sentence(of: amount), segment = scene.segment(of: amount)
    let places = scene.text.models.map(\.tokens.lowerBound).filter { sentence.contains($0) }
    return !places.isEmpty
      && places.allSatisfy { place in
        place >= segment.upperBound
          || place >= amount.tokens.upperBound
            && scene.text.has(Self.contrasts, in: amount.tokens.upperBound..<place)
      }
  }

  private static let contrasts: WordSet = [
    "where", "against", "than", "while", "whereas", "versus", "vs", "instead", "when", "compared",
  ]

  /// Kinds of claims that rest on all weights of a mixture, or on the active ones.
  private static let ofWeights: Set<ClaimKind> = [
    .weightsMemory, .quantization, .decodeBound, .prefillTime, .loadTime, .fitsOnDevice, .cost,
  ]

  /// Whether a sentence speaks of a mixture of experts.
  private func isOfMixture(_ amount: Amount) -> Bool {
    scene.models(inSentenceOf: amount).contains(where: \.isMixture)
      || scene.text.has(Self.mixtures, in: scene.sentence(of: amount))
  }

  private static let mixtures = Words.lemmas("mixture mixtures expert experts moe active sparse")
  private static let parts = Words.lemmas("alone key keys layer layers shard")
}
