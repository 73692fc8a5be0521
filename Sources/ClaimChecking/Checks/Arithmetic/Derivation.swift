// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// A number that follows from two others.
struct Derivation {
  let value: Double
  let isRatio: Bool
  let kind: Kind

  /// The ways to derive a number, in the order in which they are tried.
  enum Kind: CaseIterable { case quotient, rest, sum, difference, product }

  /// What of an amount goes into a derivation.
  struct Operand {
    let number: Double
    let dimension: Dimension
    let style: TextQuantity.Style

    init(_ amount: Amount) {
      number =
        amount.quantity.dimension == .rate
        ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
      dimension = amount.quantity.dimension
      style = amount.quantity.style
    }
  }

  /// Derives a number; nil when the two are of kinds that do not go together, or one of them is not positive.
  init?(_ kind: Kind, _ first: Operand, _ second: Operand) {
    let (a, b) = (first.number, second.number)
    guard a > 0, b > 0 else { return nil }
    let isSame = first.dimension == second.dimension && first.style == second.style
    let isShare = first.dimension == .ratio
    guard kind == .product ? isShare != (second.dimension == .ratio) : isSame else { return nil }
    self.kind = kind
    isTrivial = (kind == .sum || kind == .difference) && (min(a, b) < 0.08 * max(a, b) || a == b)
    switch kind {
    case .quotient: (value, isRatio) = (a / b, true)
    case .rest: (value, isRatio) = (1 - a / b, true)
    case .sum: (value, isRatio) = (a + b, isShare)
    case .difference: (value, isRatio) = (a - b, isShare)
    case .product: (value, isRatio) = (a * b, false)
    }
  }

  /// Whether one of two numbers that are added or taken away is small beside the other.
  private let isTrivial: Bool

  /// The derivation written out.
  func formula(_ first: Amount, _ second: Amount) -> String {
    let (x, y) = (NumberText.short(first.quantity.number), NumberText.short(second.quantity.number))
    return switch kind {
    case .quotient: "\(x) / \(y)"
    case .rest: "1 - \(x) / \(y)"
    case .sum: "\(x) + \(y)"
    case .difference: "\(x) - \(y)"
    case .product: "\(x) x \(y)"
    }
  }

  /// Whether it gives what was said, within the rounding of speech but no further.
  func fits(_ quantity: TextQuantity, _ stated: Double) -> Bool {
    let wantsRatio = quantity.dimension == .ratio
    guard wantsRatio == isRatio, value > 0, stated > 0 else { return false }
    let tolerance = quantity.isApproximate ? 0.06 : 0.03
    guard abs(value / stated - 1) <= tolerance else { return false }
    // A sum or a difference with a number so small that it changes nothing says nothing.
    return !isTrivial
  }
}
