// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks what a figure of the question is said for: it is right by itself, and beside another number it is what that one starts from.
struct GivenFigure {
  let scene: Scene

  /// Returns why a figure that agrees says little; nil when it does.
  func reason(_ finding: Finding, _ amount: Amount) -> String? {
    guard finding.isOfExhibit else { return nil }
    if finding.isQuoted {
      return isBesideAnother(amount) ? "A figure of the question that another is set beside." : nil
    }
    if isNearAnother(finding, amount) {
      return "The text has a number of its own for one of the question's."
    }
    return isMixed(finding) && !Ground(amount, in: scene).isSaidToFollow
      ? "Nothing says that it follows from a number of the text and one of the question." : nil
  }

  private func isMixed(_ finding: Finding) -> Bool {
    Set(finding.inputs.map(\.from)).isSuperset(of: [.text, .exhibit])
  }

  /// Whether another number of its sentence does not stand in the question, so that the figure may be its base or its start.
  private func isBesideAnother(_ amount: Amount) -> Bool {
    if amount.quantity.dimension == .parameters { return true }
    return scene.text.amounts(in: scene.sentence(of: amount)).contains { other in
      other.index != amount.index && !other.isName && other.quantity.dimension != .date
        && !isGiven(other)
    }
  }

  private func isGiven(_ other: Amount) -> Bool {
    (scene.exhibits?.amounts ?? []).contains {
      $0.quantity.dimension == other.quantity.dimension && $0.value == other.value
    }
  }

  /// Whether the question's number that was taken lies close to another one that stands before the amount: 12,400 where the text says 12,600.
  private func isNearAnother(_ finding: Finding, _ amount: Amount) -> Bool {
    let own = scene.text.amounts(in: scene.before(amount))
    return finding.inputs.contains { input in
      input.from == .exhibit && input.value >= Self.least
        && own.contains { other in
          let number = other.quantity.number
          return number != input.value && abs(number / input.value - 1) <= Self.near
        } && !own.contains { $0.quantity.number == input.value }
    }
  }

  /// Numbers below this are close to each other by chance.
  private static let least = 20.0
  private static let near = 0.05
}
