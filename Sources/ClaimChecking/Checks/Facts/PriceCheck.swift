// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import Quantities

/// Checks list prices of a million tokens against the catalogue.
struct PriceCheck: Check {
  func finding(for amount: Amount, in scene: Scene) -> Finding? {
    let text = scene.text
    guard amount.quantity.per?.seconds == nil,
      amount.quantity.dimension == .money || isPair(amount, scene) || isBare(amount)
    else { return nil }
    if let told = bothPrices(amount, scene) ?? ofOtherNumber(amount, scene) { return told }
    let sentence = scene.sentence(of: amount)
    guard amount.quantity.dimension == .money || isPair(amount, scene), isListing(amount, scene),
      let model = model(amount, scene), !scene.isForecast(amount),
      !text.has(["was", "were", "used", "former", "old"], in: scene.segment(of: amount)),
      !PriceOfUse(scene: scene).covers(amount)
    else { return nil }
    let prices = ListPrice.all(of: model)
    guard !prices.isEmpty else { return nil }
    // The second of two prices belongs to the first: both are judged together.
    let pair = text.amounts.first {
      $0.index == amount.index + 1 && sentence.contains($0.tokens.lowerBound)
        && ($0.quantity.dimension == .money
          || $0.quantity.dimension == .count && $0.quantity.unit.isEmpty)
        && $0.tokens.lowerBound - amount.tokens.upperBound <= 6 && $0.quantity.per?.seconds == nil
        && (isOutput($0, scene) || isPair(amount, scene) || hasSlash(amount, $0, scene))
    }
    let isOut = isOutput(amount, scene)
    let results = prices.map { price -> Verdict? in
      let expected = isOut ? price.output ?? price.input : price.input
      let first = Comparison(amount.quantity).verdict(against: expected...expected, exact: true)
      guard let pair, let output = price.output else { return first }
      let scale =
        pair.quantity.dimension == .money || amount.quantity.value == 0
        ? 1 : amount.quantity.value / amount.quantity.number
      let second = Comparison(pair.quantity, scale: scale).verdict(
        against: output...output, exact: true)
      return first == .right && second == .right
        ? .right : (first == .wrong || second == .wrong ? .wrong : nil)
    }
    let verdict: Verdict
    if results.contains(.right) {
      verdict = .right
    } else if results.allSatisfy({ $0 == .wrong }) {
      verdict = .wrong
    } else {
      return nil
    }
    if verdict == .wrong,
      isReduced(amount, scene) || isBill(amount, scene) || isBehindPrice(amount, scene)
    {
      return nil
    }
    let price = prices[results.firstIndex(of: .right) ?? 0]
    if verdict == .right, let open = disagreement(about: price, among: prices) { return open }
    let expected = isOut ? price.output ?? price.input : price.input
    var finding = Self.finding(
      verdict, price, expected: expected, stated: amount.value, formula: Self.both(price))
    if let pair {
      finding.span = scene.segment(of: amount).lowerBound..<pair.tokens.upperBound
      finding.covers = [pair.index]
    }
    return finding
  }

  /// A finding about a list price; `expected` and `stated` are dollars for a million tokens.
  private static func finding(
    _ verdict: Verdict, _ price: APIPrice, expected: Double, stated: Double, formula: String
  ) -> Finding {
    let unit = "USD per million tokens"
    return Finding(
      kind: .datedFact, verdict: verdict, expected: expected...expected,
      unit: .init(name: unit, size: 1), formula: formula,
      inputs: [ClaimInput("list price, \(price.model)", expected, unit, from: .catalogue)],
      source: SourceText.of(price.source, price.date), stated: stated)
  }

  /// Both sides of a list price in words.
  private static func both(_ price: APIPrice) -> String {
    let output = NumberText.short(price.output ?? price.input)
    return "list price \(NumberText.short(price.input)) in, \(output) out"
  }

