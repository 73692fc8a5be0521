// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Looks whether a number is told for another time than the one of the rate that it follows from: 5,000 questions a day times 200,000 tokens are no
/// billion a month.
struct OtherPeriod {
  let scene: Scene

  func isTold(of finding: Finding, _ amount: Amount) -> Bool {
    guard [Finding.arithmetic, Finding.exhibit].contains(finding.source), finding.inputs.count >= 2,
      let period = amount.quantity.per?.seconds, isProduct(finding, amount),
      !finding.inputs.contains(where: { Self.turns.contains($0.value) })
    else { return false }
    let periods = finding.inputs.flatMap { self.periods(of: $0, before: amount) }
    return !periods.isEmpty && !periods.contains { abs($0 / period - 1) <= 0.05 }
  }

  /// Whether the numbers as they stand make the one that is told, whatever time each is for.
  private func isProduct(_ finding: Finding, _ amount: Amount) -> Bool {
    let product = finding.inputs.map(\.value).reduce(1, *)
    return [product, product / 100].contains { abs($0 / amount.quantity.number - 1) <= 0.12 }
  }

  /// The times for which a number is told in the sentences before an amount, else in the question.
  private func periods(of input: ClaimInput, before amount: Amount) -> [Double] {
    let near = scene.text.amounts(in: scene.context(of: amount, back: 1)).filter {
      $0.index < amount.index && $0.quantity.number == input.value
    }
    let told = near.compactMap { $0.quantity.per?.seconds }
    guard told.isEmpty, !near.isEmpty || input.from == .exhibit else { return told }
    return (scene.numbers?.entries(of: input.value) ?? [])
      .filter { $0.amount.quantity.dimension == .rate }
      .compactMap { $0.amount.quantity.per?.seconds }
  }

  /// How many of one time another one has: with such a number in it a calculation changes from one to the other.
  private static let turns: Set<Double> = [
    7, 8, 10, 12, 20, 21, 22, 24, 30, 31, 52, 60, 168, 250, 365, 720, 730, 744, 1440, 3600, 8760,
    86_400,
  ]
}
