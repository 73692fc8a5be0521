// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Tells a sum or product of numbers beside an amount that agrees with it and says nothing.
///
/// Among many numbers some pair or triple makes nearly any small one.
struct ChanceAgreement {
  let scene: Scene
  let amount: Amount

  /// Whether numbers may agree with the amount by chance.
  ///
  /// - Parameters:
  ///   - inputs: The numbers that were taken.
  ///   - formula: What was made of them.
  ///   - result: What came out, in the unit of the stated number.
  ///   - stated: The number that it agrees with.
  /// - Returns: Whether nothing should be said.
  func explains(_ inputs: [ClaimInput], _ formula: String, _ result: Double, _ stated: Double)
    -> Bool
  {
    guard inputs.count >= 2, inputs.allSatisfy({ Self.names.contains($0.name) }), !isGiven else {
      return false
    }
    let number = amount.quantity.number
    let values = inputs.map(\.value)
    let isSum = formula.contains(" + ") || formula.contains(" - ")
    // The amount itself stands among them, or two of them cancel out.
    if values.contains(where: { abs($0 - number) <= 1e-6 * abs(number) }) { return true }
    if inputs.count == 3, formula.contains(" / "), Set(values).count < 3 { return true }
    if !isSum, inputs.count >= 3, inputs.contains(where: { $0.from == .exhibit }) { return true }
    if isSum, hasIdlePart(values, result, stated) { return true }
    if Set(inputs.map(\.from)).count > 1, values.allSatisfy(Self.isFew) { return true }
    return isSmall
      && (inputs.contains { $0.from == .exhibit }
        || InputPlaces(inputs, of: amount, in: scene).farthest > 0)
  }

  /// What numbers are called that a check took because they stood beside the amount.
  private static let names: Set<String> = ["number", "part"]

  /// Whether the amount itself stands in the exhibits, and so is right whatever makes it.
  private var isGiven: Bool {
    let entries = scene.numbers?.entries ?? []
    return entries.contains {
      $0.amount.quantity.dimension == amount.quantity.dimension
        && abs($0.amount.value - amount.value) <= 1e-6 * abs(amount.value)
    }
  }

  /// Whether a part is so small that the sum agrees no better with it than without.
  private func hasIdlePart(_ values: [Double], _ result: Double, _ stated: Double) -> Bool {
    guard result > 0, stated > 0 else { return false }
    let miss = abs(result / stated - 1) * abs(amount.quantity.number)
    return values.contains { $0 < 0.02 * abs(amount.quantity.number) && miss > 0.1 * $0 }
  }

  /// Whether an amount is a whole number that is counted on few hands.
  private var isSmall: Bool {
    amount.quantity.style == .plain && Self.isFew(amount.quantity.number)
  }

  private static func isFew(_ number: Double) -> Bool { number < few && number == number.rounded() }

  /// Below this, whole numbers stand for many things.
  static let few = 13.0
}
