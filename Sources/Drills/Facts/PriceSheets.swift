// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Quantities

/// What the lab's API asks for a million tokens, in dollars, by the newest list that was read.
struct PriceSheets {
  let publisher: String

  var sheets: [FactSheet] {
    let models = Catalogue.models.filter { $0.facts.publisher == publisher }
    let prices = models.compactMap { model in newest(of: model).map { (model, $0) } }
    let inputs = prices.map { FactText.number($0.1.input) + " USD" }
    let outputs = prices.compactMap { $0.1.output.map { FactText.number($0) + " USD" } }
    return prices.flatMap { model, price in
      [
        sheet(model, price, "input", "sent", price.input, inputs),
        price.output.map { sheet(model, price, "output", "answered", $0, outputs) },
      ].compactMap(\.self)
    }
  }

  /// The price of the newest list; nil when there is none, or when the entries of that list differ.
  private func newest(of model: ModelEntry) -> APIPrice? {
    let listed = Catalogue.apiPrices(for: model.id).filter { price in
      price.provider == "Mistral" && price.currency == .dollar && price.input > 0
        && price.retires == nil && price.status != "Retired" && price.status != "Deprecated"
        && model.facts.status != "Deprecated" && model.facts.status != "Retired"
        && FactSheet.isDated(price.date, in: .apiPrices)
    }
    let last = listed.compactMap(\.date.earliest).max { $0.description < $1.description }
    let now = listed.filter { $0.date.earliest == last }
    let isOne = Set(now.map { [$0.input, $0.output ?? -1] }).count == 1
    return isOne ? now.first : nil
  }

  private func sheet(
    _ model: ModelEntry, _ price: APIPrice, _ side: String, _ verb: String, _ value: Double,
    _ pool: [String]
  ) -> FactSheet {
    let number = FactText.number(value)
    return FactSheet(
      id: "price-\(side)-\(model.id)", title: "\(model.name), price of \(side)", topic: "Prices",
      question:
        "What did \(publisher)'s API list for a million tokens that are \(verb), for \(model.name), in USD (list of \(price.date))?",
      answer: "\(number) USD", accepted: ["$\(number)", "\(FactText.number(value * 100)) cents"],
      pool: pool, source: FactSheet.source([price.source]),
      expires: FactSheet.lastDay(of: price.date, in: .apiPrices))
  }
}
