// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A number that follows from two others.
struct Derivation {
  let value: Double
  let formula: String
  let isRatio: Bool
  let kind: Kind
  let operands: [Amount]

  /// Whether both numbers are numbers of the exhibit whose labels share a word with what was said, or stand in the text.
  func areBothNamed(in words: Set<String>, _ scene: Scene) -> Bool {
    guard let entries = scene.numbers?.entries else { return false }
    return operands.allSatisfy { operand in
      operand.origin == .text
        || entries.contains {
          $0.amount.index == operand.index && !$0.label.isDisjoint(with: words)
        }
    }
  }

  enum Kind { case sum, difference, product, quotient, rest }

  static func all(_ first: Amount, _ second: Amount) -> [Derivation] {
    let (a, b) = (number(first), number(second))
    let (x, y) = (NumberText.short(first.quantity.number), NumberText.short(second.quantity.number))
    guard a > 0, b > 0 else { return [] }
    let isSame =
      first.quantity.dimension == second.quantity.dimension
      && first.quantity.style == second.quantity.style
    var result: [Derivation] = []
    if isSame {
      result += [
        Derivation(
          value: a / b, formula: "\(x) / \(y)", isRatio: true, kind: .quotient,
          operands: [first, second]),
        Derivation(
          value: 1 - a / b, formula: "1 - \(x) / \(y)", isRatio: true, kind: .rest,
          operands: [first, second]),
        Derivation(
          value: a + b, formula: "\(x) + \(y)", isRatio: first.quantity.dimension == .ratio,
          kind: .sum, operands: [first, second]),
        Derivation(
          value: a - b, formula: "\(x) - \(y)", isRatio: first.quantity.dimension == .ratio,
          kind: .difference, operands: [first, second]),
      ]
    }
    if (first.quantity.dimension == .ratio) != (second.quantity.dimension == .ratio) {
      result.append(
        Derivation(
          value: a * b, formula: "\(x) x \(y)",
          isRatio: first.quantity.dimension == .ratio && second.quantity.dimension == .ratio,
          kind: .product, operands: [first, second]))
    }
    return result
  }

  /// Whether a derivation gives what was said, within the rounding of speech but no further.
  static func fits(_ derivation: Derivation, _ quantity: TextQuantity, _ stated: Double) -> Bool {
    let wantsRatio = quantity.dimension == .ratio
    guard wantsRatio == derivation.isRatio, derivation.value > 0, stated > 0 else { return false }
    let tolerance = quantity.isApproximate ? 0.06 : 0.03
    return abs(derivation.value / stated - 1) <= tolerance
  }

  private static func number(_ amount: Amount) -> Double {
    amount.quantity.dimension == .rate
      ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
  }
}
