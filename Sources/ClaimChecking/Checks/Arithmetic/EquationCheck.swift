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
}
