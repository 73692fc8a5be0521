// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Independent steps: all work with p^n, one fails with 1 - p^n, and each needs the n-th root of what the whole should reach.
struct ChanceWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    let readings = ground.readings(as: .ratio)
    guard !readings.isEmpty, ground.amount.quantity.style != .factor,
      ground.amount.quantity.style != .points, ground.contextSays(Self.chain, back: 2),
      !ground.says(Self.relative)
    else { return [] }
    let chances = ground.before.compactMap { amount in
      chance(amount, ground).map { value in (amount, value) }
    }
    let numbers = ground.near.filter { isNumber($0, ground) }
    let failing = ground.says(Self.failing)
    let isClear =
      chances.count == 1 && numbers.count == 1 && (ground.distance(to: chances[0].0) ?? 9) <= 1
    return chances.prefix(3).flatMap { chance in
      numbers.prefix(4).flatMap { number in
        workings(chance.1, chance.0, number, failing, isClear, ground)
      }
    }
  }

  private static let chain = Words.lemmas(
    "step steps chain end whole overall altogether workflow pipeline tool tools call calls hop hops stage stages agent independent independently retry retries check checks compound compounds task tasks row document pages page component components service services"
  )
  private static let failing = Words.lemmas(
    "fail fails failed failing failure failures wrong break breaks error errors miss misses through lost bad"
  )
  private static let relative = Words.lemmas("relative more less fewer cheaper faster than")

  private func chance(_ amount: Amount, _ ground: Ground) -> Double? {
    switch amount.quantity.style {
    case .percent, .fraction: return amount.value > 0.005 && amount.value < 1 ? amount.value : nil
    case .plain where amount.quantity.dimension == .count && amount.quantity.unit.isEmpty:
      if amount.value > 0.5, amount.value < 1 { return amount.value }
      // "Six steps at 97": a bare number behind "at".
      let isAt = ["at", "works", "is", "each", "of"].contains(
        ground.text.form(amount.tokens.lowerBound - 1) ?? "")
      return isAt && amount.value >= 70 && amount.value < 100 && !ground.scene.isCounting(amount)
        ? amount.value / 100 : nil
    default: return nil
    }
  }

  private func isNumber(_ amount: Amount, _ ground: Ground) -> Bool {
    if amount.quantity.style == .factor, amount.value == 2 || amount.value == 3 { return true }
    guard amount.quantity.dimension == .count, amount.quantity.per == nil, amount.value >= 2,
      amount.value <= 1000, amount.value == amount.value.rounded()
    else { return false }
    return ground.text.has(
      Self.chain, in: amount.tokens.upperBound..<(amount.tokens.upperBound + 3))
  }

  private func workings(
    _ chance: Double, _ from: Amount, _ number: Amount, _ failing: Bool, _ isClear: Bool,
    _ ground: Ground
  ) -> [Working] {
    let all = power(chance, number.value.whole), none = power(1 - chance, number.value.whole)
    let root = rootOf(chance, number.value)
    let name = NumberText.short(chance), count = NumberText.short(number.value)
    let inputs = [
      ClaimInput("each step", chance * 100, "%", from: .text),
      ClaimInput("steps", number.value, "", from: number.origin),
    ]
    func make(_ value: Double, _ formula: String, _ certainty: Working.Certainty) -> Working {
      let said = failing ? 1 - chance : chance
      return Working(
        kind: .reliability, value: value...value, unit: .percent, formula: formula, inputs: inputs,
        source: "independent steps: p^n", certainty: certainty,
        slips: value > 0 ? [said / value] : [], uses: [from.index])
    }
    let isEach = ground.says(Self.each)
    let certain: Working.Certainty = isClear && !isEach && chance >= 0.5 ? .known : .possible
    // A small chance of failure in each of n: one of them fails with 1 - (1 - p)^n.
    let some: [Working] =
      chance < 0.3 && !isEach
      ? [
        Working(
          kind: .reliability, value: (1 - none)...(1 - none), unit: .percent,
          formula: "1 - (1 - \(name))^\(count)", inputs: inputs,
          source: "independent steps: p^n", certainty: isClear ? .known : .possible,
          slips: none < 1 ? [chance * number.value / (1 - none)] : [], uses: [from.index])
      ] : []
    let whole =
      chance < 0.3
      ? some
      : failing
        ? [
          make(1 - all, "1 - \(name)^\(count)", certain), make(all, "\(name)^\(count)", .possible),
        ]
        : [make(all, "\(name)^\(count)", certain)]
    let roots =
      isEach ? [make(root, "\(name)^(1/\(count))", isClear ? .known : .possible)] : []
    return (isEach ? [] : whole) + roots
      + [
        make(none, "(1 - \(name))^\(count)", .possible),
        make(all, "\(name)^\(count)", .possible),
        make(1 - none, "1 - (1 - \(name))^\(count)", .possible),
      ]
  }

  private static let each = Words.lemmas("each every per")

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, min(exponent, 1000))).reduce(1) { result, _ in result * base }
  }

  /// The n-th root of a number below one, by halving an interval.
  private func rootOf(_ number: Double, _ degree: Double) -> Double {
    var low = 0.0, high = 1.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if power(middle, degree.whole) < number { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
