// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import LanguageModel
public import Quantities

/// Prices of the catalogue for a model as a server names it.
public enum ListedModelPrice {
  /// Returns the list price in dollars, with its source and date; nil when the catalogue has none for this name.
  ///
  /// A name that stands for several offers gets the dearest, so that a limit in money is not passed.
  public static func price(of model: String, on today: Day) -> ModelPrice? {
    let offers = offers(of: model, on: today)
    guard let dearest = offers.max(by: { ($0.output ?? 0, $0.input) < ($1.output ?? 0, $1.input) }),
      let output = dearest.output
    else { return nil }
    let several = Set(offers.map { [$0.input, $0.output ?? 0] }).count > 1
    let note = several ? ", the dearest of \(offers.count) offers of that name" : ""
    return ModelPrice(
      input: dearest.input, output: output,
      source: "\(dearest.provider), \(dearest.model), list of \(dearest.date)\(note)")
  }

  private static func offers(of model: String, on today: Day) -> [APIPrice] {
    let name = plain(model)
    guard !name.isEmpty else { return [] }
    let listed = Catalogue.apiPrices.filter {
      $0.kind == .chat && $0.currency == .dollar && $0.output != nil && !$0.isRetired(on: today)
    }
    let exact = listed.filter { plain($0.model) == name || $0.modelID.map(plain) == name }
    guard exact.isEmpty else { return exact }
    guard case .found(let entry) = Catalogue.model(named: model) else { return [] }
    return listed.filter { $0.modelID == entry.id }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
