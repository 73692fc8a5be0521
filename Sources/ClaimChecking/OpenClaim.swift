// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// An amount that claims something but follows from nothing that is known.
enum OpenClaim {
  static let reason =
    "What it follows from is neither in the text, nor in the exhibits, nor in the catalogue."

  static func finding(for amount: Amount, in scene: Scene) -> Finding? {
    switch amount.quantity.dimension {
    case .date, .percentile, .bits, .parameters, .bandwidth: return nil
    case .count where scene.text.isContextLength(amount) && amount.quantity.tokens.count == 2:
      return nil
    case .tokens where amount.quantity.per == nil && amount.value < 1e6: return nil
    case .count
    where amount.value < 20 && amount.quantity.per == nil && !isTold(amount, in: scene)
      && amount.quantity.number.rounded() == amount.quantity.number:
      return nil
    default: break
    }
    return .open(kind(of: amount, in: scene), reason)
  }

  /// Whether a small number is said to follow: `that's nine`, `so eleven users`.
  private static func isTold(_ amount: Amount, in scene: Scene) -> Bool {
    scene.text.has(
      ["so", "'s", "makes", "gives", "=", "hence", "say"],
      in: (amount.tokens.lowerBound - 3)..<amount.tokens.lowerBound)
  }

  /// Whether an amount rather leads to a claim than is one: counts, lengths, rates, sizes.
  static func isPremiseLike(_ amount: Amount, in scene: Scene) -> Bool {
    switch amount.quantity.dimension {
    case .count, .tokens, .rate, .operations, .memory, .duration: true
    case .money: amount.quantity.per != nil
    default: false
    }
  }

  private static func kind(of amount: Amount, in scene: Scene) -> ClaimKind {
    switch amount.quantity.dimension {
    case .money: .cost
    case .memory: .weightsMemory
    case .bandwidth: .loadTime
    case .duration: .latencyBudget
    case .rate: scene.text.isTokenRate(amount) ? .decodeBound : .littlesLaw
    case .ratio: .statistics
    case .operations: .prefillTime
    default: scene.exhibits == nil ? .consistency : .exhibit
    }
  }
}
