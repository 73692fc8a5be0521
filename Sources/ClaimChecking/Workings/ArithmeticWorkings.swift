// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Products, quotients, sums and differences of the numbers beside an amount whose units make the unit of the amount.
///
/// A product fits only where money, bytes, seconds, tokens and operations come out as they should; so prices of an hour want hours, and
/// bytes a bandwidth.
struct ArithmeticWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    guard ground.amount.quantity.limit == nil, !isCounted(ground),
      !ground.says(MemoryWorkings.rest),
      !isWrittenOut(ground), let goal = goal(ground)
    else {
      return []
    }
    if goal.bytes == 1, ground.contextSays(Words.cache, back: 2) { return [] }
    let kind = kind(ground), unit = unit(ground)
    return products(ground, goal, kind, unit) + sums(ground, goal, kind, unit)
  }

  /// Whether a calculation is written out before the amount, which its own check judges.
  private func isWrittenOut(_ ground: Ground) -> Bool {
    let amount = ground.amount
    guard let end = ExpressionReader.equals(before: amount.tokens.lowerBound, in: ground.text),
      let read = ExpressionReader(
        ground.text, end: end, from: ground.scene.sentence(of: amount).lowerBound
      ).read()
    else { return false }
    return read.amounts.count >= 2
  }

  /// Whether the word before says that the amount is counted or a limit and does not follow: `of twenty samples`, `in three weeks`.
  private func isCounted(_ ground: Ground) -> Bool {
    ["of", "in", "per", "last", "every", "within", "after", "than", "by", "under", "over", "next"]
      .contains(ground.text.form(ground.amount.tokens.lowerBound - 1) ?? "")
  }

  /// What the units of the products should make.
  private func goal(_ ground: Ground) -> Scale? {
    let quantity = ground.amount.quantity
    guard quantity.dimension != .parameters, quantity.dimension != .bits,
      quantity.style != .points
    else { return nil }
    if quantity.dimension == .ratio { return quantity.style == .plain ? nil : .plain }
    if quantity.dimension == .count, quantity.per == nil, quantity.unit.isEmpty,
      !ground.scene.isCounting(ground.amount)
    {
      if ground.before.first?.quantity.dimension == .money { return Scale(money: 1) }
      if ground.before.first?.quantity.dimension == .duration { return Scale(seconds: 1) }
    }
    return Scale.of(ground.amount)?.scale
  }

  private func products(
    _ ground: Ground, _ goal: Scale, _ kind: ClaimKind, _ unit: Finding.ShownUnit
  ) -> [Working] {
    let isRatio = ground.amount.quantity.dimension == .ratio
    // The only number before it in its sentence must be a factor; of several one of the nearest two.
    let isAlone = ground.before.prefix(2).count { ground.distance(to: $0) == 0 } == 1
    let products = ArithmeticProducts(
      of: ArithmeticTerm.terms(on: ground, isMoney: goal.money == 1), to: goal, isRatio: isRatio,
      next: isAlone ? 0 : 1)
    // What is known matters only where a number may be called wrong.
    let isUnique = ground.isConcluded && !isRatio && products.isUnique
    let fitting = fitting(ground, kind, unit)
    // Of the others nobody asks anything.
    let asked = products.found.filter { product in
      isUnique
        || fitting.contains {
          product.value <= $0.upperBound
            && product.value * products.spread(product) >= $0.lowerBound
        }
    }
    return asked.map { product in
      Working(
        kind: kind, value: product.value...product.value * products.spread(product), unit: unit,
        formula: products.formula(product), inputs: products.chosen(product).map(\.input),
        source: Finding.arithmetic,
        certainty: isUnique && product.factors.count == 2 && !products.hasExtra(product)
          ? .known : .possible, slips: [0.1, 10, 0.01, 100, 1000, 0.001],
        uses: Set(products.chosen(product).compactMap(\.index)))
    }
  }

  /// Between which values a product may agree with the amount, as it may be meant.
  private func fitting(
    _ ground: Ground, _ kind: ClaimKind, _ unit: Finding.ShownUnit
  ) -> [ClosedRange<Double>] {
    let quantity = ground.amount.quantity
    return WorkingsCheck.stated(ground, kind, unit, isArithmetic: true).compactMap { value in
      let scale = quantity.value > 0 ? value / quantity.value : 1
      let low = quantity.low * scale / Self.rounding, high = quantity.high * scale * Self.rounding
      return low <= high ? low...high : nil
    }
  }

  /// More than the widest rounding of speech by which anything agrees.
  private static let rounding = 1.2

  // MARK: Sums

  private func sums(
    _ ground: Ground, _ goal: Scale, _ kind: ClaimKind, _ unit: Finding.ShownUnit
  ) -> [Working] {
    let quantity = ground.amount.quantity
    let bare = quantity.dimension == .duration || goal.seconds == 1
    let parts = ground.before.prefix(6).compactMap { part -> (Amount, Double)? in
      if let (scale, value) = Scale.of(part), scale == goal,
        part.quantity.dimension == .ratio || part.quantity.style == .plain,
        (part.quantity.dimension == .ratio) == (quantity.dimension == .ratio)
      {
        return (part, value)
      }
      // "120 to transcribe, 180 for the first token": bare numbers in the unit of the total.
      if bare, part.quantity.dimension == .count, quantity.number > 0, goal.seconds == 1 {
        let unit = quantity.dimension == .duration ? quantity.value / quantity.number : 1
        return (part, part.value * unit)
      }
      return nil
    }
    guard parts.count >= 2 else { return [] }
    var result: [Working] = []
    func add(_ value: Double, _ used: [(Amount, Double)], _ sign: String) {
      guard value > 0 else { return }
      result.append(
        Working(
          kind: kind, value: value...value, unit: unit,
          formula: used.map { NumberText.short($0.0.quantity.number) }.joined(separator: sign),
          inputs: used.map {
            ClaimInput("part", $0.0.quantity.number, $0.0.quantity.unit, from: .text)
          }, source: Finding.arithmetic, uses: Set(used.map(\.0.index))))
    }
    for count in 2...min(5, parts.count) {
      let used = Array(parts.prefix(count).reversed())
      let sum = used.map(\.1).reduce(0, +)
      add(sum, used, " + ")
      if let first = used.first { add(2 * first.1 - sum, used, " - ") }
    }
    if let first = parts.first {
      for second in parts.dropFirst() {
        let isMore = first.1 > second.1
        add(abs(first.1 - second.1), isMore ? [first, second] : [second, first], " - ")
      }
    }
    return result
  }

  private func kind(_ ground: Ground) -> ClaimKind {
    EquationCheck.kind(of: ground.amount, in: ground.scene)
  }

  private func unit(_ ground: Ground) -> Finding.ShownUnit {
    let quantity = ground.amount.quantity
    switch quantity.style {
    case .percent, .fraction: return .percent
    case .factor: return .factor
    default: break
    }
    return .plain
  }
}
