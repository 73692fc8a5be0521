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
    guard !isList(expression, scene), !isSigned(expression, scene),
      !text.has(Self.powers, in: (expression.span.lowerBound - 3)..<expression.span.lowerBound)
    else { return nil }
    // An hour's price over tokens a second is no price of tokens: times that differ must be brought together first.
    let times = Set(expression.amounts.compactMap { text.amounts[$0].quantity.per?.seconds })
    guard times.count < 2 else { return nil }
    let quantity = amount.quantity
    // The result may be meant in base units, in the unit as written, or for so many of something.
    // A percentage of something is never a number of hundredths: 20% of 60,000 may not be read as 20 x 60,000.
    let isShare = expression.written.contains("% of") && quantity.dimension != .ratio
    var readings = isShare ? [expression.base] : [expression.base, expression.raw]
    if let per = quantity.per { readings += readings.map { $0 * per.multiple } }
    let hasRatio = expression.amounts.contains { text.amounts[$0].quantity.dimension == .ratio }
    let candidates: [(Double, Double)] = readings.flatMap { result -> [(Double, Double)] in
      // A small quotient of plain numbers is a share: 0.009 is 0.9%, not 0.009%.
      if quantity.style == .percent, !hasRatio, abs(result) < 1 { return [(result, 1)] }
      return [(result, 1), (result, quantity.value == 0 ? 1 : quantity.number / quantity.value)]
    }
    guard let first = candidates.first, first.0.isFinite else { return nil }
    let verdicts = candidates.map {
      Comparison(quantity, scale: $0.1).verdict(against: $0.0...$0.0, exact: false)
    }
    let best =
      verdicts.firstIndex(of: .right) ?? verdicts.firstIndex(where: { $0 == nil })
      ?? Self.nearest(candidates, to: quantity.value)
    if verdicts[best] == .wrong,
      !isClear(candidates, amount, expression, scene)
        || !isTold(from: end, amount, expression, scene)
        || isReachedSooner(end, amount, expression, scene)
    {
      return nil
    }
    let (result, scale) = candidates[best]
    let isExact = text.has(["="], in: end..<amount.tokens.lowerBound)
    let isLoose =
      verdicts[best] == .right && isExact && !isRounded(result, amount, expression, text)
    let verdict = isLoose ? nil : verdicts[best]
    let inputs = expression.amounts.map { index in
      ClaimInput(
        "number", text.amounts[index].quantity.number, text.amounts[index].quantity.unit,
        from: .text)
    }
    return Finding(
      kind: Self.kind(of: amount, in: scene), verdict: verdict ?? .uncheckable,
      expected: result...result, unit: .plain,
      formula: expression.written, inputs: inputs, source: Finding.arithmetic,
      reason: verdict == nil ? isLoose ? Self.loose : Finding.close : "",
      stated: quantity.value * scale,
      span: expression.span.lowerBound..<amount.tokens.upperBound, covers: Set(expression.amounts))
  }

  private static let loose =
    "It comes near what the calculation gives, and an equals sign leaves no more room than rounding."

  /// Whether a plain number is what plain numbers make, rounded to the digits that it is written with: 145 is not 12 x 12.
  private func isRounded(
    _ result: Double, _ amount: Amount, _ expression: ExpressionReader.Expression, _ text: Passage
  ) -> Bool {
    let quantity = amount.quantity
    let operands = expression.amounts.map { text.amounts[$0].quantity }
    guard isPlain(quantity), operands.allSatisfy(isPlain), quantity.limit == nil,
      quantity.number != 0
    else { return true }
    var digit = 1.0
    while quantity.number.truncatingRemainder(dividingBy: digit * 10) == 0 { digit *= 10 }
    return abs(result - quantity.number) <= digit / 2 * 1.0001
  }

  /// Whether a number is whole, without a unit of its own and without a hedge.
  private func isPlain(_ quantity: TextQuantity) -> Bool {
    quantity.dimension == .count && quantity.style == .plain && !quantity.isApproximate
      && quantity.low == quantity.high && quantity.number == quantity.number.rounded()
  }

  /// Words in front of what is an exponent: `0.8 to the power 1/6`.
  private static let powers: WordSet = ["power", "root"]

  /// Which of the readings of a calculation, each with its scale, lies nearest to a value.
  private static func nearest(_ candidates: [(Double, Double)], to value: Double) -> Int {
    func miss(_ candidate: (Double, Double)) -> Double {
      let ratio = abs(candidate.0 / (value * candidate.1))
      return ratio > 0 ? max(ratio, 1 / ratio) : .infinity
    }
    return candidates.indices.min { miss(candidates[$0]) < miss(candidates[$1]) } ?? 0
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
        abs(ratio / $0 - 1) < 0.1 || abs(ratio * $0 - 1) < 0.1
      }) {
        return false
      }
      let stated = amount.value * scale
      // Things that are counted come whole: 66 / 34 is one.
      if stated >= 1, stated == stated.rounded(), abs(result - stated) < 1 { return false }
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

  /// Whether a result is said to be one: a comma or a colon may only stand beside another number.
  private func isTold(
    from end: Int, _ amount: Amount, _ expression: ExpressionReader.Expression, _ scene: Scene
  ) -> Bool {
    let text = scene.text
    let between = end..<amount.tokens.lowerBound
    if text.has(["="], in: between) { return true }
    if [",", ":"].contains(text.form(end) ?? ""), !text.has(Self.verbs, in: between) {
      return false
    }
    let dimension = amount.quantity.dimension
    return ![.money, .memory, .duration, .operations].contains(dimension)
      || expression.amounts.contains { text.amounts[$0].quantity.dimension == dimension }
  }

  private static let verbs: WordSet = [
    "is", "'s", "makes", "make", "gives", "equals", "are", "be", "means", "leaves", "becomes", "to",
  ]

  /// Whether the last terms of a calculation alone give what was said: how far back it reaches is then not known.
  private func isReachedSooner(
    _ end: Int, _ amount: Amount, _ expression: ExpressionReader.Expression, _ scene: Scene
  ) -> Bool {
    expression.amounts.dropFirst().dropLast().contains { index in
      let start = scene.text.amounts[index].tokens.lowerBound
      guard let part = ExpressionReader(scene.text, end: end, from: start).read() else {
        return false
      }
      return [part.base, part.raw].contains {
        Comparison(amount.quantity).verdict(against: $0...$0) == .right
      }
    }
  }

  /// Whether a minus stands right before the first number, which may belong to it.
  private func isSigned(_ expression: ExpressionReader.Expression, _ scene: Scene) -> Bool {
    let first = expression.span.lowerBound
    let start = first > 0 ? scene.text.tokens[first - 1].range.upperBound : 0
    let gap = scene.text.reading.slice(start..<scene.text.tokens[first].range.lowerBound)
    return scene.text.form(first - 1) == "−" || gap.last.map { "-−–".contains($0) } ?? false
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
