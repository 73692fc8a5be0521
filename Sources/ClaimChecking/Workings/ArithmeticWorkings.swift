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
    let terms = terms(ground)
    let products = products(of: terms, to: goal, ground)
    let isUnique =
      Set(products.filter { !$0.hasExtra }.map { NumberText.short($0.value) }).count == 1
    let isRatio = ground.amount.quantity.dimension == .ratio
    return products.map { product in
      Working(
        kind: kind(ground), value: product.value...product.value * product.spread,
        unit: unit(ground),
        formula: product.formula, inputs: product.terms.map(\.input), source: "arithmetic",
        certainty: isUnique && !product.hasExtra && !isRatio && product.terms.count == 2
          ? .known : .possible, slips: [0.1, 10, 0.01, 100, 1000, 0.001],
        uses: Set(product.terms.compactMap(\.index)))
    } + sums(ground, goal)
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

  private struct Term {
    let scale: Scale
    let value: Double
    let name: String
    let input: ClaimInput
    let index: Int?
    let isExtra: Bool
    /// How many terms of the text stand between it and the amount; far for others.
    var place = 99
    var spread = 1.0
    var isShare = false
  }

  private struct Product {
    let value: Double
    let formula: String
    let terms: [Term]
    let spread: Double
    var hasExtra: Bool { terms.contains(where: \.isExtra) }
  }

  /// The amounts of the sentence and the one before, the exhibit's, and the lengths of time that words name.
  private func terms(_ ground: Ground) -> [Term] {
    let own = ground.before.filter { (ground.distance(to: $0) ?? 9) <= 1 }.prefix(6)
    let given = ground.given.filter { isNamed($0, ground) }.prefix(6)
    var result = (Array(own) + given).enumerated().compactMap { place, amount -> Term? in
      guard let (scale, value) = Scale.of(amount) else { return nil }
      return Term(
        scale: scale, value: value, name: NumberText.short(amount.quantity.number),
        input: ClaimInput(
          "number", amount.quantity.number, amount.quantity.unit, from: amount.origin),
        index: amount.origin == .text ? amount.index : nil, isExtra: amount.origin != .text,
        place: amount.origin == .text ? place : 99, isShare: amount.quantity.dimension == .ratio)
    }
    // So many a day or a month may be meant as so many, when the result is for that time too.
    for (place, amount) in own.enumerated()
    where amount.quantity.dimension == .rate && amount.quantity.per?.seconds ?? 0 >= 3600 {
      let number = amount.value * (amount.quantity.per?.seconds ?? 1)
      result.append(
        Term(
          scale: Scale(tokens: Scale.of(amount)?.scale.tokens ?? 0), value: number,
          name: NumberText.short(number),
          input: ClaimInput("number", number, "", from: .text), index: amount.index, isExtra: false,
          place: place))
    }
    guard goal(ground)?.money == 1 else { return result.filter { $0.value != 1 } }
    for (words, hours, spread) in Self.periods where ground.contextSays(words) {
      result.append(
        Term(
          scale: Scale(seconds: 1), value: hours * 3600, name: "\(NumberText.short(hours)) h",
          input: ClaimInput("hours", hours, "h", from: .text), index: nil, isExtra: true,
          spread: spread))
    }
    return result
  }

  private static let periods: [(WordSet, Double, Double)] = [
    (Words.lemmas("month monthly"), 720, 1.034), (Words.lemmas("year annual yearly"), 8760, 1),
    (Words.lemmas("day daily"), 24, 1), (Words.lemmas("week weekly"), 168, 1),
  ]

  /// Whether a number of an exhibit may be meant: its row shares a word with the sentence.
  private func isNamed(_ amount: Amount, _ ground: Ground) -> Bool {
    guard let numbers = ground.scene.numbers else { return false }
    let words = numbers.words(of: ground.text, in: ground.scene.context(of: ground.amount, back: 1))
    return numbers.entries.contains {
      $0.amount.index == amount.index && !$0.row.isDisjoint(with: words)
    }
  }

  // MARK: Products

  private func products(of terms: [Term], to goal: Scale, _ ground: Ground) -> [Product] {
    let isRatio = ground.amount.quantity.dimension == .ratio
    var result: [Product] = []
    func search(_ from: Int, _ chosen: [(Term, Int)], _ scale: Scale, _ value: Double) {
      if isWhole(chosen, goal), scale == goal, value.isFinite, value > 0 {
        result.append(product(chosen, value))
      }
      guard chosen.count < (goal == .plain && isRatio ? 2 : 3), result.count < 200 else { return }
      for place in from..<max(from, terms.count) {
        // Nothing is divided by a share.
        for sign in terms[place].isShare && !isRatio ? [1] : [1, -1] {
          search(
            place + 1, chosen + [(terms[place], sign)], scale.times(terms[place].scale, sign),
            value * (sign == 1 ? terms[place].value : 1 / terms[place].value))
        }
      }
    }
    search(0, [], .plain, 1)
    return result
  }

  /// Whether chosen terms make a product that may be meant: the nearest numbers are among them, and at most one is not of the text; the
  /// time between events is one divided by their rate.
  private func isWhole(_ chosen: [(Term, Int)], _ goal: Scale) -> Bool {
    if chosen.count == 1 {
      let term = chosen[0].0
      return term.scale == Scale(seconds: -1)
        && (goal == Scale(seconds: 1) && chosen[0].1 == -1
          || goal == term.scale && chosen[0].1 == 1)
    }
    return chosen.count >= 2 && chosen.contains { $0.0.place <= 1 }
      && chosen.count { $0.0.isExtra } <= (chosen.count > 2 ? 2 : 1)
  }

  private func product(_ chosen: [(Term, Int)], _ value: Double) -> Product {
    let formula = chosen.sorted { $0.1 > $1.1 }.enumerated().map { place, item in
      (place == 0 ? (item.1 == 1 ? "" : "1 / ") : item.1 == 1 ? " x " : " / ") + item.0.name
    }.joined()
    return Product(
      value: value, formula: formula, terms: chosen.map(\.0),
      spread: chosen.map(\.0.spread).reduce(1, *))
  }

  // MARK: Sums

  private func sums(_ ground: Ground, _ goal: Scale) -> [Working] {
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
          kind: kind(ground), value: value...value, unit: unit(ground),
          formula: used.map { NumberText.short($0.0.quantity.number) }.joined(separator: sign),
          inputs: used.map {
            ClaimInput("part", $0.0.quantity.number, $0.0.quantity.unit, from: .text)
          }, source: "arithmetic", uses: Set(used.map(\.0.index))))
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
