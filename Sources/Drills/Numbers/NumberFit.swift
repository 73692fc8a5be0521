// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// An amount of an answer, held against the unit of a key.
struct NumberFit {
  /// What it may be, in the unit of the key; the plainest meaning first.
  let values: [Double]
  /// Whether a unit of the right kind stands with it.
  let isWritten: Bool
  /// Percent for points, or points for percent.
  let mixesPoints: Bool
  let quantity: TextQuantity

  /// Fits an amount; nil when it is of another kind.
  init?(_ quantity: TextQuantity, to unit: NumberUnit, next: String?, prompt: String) {
    guard let (values, isWritten) = Self.values(quantity, unit, next, prompt) else { return nil }
    let finite = values.filter(\.isFinite)
    guard !finite.isEmpty else { return nil }
    self.values = finite
    self.isWritten = isWritten
    self.quantity = quantity
    let styles = (unit.style, quantity.style)
    mixesPoints =
      unit.dimension == .ratio && (styles == (.points, .percent) || styles == (.percent, .points))
  }

  private static func values(
    _ it: TextQuantity, _ unit: NumberUnit, _ next: String?, _ prompt: String
  ) -> ([Double], Bool)? {
    if it.dimension == .count || it.dimension == .date { return bare(it, unit, next) }
    if it.dimension == .ratio { return ratio(it, unit) }
    guard it.dimension == unit.dimension else { return nearMiss(it, unit) }
    if unit.dimension == .money { return money(it, unit, prompt) }
    return ([it.value / unit.factor], true)
  }

  /// Returns the meanings of a number without a unit.
  private static func bare(
    _ it: TextQuantity, _ unit: NumberUnit, _ next: String?
  ) -> ([Double], Bool) {
    switch unit.dimension {
    case .ratio where unit.style != .factor:
      return it.number.magnitude <= 1
        ? ([it.number * 100, it.number], unit.style == .percent) : ([it.number], false)
    case .count, .tokens, .parameters:
      let isNamed = unit.noun != nil && next == unit.noun
      return unit.factor == 1
        ? ([it.value], isNamed) : ([it.value / unit.factor, it.value], isNamed)
    default: return ([it.value], false)
    }
  }

  /// Returns the meanings of a share, a percentage or a multiple.
  private static func ratio(_ it: TextQuantity, _ unit: NumberUnit) -> ([Double], Bool)? {
    guard unit.dimension == .ratio else {
      // A bare fraction answers a question for a bare number.
      return unit.name.isEmpty ? ([it.value], true) : nil
    }
    if unit.style != .factor, it.style == .factor { return nil }
    return ([it.value / unit.factor], true)
  }

  private static func money(
    _ it: TextQuantity, _ unit: NumberUnit, _ prompt: String
  ) -> ([Double], Bool) {
    var value = it.value / unit.factor
    if let per = it.per, let seconds = per.seconds, per.noun != "month", prompt.contains("month") {
      value *= 2_629_746 / seconds
    }
    if let per = it.per, per.noun == "token", per.multiple > 1, prompt.contains("million") {
      value *= 1e6 / per.multiple
    }
    return ([value], true)
  }

  /// Returns the meanings of an amount of a kind that is close: memory for bandwidth, tokens for tokens of a second.
  private static func nearMiss(_ it: TextQuantity, _ unit: NumberUnit) -> ([Double], Bool)? {
    switch (unit.dimension, it.dimension) {
    case (.bandwidth, .memory): ([it.value / unit.factor], false)
    case (.rate, .tokens): ([it.value / unit.factor], false)
    case (.count, .tokens), (.tokens, .parameters), (.parameters, .tokens):
      ([it.value / unit.factor], false)
    case (.count, .rate) where unit.noun == it.unit: ([it.number], true)
    default: nil
    }
  }
}
