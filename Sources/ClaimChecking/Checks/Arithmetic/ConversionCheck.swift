// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks a time that is said again in another unit: `240,000 s = 67 hours`, `90,000 minutes, 62 days`.
struct ConversionCheck: Check {
  /// Without an equals sign only a number that nobody would leave as it is counts as said again.
  private static let unwieldy = 1000.0

  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.index > 0, isPlainTime(amount) else { return nil }
    let first = text.amounts[amount.index - 1]
    guard first.sentence == amount.sentence, isPlainTime(first),
      first.quantity.unit != amount.quantity.unit, first.value > 0, amount.value > 0,
      !isFactor(first, in: text), isSaidAgain(first, as: amount, in: text)
    else { return nil }
    return .compare(
      amount, to: first.value...first.value, as: .latencyBudget,
      unit: Finding.ShownUnit(name: amount.quantity.unit, size: unitSize(amount)),
      formula: "\(NumberText.short(first.quantity.number)) \(first.quantity.unit)",
      inputs: [
        ClaimInput("time", first.quantity.number, first.quantity.unit, from: .text)
      ], source: Finding.arithmetic)
  }

  private func isPlainTime(_ amount: Amount) -> Bool {
    amount.quantity.dimension == .duration && amount.quantity.per == nil && !amount.isName
      && amount.quantity.number != 0
  }

  /// Whether a sign of a calculation or another number stands right before a time: `3 x 600 ms = 1.8 s`.
  private func isFactor(_ first: Amount, in text: Passage) -> Bool {
    var before = first.tokens.lowerBound - 1
    if Self.hedges.contains(text.form(before) ?? "") { before -= 1 }
    return text.isAmount(at: before) || Self.signs.contains(text.form(before) ?? "")
  }

  private static let hedges: Set<String> = ["about", "around", "roughly", "some"]
  private static let signs: Set<String> = [
    "x", "×", "*", "+", "/", "÷", "-", "−", "times", "by", "of", "plus", "minus", "over", "at",
    "per",
  ]

  /// Whether only a sign that means "that is" stands between two times.
  private func isSaidAgain(_ first: Amount, as amount: Amount, in text: Passage) -> Bool {
    var between = (first.tokens.upperBound..<amount.tokens.lowerBound).map { text.form($0) ?? "" }
    between.removeAll { Self.hedges.contains($0) }
    switch between {
    case ["="], ["≈"], [",", "or"], [",", "that", "is"]: return true
    case [","], ["("]:
      let number = first.quantity.number
      return number >= Self.unwieldy && unitSize(first) >= 1
        && number == first.quantity.low / unitSize(first)
        && first.value / unitSize(amount) < number
    default: return false
    }
  }

  /// How many seconds the unit of an amount has.
  private func unitSize(_ amount: Amount) -> Double { amount.value / amount.quantity.number }
}
