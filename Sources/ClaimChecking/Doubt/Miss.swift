// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// How far a number lies from what it should be, and whether people usually miss by that much.
struct Miss {
  private let stated: Double
  private let number: Double
  private let expected: ClosedRange<Double>
  private let tolerance: Double
  private let finding: Finding

  /// Creates a miss; nil when there is nothing to compare.
  init?(_ finding: Finding, of amount: Amount) {
    let stated = finding.stated ?? amount.value
    guard let expected = finding.expected, expected.lowerBound > 0, expected.upperBound.isFinite,
      stated > 0, stated.isFinite
    else { return nil }
    self.stated = stated
    number = amount.quantity.number
    self.expected = expected
    tolerance = amount.quantity.isApproximate ? 0.13 : 0.08
    self.finding = finding
  }

  /// How many times one is the other.
  var times: Double { max(expected.lowerBound / stated, stated / expected.upperBound) }

  /// Whether a slip leads to the number: a zero, a unit, keys without values, a product for a quotient, a factor left out, an input for the
  /// result, a difference for a change, a line for a square.
  var isUsual: Bool {
    let inputs = finding.inputs.map(\.value).filter { $0 > 0 && $0.isFinite }
    return Self.factors.contains { isOff(by: $0) } || inputs.contains { isInput($0) }
      || isDifference(inputs) || isOtherPower
  }

  /// Whether an input is told for the result, or is a factor too many or too few, once or twice.
  private func isInput(_ input: Double) -> Bool {
    if isNear(input, number, 0.03) { return true }
    let powers: [Double] = [input, input * input]
    return powers.contains { max($0, 1 / $0) >= 1.5 && isOff(by: $0) }
  }

  /// Zeros, thousands, bits for bytes, keys without values, other formats, minutes, hours, months and days.
  private static let factors: [Double] = [
    2, 4, 8, 16, 32, 10, 100, 1000, 1e6, 60, 3600, 12, 30, 7,
  ]

  private func isOff(by factor: Double) -> Bool {
    [factor, 1 / factor].contains { (times: Double) -> Bool in
      let low = expected.lowerBound * times / (1 + tolerance)
      let high = expected.upperBound * times * (1 + tolerance)
      return low <= stated && stated <= high
    }
  }

  /// Whether a change is told in points, or the other way round.
  private func isDifference(_ inputs: [Double]) -> Bool {
    guard inputs.count >= 2 else { return false }
    return isNear(abs(inputs[0] - inputs[1]), number, 0.05)
      || isNear(abs(inputs[0] / inputs[1] - 1), stated, 0.05)
  }

  /// Whether what grows with the square is said to grow with the first or the third power, or the reverse.
  private var isOtherPower: Bool {
    guard finding.kind == .attentionScaling else { return false }
    let middle = (expected.lowerBound * expected.upperBound).squareRoot()
    return isNear(stated * stated, middle, 0.1) || isNear(middle * middle, stated, 0.1)
      || isNear(middle * middle.squareRoot(), stated, 0.1)
  }

  private func isNear(_ first: Double, _ second: Double, _ tolerance: Double) -> Bool {
    first > 0 && second > 0 && max(first / second, second / first) <= 1 + tolerance
  }
}
