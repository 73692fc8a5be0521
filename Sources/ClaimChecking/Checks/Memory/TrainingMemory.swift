// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// The memory of full training: for each weight, besides itself, its gradient, a master copy and the moments of the optimizer.
///
/// So nothing about it follows from the weights alone, only from the bytes of a parameter where the text tells them.
struct TrainingMemory {
  /// The bytes of each parameter; nil when they are not told, or in parts.
  let bytes: Double?

  /// Finds what is told of training around some tokens; nil when their sentence and those before do not speak of it.
  init?(around span: Range<Int>, in scene: Scene) {
    let text = scene.text
    let number = text.sentence(at: span.lowerBound)
    let own = text.sentence(number)
    let first = text.sentence(max(0, number - Scene.memory)).lowerBound
    let reach = first..<own.upperBound
    guard Self.isTold(in: reach, text) || text.has(Self.training, in: own),
      !text.has(Self.serving, in: own)
    else { return nil }
    let told = text.amounts(in: reach).filter { Self.isOfParameter($0, text) }
    let sizes = Set(told.map(\.value))
    guard sizes.count == 1, let only = sizes.first, only >= Self.fewest else {
      bytes = nil
      return
    }
    bytes = only
  }

  /// Fewer bytes are those of the weights alone, or of a part of it.
  private static let fewest = 6.0
  /// More bytes than any training keeps for a parameter.
  private static let most = 64.0

  private static func isTold(in range: Range<Int>, _ text: Passage) -> Bool {
    text.has(states, in: range) || phrases.stands(in: range, of: text)
  }

  /// What only training keeps.
  private static let states: WordSet = [
    "adam", "adamw", "optimizer", "optimiser", "optimisers", "gradient", "moments",
  ]
  private static let phrases: PhraseList = [
    ["master", "copy"], ["master", "weights"], ["full", "fine", "tuning"],
    ["full", "fine", "tune"], ["fully", "fine"], ["fine", "tune", "fully"],
    ["fine", "tuning", "fully"], ["full", "finetuning"], ["full", "training"],
  ]
  /// Words that are enough in the sentence itself.
  private static let training: WordSet = [
    "tuning", "finetuning", "pretraining", "activations", "backward",
  ]
  private static let serving = Words.lemmas(
    "serve serves serving served inference deploy deploys deployed host hosting")

  /// Whether so many bytes are those of a parameter: `sixteen bytes a parameter`, `16 bytes for each weight`.
  static func isOfParameter(_ amount: Amount, _ text: Passage) -> Bool {
    guard amount.quantity.dimension == .memory, amount.value >= 1, amount.value <= most else {
      return false
    }
    let end = amount.tokens.upperBound
    return text.has(parameters, in: end..<(end + 3))
  }

  private static let parameters = Words.lemmas("parameter parameters param params weight weights")
}
