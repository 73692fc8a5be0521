// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
import Quantities

/// What an API asks for tokens.
public struct APIOffer: Hashable, Sendable {
  /// The name shown, such as `mistral-7b-v0.3` or `0.25/0.75 USD`.
  public let name: String
  public let price: TokenPrice
  /// When the prices were read; `nil` for prices that were given.
  public let dates: PriceDates?
}

extension FieldReader {
  /// Reads the price of an API: numbers, or a model with a list price.
  mutating func offer(on basis: Basis) -> APIOffer? {
    guard let text = text(.api) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.map { NumberText.number($0) }
    if numbers.allSatisfy({ $0 != nil }) { return given(text, numbers.compactMap(\.self)) }
    let prices = Self.listed(text, on: basis)
    guard !prices.isEmpty else {
      report(
        ScenarioKey(.api), text,
        mustBe:
          "input/output in USD for a million tokens, such as 0.25/0.75, or a model with a list price in USD"
      )
      return nil
    }
    do {
      return APIOffer(
        name: text, price: try Self.price(prices),
        dates: PriceDates(prices.map { ($0.date, $0.freshness(on: basis.today)) }))
    } catch {
      report(ScenarioProblem(ScenarioKey(.api), "api is \(Spelling.quoted(text)): \(error)"))
      return nil
    }
  }

  private mutating func given(_ text: String, _ numbers: [Double]) -> APIOffer? {
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ (0...1e6).contains($0) }) else {
      report(
        ScenarioKey(.api), text,
        mustBe:
          "two prices from 0 to 1000000, such as 0.25/0.75, or three with that of cached input")
      return nil
    }
    let amounts = numbers.map { Interval(exactly: DollarsPerToken.perMillion($0)) }
    guard
      let price = try? TokenPrice(
        input: amounts[0], output: amounts[1], cachedInput: amounts.count > 2 ? amounts[2] : nil)
    else { return nil }  // the range above is that of the type
    return APIOffer(name: "\(text) USD", price: price, dates: nil)
  }

  /// Returns the dollar prices of chats that are still offered, by the id of a model or the name in a list.
  private static func listed(_ text: String, on basis: Basis) -> [APIPrice] {
    let isOffered = { (price: APIPrice) in
      price.kind == .chat && price.dollarsPerOutputToken != nil
        && !price.isRetired(on: basis.today)
    }
    if let entry = Catalogue.model(named: text).entry {
      let prices = Catalogue.apiPrices(for: entry.id).filter(isOffered)
      if !prices.isEmpty { return prices }
    }
    return Catalogue.apiPrices.filter {
      $0.model.lowercased() == text.lowercased() && isOffered($0)
    }
  }

  private static func price(_ prices: [APIPrice]) throws(EconomicsError) -> TokenPrice {
    let cached = prices.compactMap(\.cachedInput)
    return try TokenPrice(
      input: .spread(prices.map(\.input)), output: .spread(prices.compactMap(\.output)),
      cachedInput: cached.count == prices.count ? .spread(cached) : nil,
      sources: prices.map(\.source).unique)
  }
}

extension Interval where U == Per<Dollar, Token> {
  /// The median, the least and the most of prices for a million tokens.
  fileprivate static func spread(_ prices: [Double]) -> Interval {
    Interval<Per<Dollar, Token>>(spreadOf: prices.map { $0 / 1e6 })
  }
}