  /// Whether what is taken off a list price is told beside it: a batch, a cached prompt, a half.
  private func isReduced(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.has(Self.reductions, in: scene.sentence(of: amount))
  }

  static let reductions = Words.lemmas(
    "batch batched cached cache caching discount discounted half off rebate cheaper reduced tenth")

  /// Whether money is what is paid in all, and not the price of a million tokens.
  private func isBill(_ amount: Amount, _ scene: Scene) -> Bool {
    scene.text.has(Self.bills, in: scene.segment(of: amount))
  }

  /// Whether a price of a million stands before money in its sentence, so that the money is what follows: `at fifteen cents a million that's 540
  /// dollars`.
  private func isBehindPrice(_ amount: Amount, _ scene: Scene) -> Bool {
    amount.quantity.per == nil
      && scene.text.amounts(in: scene.before(amount)).contains {
        $0.quantity.dimension == .money && $0.quantity.per?.multiple == 1e6
      }
  }

  private static let bills = Words.lemmas("bill bills daily monthly yearly budget spend invoice")

  private func isBare(_ amount: Amount) -> Bool {
    amount.quantity.dimension == .count && amount.quantity.unit.isEmpty && amount.value < 1000
  }

  /// An open finding where only another list than the publisher's has a price; nil where they do not disagree.
  private func disagreement(about price: APIPrice, among prices: [APIPrice]) -> Finding? {
    ListPrice.publishersOwn(of: prices, unlike: price).map { own in
      .open(
        .datedFact,
        "Sources disagree: \(SourceText.of(own.source, own.date)) has \(NumberText.short(own.input)) in, \(NumberText.short(own.output ?? own.input)) out."
      )
    }
  }

  /// Two numbers side by side that are both list prices of the model, in and out: `Medium 3.5 is 1.50 and 7.50`.
  ///
  /// Only agreement says something: two other numbers may be anything.
  private func bothPrices(_ amount: Amount, _ scene: Scene) -> Finding? {
    guard amount.index + 1 < scene.text.amounts.count, let model = model(amount, scene),
      !scene.isForecast(amount)
    else { return nil }
    let second = scene.text.amounts[amount.index + 1]
    guard second.sentence == amount.sentence,
      second.tokens.lowerBound - amount.tokens.upperBound <= 4,
      second.quantity.dimension == .money || isBare(second)
    else { return nil }
    func isNear(_ amount: Amount, _ price: Double) -> Bool {
      let values =
        amount.quantity.dimension == .money ? [amount.value] : [amount.value, amount.value / 100]
      return values.contains { abs($0 / price - 1) < 0.005 }
    }
    let prices = ListPrice.all(of: model)
    guard
      let price = prices.first(where: { price in
        price.output.map { isNear(amount, price.input) && isNear(second, $0) } ?? false
      })
    else { return nil }
    if let open = disagreement(about: price, among: prices) { return open }
    var finding = Self.finding(
      .right, price, expected: price.input, stated: price.input, formula: Self.both(price))
    finding.span = scene.segment(of: amount).lowerBound..<second.tokens.upperBound
    finding.covers = [second.index]
    return finding
  }

  /// A list price that is told for another number of tokens than a million: `0.5 dollars per thousand tokens`.
  ///
  /// Only this slip is called wrong: another number may be anybody's price.
  private func ofOtherNumber(_ amount: Amount, _ scene: Scene) -> Finding? {
    let segment = scene.segment(of: amount)
    guard let per = amount.quantity.per, per.noun == "token", per.multiple > 0,
      per.multiple != 1e6, amount.quantity.dimension == .money, amount.value > 0,
      Self.dollars.contains(amount.quantity.unit), let model = model(amount, scene),
      !scene.isForecast(amount), !scene.text.has(Self.others, in: segment)
    else { return nil }
    let prices = ListPrice.all(of: model)
    func listed(_ value: Double) -> APIPrice? {
      prices.first { price in
        [price.input, price.output ?? price.input].contains { abs(value / $0 - 1) < 0.03 }
      }
    }
    let perMillion = amount.value / per.multiple * 1e6
    guard let price = listed(amount.value), listed(perMillion) == nil else { return nil }
    var finding = Self.finding(
      .wrong, price, expected: amount.value, stated: perMillion,
      formula: "list price \(NumberText.short(amount.value)) per million tokens")
    finding.isCertain = true
    return finding
  }

