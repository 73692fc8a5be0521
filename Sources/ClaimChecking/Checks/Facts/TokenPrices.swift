// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// The prices of a million tokens that an amount of money follows from: those of the text, else the list price of the model that is named.
struct TokenPrices {
  let input: Double
  let output: Double?
  let currency: String
  let inputs: [ClaimInput]
  let source: String
  private let used: Set<Int>

  /// Whether an amount of the text is one of the prices.
  func uses(_ amount: Amount) -> Bool { used.contains(amount.index) }

  init?(for amount: Amount, in scene: Scene) {
    let text = scene.text
    let context = scene.context(of: amount, back: 2)
    let stated = text.amounts(in: context).filter {
      $0.index < amount.index && Self.isPrice($0, text)
    }
    if let first = stated.first {
      input = first.value
      output = stated.count > 1 ? Self.value(of: stated[1], like: first) : nil
      currency = first.quantity.unit
      inputs = stated.prefix(2).map {
        ClaimInput(
          "price of a million tokens", Self.value(of: $0, like: first), $0.quantity.unit,
          from: .text)
      }
      source = "prices of the text"
      used = Set(stated.map(\.index))
      return
    }
    guard let model = scene.model(for: amount), let price = ListPrice.of(model.thing) else {
      return nil
    }
    input = price.input
    output = price.output
    currency = "USD"
    inputs = [
      ClaimInput(
        "price of a million tokens in, \(price.model)", price.input, "USD", from: .catalogue),
      ClaimInput(
        "price of a million tokens out, \(price.model)", price.output ?? price.input, "USD",
        from: .catalogue),
    ]
    source = Finding.list + SourceText.of(price.source, price.date)
    used = []
  }
}

extension TokenPrices {
  /// The value of a price; one without a unit is told in that of the first: `30 cents in and 90 out`.
  private static func value(of price: Amount, like first: Amount) -> Double {
    guard price.quantity.dimension == .count, first.quantity.number != 0 else { return price.value }
    return price.quantity.number * first.value / first.quantity.number
  }

  /// Whether an amount is a price of a million tokens: `3 dollars in`, `15 out per million`.
  private static func isPrice(_ amount: Amount, _ text: Passage) -> Bool {
    let isSide =
      text.has(["in", "out"], in: amount.tokens.upperBound..<(amount.tokens.upperBound + 1))
      && text.has(["million"], in: text.sentence(amount.sentence))
    guard amount.quantity.dimension != .money else {
      return amount.quantity.per?.multiple == 1e6 || isSide
    }
    // The second price is often said without its unit.
    return isSide && amount.quantity.dimension == .count && amount.quantity.unit.isEmpty
      && amount.value < 200
      && text.amounts(in: text.sentence(amount.sentence).lowerBound..<amount.tokens.lowerBound)
        .last.map { $0.quantity.dimension == .money && isPrice($0, text) } ?? false
  }
}

/// Finds list prices.
enum ListPrice {
  /// The publisher's own price in dollars for a model; nil when the name may mean models with different prices.
  static func of(_ model: NamedModel) -> APIPrice? {
    let prices = all(of: model)
    let distinct = Set(prices.map { [$0.input, $0.output ?? -1] })
    return distinct.count == 1 ? prices.first : nil
  }

  /// The price that the publisher itself lists, where another list has it otherwise for the same model.
  static func publishersOwn(of prices: [APIPrice], unlike price: APIPrice) -> APIPrice? {
    guard price.source != Self.publisher else { return nil }
    return prices.first {
      $0.source == Self.publisher && $0.modelID == price.modelID
        && ($0.input != price.input || $0.output != price.output)
    }
  }

  private static let publisher: SourceID = "mistral-docs"

  static func all(of model: NamedModel) -> [APIPrice] {
    let ids = Set(model.entries.map(\.id))
    guard !model.isBareSize, !ids.isEmpty else { return [] }
    return Catalogue.apiPrices.filter { price in
      price.provider == "Mistral" && price.currency == .dollar
        && price.modelID.map { ids.contains($0) } ?? false
    }
  }
}
