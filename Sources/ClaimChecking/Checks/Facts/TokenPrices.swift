// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import EconomicsCatalogue
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
    let stated = text.amounts.filter {
      context.contains($0.tokens.lowerBound) && $0.index < amount.index
        && $0.quantity.dimension == .money
        && ($0.quantity.per?.multiple == 1e6
          || text.has(["in", "out"], in: $0.tokens.upperBound..<($0.tokens.upperBound + 1))
            && text.has(["million"], in: text.sentence($0.sentence)))
    }
    if let first = stated.first {
      input = first.value
      output = stated.count > 1 ? stated[1].value : nil
      currency = first.quantity.unit
      inputs = stated.prefix(2).map {
        ClaimInput("price of a million tokens", $0.value, $0.quantity.unit, from: .text)
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
    source = "list price, \(price.source), \(price.date)"
    used = []
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

  static func all(of model: NamedModel) -> [APIPrice] {
    let ids = Set(model.entries.map(\.id))
    guard !model.isBareSize, !ids.isEmpty else { return [] }
    return Catalogue.apiPrices.filter { price in
      price.provider == "Mistral" && price.currency == .dollar
        && price.modelID.map { ids.contains($0) } ?? false
    }
  }
}
