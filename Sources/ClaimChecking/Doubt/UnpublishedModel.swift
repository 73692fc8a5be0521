// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether memory, speed or work is told of a model whose size nobody published: what follows from figures that the text gives for it
/// rests on a guess.
struct UnpublishedModel {
  let scene: Scene

  /// Whether the model that an amount is about is one, named in its sentence, or in the one before and taken up: `their window`.
  func isTold(of finding: Finding, _ amount: Amount) -> Bool {
    if Self.kinds.contains(finding.kind), isPrivate(amount) { return true }
    guard Self.kinds.contains(finding.kind), let found = scene.model(for: amount),
      found.thing.isClosed, found.origin == .text, let distance = found.distance
    else { return false }
    if distance == 0 { return true }
    return distance == 1 && scene.text.has(Self.referring, in: scene.sentence(of: amount))
  }

  /// Whether a model that nobody names is told of before an amount: `their own chatbot, some private model, keeps two meg`.
  private func isPrivate(_ amount: Amount) -> Bool {
    let before = scene.before(amount)
    guard let word = scene.text.last(Self.hidden, in: before),
      scene.text.has(Self.models, in: word..<min(word + 4, before.upperBound))
    else { return false }
    return !scene.text.models.contains { before.contains($0.tokens.lowerBound) }
  }

  private static let hidden: WordSet = [
    "private", "proprietary", "undisclosed", "unnamed", "secret", "unpublished", "unreleased",
  ]
  private static let models: WordSet = ["model", "models", "network", "llm", "llms"]

  private static let kinds: Set<ClaimKind> = [
    .weightsMemory, .quantization, .kvCache, .fitsOnDevice, .decodeBound, .prefillTime, .moe,
    .loadTime,
  ]
  private static let referring: WordSet = ["their", "theirs", "they", "them", "it", "its"]
}
