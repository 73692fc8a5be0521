// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether the words tell another test than the usual one of 5%, two sides and 80% power, for which samples are calculated.
struct OtherTest {
  let scene: Scene

  func isTold(of finding: Finding, _ amount: Amount) -> Bool {
    guard finding.formula.contains("5% two-sided, 80% power") else { return false }
    let context = scene.context(of: amount, back: 2)
    return Self.oneSided.stands(in: context, of: scene.text)
      || scene.text.amounts(in: context).contains { isOther($0) }
  }

  /// Whether a share is the level or the power of a test and not the usual one.
  private func isOther(_ level: Amount) -> Bool {
    scene.isLevel(level) && !Self.usual.contains { abs($0 - level.value) < 0.004 }
  }

  private static let usual = [0.05, 0.8, 0.95]
  private static let oneSided: PhraseList = [
    ["one-sided"], ["one-tailed"], ["one", "sided"], ["one", "-sided"], ["one", "tailed"],
    ["one", "-tailed"], ["one", "side"], ["one", "tail"], ["bonferroni"],
  ]
}