  private static let dollars: Set<String> = ["$", "usd", "dollar", "dollars", "cent", "cents"]
  /// Words of prices that are no list prices of today.
  private static let others: WordSet = [
    "was", "were", "used", "former", "old", "if", "suppose", "host", "hosting", "serve",
    "serving", "charge", "resell", "sell", "margin",
  ]

  /// The model in the sentence of the price, else in the one before.
  private func model(_ amount: Amount, _ scene: Scene) -> NamedModel? {
    guard let found = scene.model(for: amount), found.distance ?? 9 <= 1, found.origin == .text,
      !found.thing.isBareSize, !isHeldAgainst(amount, scene)
    else { return nil }
    return found.thing
  }

  /// Whether a price stands before the model that it is held against: `52 cents, against Small 4's 60`.
  private func isHeldAgainst(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let own = scene.sentence(of: amount)
    let models = text.models.filter { own.contains($0.tokens.lowerBound) }
    guard let first = models.first, first.tokens.lowerBound >= amount.tokens.upperBound else {
      return false
    }
    return text.has(Self.against, in: amount.tokens.upperBound..<first.tokens.lowerBound)
  }

  private static let against: WordSet = ["against", "versus", "vs", "than", "compared", "beside"]

  private func isListing(_ amount: Amount, _ scene: Scene) -> Bool {
    let text = scene.text
    let sentence = scene.sentence(of: amount)
    let million =
      amount.quantity.per?.multiple == 1e6
      || text.has(["million"], in: sentence)
        && !text.has(phrase: ["million", "calls"], in: sentence)
    guard million || text.has(Cues.listsListed, in: sentence) else { return false }
    return text.has(Cues.listsListed2, in: scene.segment(of: amount))
      || text.has(phrase: ["'s"], in: (amount.tokens.lowerBound - 1)..<amount.tokens.lowerBound)
        && text.form(amount.tokens.lowerBound - 2) != "it"
      || amount.quantity.per?.multiple == 1e6
        && text.has(["in", "input", "out", "output", "both"], in: scene.segment(of: amount))
  }

  private func isOutput(_ amount: Amount, _ scene: Scene) -> Bool {
    let end = amount.tokens.upperBound
    if let word = scene.text.last(["output", "outputs"], in: scene.segment(of: amount)),
      word < amount.tokens.lowerBound, amount.tokens.lowerBound - word <= 3
    {
      return true
    }
    return (end..<(end + 3)).contains {
      ["out", "output", "outputs", "generated"].contains(scene.text.form($0) ?? "")
    }
      && !(end..<(end + 1)).contains { ["in", "input"].contains(scene.text.form($0) ?? "") }
  }

  /// Whether bare numbers are prices: `0.40/2 a million`.
  private func isPair(_ amount: Amount, _ scene: Scene) -> Bool {
    guard amount.quantity.dimension == .count,
      let next = scene.text.amounts.first(where: { $0.index == amount.index + 1 })
    else { return false }
    return hasSlash(amount, next, scene)
      && scene.text.has(["million"], in: next.tokens.lowerBound..<(next.tokens.upperBound + 3))
  }

  private func hasSlash(_ first: Amount, _ second: Amount, _ scene: Scene) -> Bool {
    let from = first.quantity.range.upperBound, to = second.quantity.range.lowerBound
    return to > from && to - from <= 4 && scene.text.reading.slice(from..<to).contains("/")
  }
}
