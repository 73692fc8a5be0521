// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A figure of the question that is said again in another unit: 1.2 gigabit where the question has 1.2 GB/s.
struct Misquote {
  /// The figure as the question has it.
  let original: ExhibitNumbers.Entry

  /// Creates a misquote; nil when an amount is none.
  init?(of amount: Amount, in scene: Scene) {
    guard let numbers = scene.numbers, Self.dimensions.contains(amount.quantity.dimension),
      Self.isTelling(amount),
      let original = Self.original(of: amount, numbers),
      amount.quantity.dimension == .bandwidth || Self.isNamed(original, beside: amount, scene),
      !Self.isSaidAgain(original.amount, beside: amount, scene)
    else { return nil }
    self.original = original
  }

  /// Whether words of a figure's row stand in the sentence of an amount, or in what it is for: `41 s a token`.
  private static func isNamed(
    _ original: ExhibitNumbers.Entry, beside amount: Amount, _ scene: Scene
  ) -> Bool {
    guard let numbers = scene.numbers else { return false }
    let own = amount.tokens.lowerBound..<(amount.tokens.upperBound + 2)
    return own.contains { numbers.holds(original.row, lemmaAt: $0, of: scene.text) }
      || !numbers.words(of: scene.text, in: scene.sentence(of: amount))
        .isDisjoint(with: original.row)
  }

  /// What is measured in units that are taken for each other.
  private static let dimensions: Set<Dimension> = [.memory, .bandwidth, .duration, .rate]

  /// Whether a number is too special to stand in both by chance.
  private static func isTelling(_ amount: Amount) -> Bool {
    amount.quantity.dimension == .bandwidth
      || NumberText.short(amount.quantity.number).drop { "0.".contains($0) }
        .filter { $0.isNumber }.reversed().drop { $0 == "0" }.count >= 2
  }

  /// The figure with the same number in another unit; nil when the question has the amount itself too.
  private static func original(
    of amount: Amount, _ numbers: ExhibitNumbers
  ) -> ExhibitNumbers.Entry? {
    let quantity = amount.quantity
    let same = numbers.entries(of: quantity.number).filter {
      let other = $0.amount.quantity
      guard other.dimension == quantity.dimension else { return false }
      switch quantity.dimension {
      case .rate: return other.unit == quantity.unit
      case .memory: return other.per?.noun == quantity.per?.noun
      default: return true
      }
    }
    guard let first = same.first,
      !numbers.entries.contains(where: {
        $0.amount.quantity.dimension == quantity.dimension && isNear($0.amount, amount)
      })
    else { return nil }
    return first
  }

  /// Whether a text has the figure as the question has it beside what seems to be a misquote, and so changes the unit on purpose.
  private static func isSaidAgain(_ original: Amount, beside amount: Amount, _ scene: Scene) -> Bool
  {
    scene.text.amounts(in: scene.context(of: amount, back: 2)).contains {
      $0.quantity.dimension == original.quantity.dimension && isNear($0, original)
    }
  }

  private static func isNear(_ first: Amount, _ second: Amount) -> Bool {
    abs(first.value - second.value) <= 0.01 * abs(second.value)
  }
}
