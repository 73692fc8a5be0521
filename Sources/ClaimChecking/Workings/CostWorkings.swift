// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Money for tokens: tokens in and out times list prices, alone, together, for so many calls, in batches or from the cache.
struct CostWorkings: WorkingSource {
  func workings(on ground: Ground) -> [Working] {
    guard !ground.readings(as: .money).isEmpty, ground.amount.quantity.per?.multiple ?? 1 == 1
    else {
      return []
    }
    let prices = prices(ground)
    let tokens = ground.all.filter { isTokens($0, ground) }
    guard !prices.isEmpty, !tokens.isEmpty else { return [] }
    return prices.prefix(2).flatMap { price in workings(price, tokens, ground) }
  }

  private struct Price {
    let input: Double
    let output: Double
    let name: String
    let source: String
    let origin: ClaimInput.Origin
    let currency: String
    var uses: Set<Int> = []
  }

  private func prices(_ ground: Ground) -> [Price] {
    let stated = ground.all.filter {
      $0.quantity.dimension == .money && $0.quantity.per?.noun == "token"
        && ($0.quantity.per?.multiple ?? 0) >= 1000
    }.sorted { $0.index < $1.index }
    func each(_ amount: Amount) -> Double { amount.value / (amount.quantity.per?.multiple ?? 1e6) }
    if let first = stated.first {
      let second = stated.dropFirst().first ?? first
      return [
        Price(
          input: each(first), output: each(second), name: "", source: "prices of the text",
          origin: first.origin, currency: first.quantity.unit, uses: [first.index, second.index])
      ]
    }
    return ground.models().compactMap { model, _ in
      ListPrice.of(model).map {
        Price(
          input: $0.input / 1e6, output: ($0.output ?? $0.input) / 1e6, name: $0.model,
          source: Finding.list + SourceText.of($0.source, $0.date), origin: .catalogue,
          currency: "USD")
      }
    }
  }

  private func isTokens(_ amount: Amount, _ ground: Ground) -> Bool {
    if amount.quantity.dimension == .tokens { return amount.quantity.per == nil }
    let passage = ground.passage(of: amount)
    guard amount.quantity.dimension == .count, amount.value >= 50 else { return false }
    return passage.isOutput(amount) || isInput(amount, passage) || passage.isContextLength(amount)
  }

  private func isInput(_ amount: Amount, _ passage: Passage) -> Bool {
    let end = amount.tokens.upperBound
    return (end..<(end + 2)).contains {
      ["in", "input", "prompt"].contains(passage.form($0) ?? "")
    }
  }

  private func workings(_ price: Price, _ tokens: [Amount], _ ground: Ground) -> [Working] {
    let outputs = tokens.filter { ground.passage(of: $0).isOutput($0) }
    let inputs = tokens.filter { !ground.passage(of: $0).isOutput($0) }
    var sums: [(value: Double, formula: String, uses: [Amount])] = []
    func text(_ amount: Amount, _ each: Double) -> String {
      "\(NumberText.short(amount.value)) x \(NumberText.short(each * 1e6))/M"
    }
    for input in inputs.prefix(3) {
      sums.append((input.value * price.input, text(input, price.input), [input]))
      for output in outputs.prefix(2) {
        sums.append(
          (
            input.value * price.input + output.value * price.output,
            text(input, price.input) + " + " + text(output, price.output), [input, output]
          ))
      }
      for cached in inputs.prefix(3)
      where cached.value < input.value && ground.contextSays(Self.cached, back: 2) {
        sums.append(
          (
            (input.value - 0.9 * cached.value) * price.input,
            "(\(NumberText.short(input.value)) - 90% of \(NumberText.short(cached.value))) x \(NumberText.short(price.input * 1e6))/M",
            [input, cached]
          ))
      }
    }
    for output in outputs.prefix(2) {
      sums.append((output.value * price.output, text(output, price.output), [output]))
    }
    let factors = multiples(ground, tokens)
    let isClear = inputs.count <= 1 && outputs.count <= 1 && factors.count <= 2
    return sums.flatMap { sum in
      factors.map { factor in
        let value = sum.value * factor.value
        let isWhole = sum.uses.count == inputs.count + outputs.count && factor.isWhole
        return Working(
          kind: .cost, value: (value * factor.low)...(value * factor.high),
          unit: .init(name: price.currency, size: 1), formula: sum.formula + factor.formula,
          inputs: [
            ClaimInput(
              "price of a million tokens in", price.input * 1e6, price.currency, from: price.origin),
            ClaimInput(
              "price of a million tokens out", price.output * 1e6, price.currency,
              from: price.origin),
          ] + sum.uses.map { ClaimInput("tokens", $0.value, "tokens", from: $0.origin) },
          source: price.source, certainty: isClear && isWhole ? .known : .possible,
          slips: [0.1, 10, 0.01, 100, 1000, 0.001, 1e6, 1e-6],
          uses: price.uses.union(sum.uses.filter { $0.origin == .text }.map(\.index)))
      }
    }
  }

  private static let cached = Words.lemmas("cached cache caching")

  private struct Multiple {
    var value = 1.0
    var low = 1.0
    var high = 1.0
    var formula = ""
    var isWhole = false
  }

  /// Calls, days and discounts that a price may be multiplied with.
  private func multiples(_ ground: Ground, _ tokens: [Amount]) -> [Multiple] {
    let taken = Set(tokens.filter { $0.origin == .text }.map(\.index))
    let counts = ground.all.filter {
      ($0.quantity.dimension == .count || $0.quantity.dimension == .rate) && $0.value > 0
        && !(($0.origin == .text) && taken.contains($0.index))
        && !ground.passage(of: $0).isTokenRate($0)
    }.prefix(4).map { amount in
      amount.quantity.dimension == .rate
        ? amount.value * (amount.quantity.per?.seconds ?? 1) : amount.value
    }.filter { $0 > 1 }
    let isEach = ground.says(Self.each)
    var result = [Multiple(isWhole: counts.isEmpty || isEach)]
    for (place, count) in counts.enumerated() {
      result.append(
        Multiple(
          value: count, formula: " x \(NumberText.short(count))",
          isWhole: counts.count == 1 && !isEach))
      for second in counts.dropFirst(place + 1) {
        result.append(
          Multiple(
            value: count * second,
            formula: " x \(NumberText.short(count)) x \(NumberText.short(second))"))
      }
    }
    let isMonth = ground.contextSays(["month", "monthly"]), isYear = ground.contextSays(["year"])
    let timed = result.flatMap { multiple -> [Multiple] in
      var all = [multiple]
      if isMonth {
        all.append(
          Multiple(
            value: multiple.value * 30, low: 0.99, high: 1.02, formula: multiple.formula + " x 30"))
        all.append(Multiple(value: multiple.value * 22, formula: multiple.formula + " x 22"))
      }
      if isYear {
        all.append(Multiple(value: multiple.value * 365, formula: multiple.formula + " x 365"))
      }
      return all
    }
    guard ground.contextSays(["batch", "half"], back: 2) else { return timed }
    return timed.map {
      Multiple(value: $0.value, low: $0.low, high: $0.high, formula: $0.formula)
    }
      + timed.map {
        Multiple(value: $0.value / 2, low: $0.low, high: $0.high, formula: $0.formula + " / 2")
      }
  }

  private static let each = Words.lemmas("each per apiece one single every")
}
