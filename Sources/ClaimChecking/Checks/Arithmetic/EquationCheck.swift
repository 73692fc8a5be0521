// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities

/// Checks a calculation that is written out: `48 / 1.2 = 40 s`, `412 plus 398 is 810`, `(80 - 14.5) / 4.3 gives 15`.
struct EquationCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard let end = ExpressionReader.equals(before: amount.tokens.lowerBound, in: text),
      let expression = ExpressionReader(text, end: end, from: scene.sentence(of: amount).lowerBound)
        .read(),
      expression.amounts.count >= 2, !expression.amounts.contains(amount.index)
    else { return nil }
    guard !isList(expression, scene) else { return nil }
    let quantity = amount.quantity
    // The result may be meant in base units, in the unit as written, or for so many of something.
    var readings = [expression.base, expression.raw]
    if let per = quantity.per {
      readings += [expression.raw * per.multiple, expression.base * per.multiple]
    }
    let candidates: [(Double, Double)] = readings.flatMap { result in
      [(result, 1), (result, quantity.value == 0 ? 1 : quantity.number / quantity.value)]
    }
    guard let first = candidates.first, first.0.isFinite else { return nil }
    let verdicts = candidates.map {
      Comparison(quantity, scale: $0.1).verdict(against: $0.0...$0.0, exact: false)
    }
    let best = verdicts.firstIndex(of: .right) ?? verdicts.firstIndex(where: { $0 == nil }) ?? 1
    if verdicts[best] == .wrong, !isClear(candidates, amount, expression, scene) { return nil }
    let (result, scale) = candidates[best]
    let inputs = expression.amounts.map { index in
      ClaimInput(
        "number", text.amounts[index].quantity.number, text.amounts[index].quantity.unit,
        from: .text)
    }
    return Finding(
      kind: Self.kind(of: amount, in: scene), verdict: verdicts[best] ?? .uncheckable,
      expected: result...result, unit: .plain,
      formula: expression.written, inputs: inputs, source: "arithmetic",
      stated: quantity.value * scale,
      span: expression.span.lowerBound..<amount.tokens.upperBound, covers: Set(expression.amounts))
  }

  /// What a calculation is about, by the units and words around it.
  static func kind(of amount: Amount, in scene: Scene) -> ClaimKind {
    let text = scene.text
    let segment = scene.sentence(of: amount)
    switch amount.quantity.dimension {
    case .memory: return text.has(Words.cache, in: segment) ? .kvCache : .weightsMemory
    case .operations: return .prefillTime
    case .money: return .cost
    case .rate where text.isTokenRate(amount): return .decodeBound
    case .duration:
      return text.amounts.contains { $0.sentence == amount.sentence && text.isBandwidth($0) }
        ? .loadTime : .latencyBudget
    default: break
    }
    if text.has(["flight", "concurrent", "concurrency"], in: segment) { return .littlesLaw }
    return scene.exhibits != nil ? .exhibit : .consistency
  }

  /// Whether a miss is no matter of units, of a change said for a ratio, or of what the calculation leaves out.
  private func isClear(
    _ candidates: [(Double, Double)], _ amount: Amount, _ expression: ExpressionReader.Expression,
    _ scene: Scene
  ) -> Bool {
    let operands = expression.amounts.map { scene.text.amounts[$0] }
    let dimension = amount.quantity.dimension
    let hasSame = operands.contains { $0.quantity.dimension == dimension }
    if [.money, .memory, .duration, .operations].contains(dimension), !hasSame,
      operands.contains(where: { !$0.quantity.unit.isEmpty })
    {
      return false
    }
    for (result, scale) in candidates where result > 0 && amount.value > 0 {
      let ratio = result / (amount.value * scale)
      if Self.unitFactors.contains(where: {
        abs(ratio / $0 - 1) < 0.04 || abs(ratio * $0 - 1) < 0.04
      }) {
        return false
      }
      let stated = amount.value * scale
      if amount.quantity.dimension == .ratio, abs(abs(result - 1) / stated - 1) < 0.1 {
        return false
      }
      if let share = operands.first(where: { $0.quantity.style == .percent }), operands.count == 2,
        abs(result / share.value * (1 - share.value) / stated - 1) < 0.1
      {
        return false
      }
    }
    return true
  }

  /// By how much units of one kind differ: a miss by one of these may be a unit that was left out.
  private static let unitFactors: [Double] = [
    7, 24, 30, 60, 100, 365, 730, 1000, 1024, 3600, 86_400, 1e6, 1_048_576, 1e9, 1_073_741_824,
    3.6e6, 1e12,
  ]

  /// Whether slashes only list numbers, `8/7/6`, or a number was cut off at its point.
  private func isList(_ expression: ExpressionReader.Expression, _ scene: Scene) -> Bool {
    let written = expression.written
    if expression.amounts.count > 2, written.allSatisfy({ $0.isNumber || "/. ".contains($0) }) {
      return true
    }
    let start = scene.text.tokens[expression.span.lowerBound].range.lowerBound
    return start > 0 && scene.text.reading.text.utf8.dropFirst(start - 1).first == UInt8(ascii: ".")
  }
}
