// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether memory, speed or work is told of a model whose size nobody published: what follows from figures that the text gives for it
/// rests on a guess.
struct UnpublishedModel {
  let scene: Scene

  /// Whether the model that an amount is about is one, named in its sentence, or in the one before and taken up: `their window`.
  func isTold(of finding: Finding, _ amount: Amount) -> Bool {
    guard Self.kinds.contains(finding.kind), let found = scene.model(for: amount),
      found.thing.isClosed, found.origin == .text, let distance = found.distance
    else { return false }
    if distance == 0 { return true }
    return distance == 1 && scene.text.has(Self.referring, in: scene.sentence(of: amount))
  }

  private static let kinds: Set<ClaimKind> = [
    .weightsMemory, .quantization, .kvCache, .fitsOnDevice, .decodeBound, .prefillTime, .moe,
    .loadTime,
  ]
  private static let referring: WordSet = ["their", "theirs", "they", "them", "it", "its"]
}
