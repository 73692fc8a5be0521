// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

struct FactTests {
  static let today = Day("2026-11-24")

  @Test(arguments: [
    ("memory-share", 0.9, 0.9, 0.9), ("paged-waste", 0.04, 0, 0.04), ("cache-block", 16, 16, 16),
    ("engine-warm-up", 19.5, 18, 21), ("mistral-batch-discount", 0.5, 0.5, 0.5),
    ("chunked-prefill-7b", 2.6, 2.6, 2.6), ("guard-token-f1", 0.59, 0.59, 0.59),
  ])
  func `a fact has its published value`(id: String, value: Double, low: Double, high: Double) throws
  {
    let fact = try #require(Catalogue.fact(id))
    #expect(fact.value == value)
    #expect(fact.low == low)
    #expect(fact.high == high)
  }

  @Test func `a fact is an interval in its own unit only`() throws {
    let fact = try #require(Catalogue.fact("engine-warm-up"))
    #expect(fact.interval(in: Second.self) == Interval(19.5, low: 18, high: 21))
    #expect(fact.interval(in: Byte.self) == nil)
    #expect(Catalogue.fact("no such fact") == nil)
  }

  @Test func `prices expire after ninety days, and undated ones say so`() throws {
    let today = try #require(Self.today)
    let prices = Catalogue.devicePrices(for: "H100-SXM-80GB")
    let dated = try #require(prices.first { $0.provider == "Lambda" })
    #expect(dated.date == DateStamp("2026-05-07"))
    #expect(dated.freshness(on: today) == .expired(days: 201, allowed: 90))
    #expect(dated.freshness(on: try #require(Day("2026-08-05"))) == .fresh(days: 90))
    #expect(dated.freshness(on: try #require(Day("2026-08-06"))) == .expired(days: 91, allowed: 90))
    #expect(dated.freshness(on: try #require(Day("2026-01-01"))) == .fresh(days: 0))
    let snapshot = try #require(
      prices.first { $0.provider == "RunPod" && $0.offer.hasPrefix("serverless") })
    #expect(snapshot.freshness(on: today) == .undated)
    #expect(snapshot.freshness(on: today).isDoubtful)
  }

  @Test func `what happened does not age`() throws {
    let today = try #require(Self.today)
    let long = try #require(DateStamp("2023"))
    #expect(Catalogue.freshness(of: long, in: .quantization, on: today) == .lasting)
    #expect(Catalogue.freshness(of: .undated, in: .models, on: today) == .lasting)
    #expect(Catalogue.daysToLive(.models) == nil)
  }

  @Test func `prices of a device come with those of devices it may be`() {
    let prices = Catalogue.devicePrices(for: "H100-SXM-80GB")
    #expect(prices.contains { $0.device == "H100-80GB" })
    #expect(prices.first?.device == "H100-SXM-80GB")
    #expect(Catalogue.devicePrices(for: "nothing").isEmpty)
  }

  /// Of the price list of March 2026: eight H100 in a p5.48xlarge for 98.32 USD an hour.
  @Test func `the price of a machine is shared by its devices`() throws {
    let price = try #require(
      Catalogue.devicePrices(for: "H100-SXM-80GB").first { $0.provider == "AWS p5.48xlarge" })
    #expect(price.devices == 8)
    #expect(price.price == 12.29)
  }

  /// USD for a million tokens in the docs of August 2026.
  @Test(arguments: [
    ("mistral-small-4", 0.15, 0.6), ("mistral-large-3", 0.5, 1.5), ("mistral-medium-3.5", 1.5, 7.5),
  ])
  func `an API price is that of the list`(model: String, input: Double, output: Double) throws {
    let price = try #require(
      Catalogue.apiPrices(for: model).first {
        $0.provider == "Mistral" && $0.currency == .dollar && $0.source == "mistral-docs"
      })
    #expect(price.input == input)
    #expect(price.output == output)
    let token = try #require(price.dollarsPerInputToken)
    #expect(abs(token.perMillion - input) < 1e-12)
  }

  @Test func `a price in euros is not one in dollars`() throws {
    let price = try #require(Catalogue.apiPrices.first { $0.currency == .euro })
    #expect(price.dollarsPerInputToken == nil)
    #expect(price.dollarsPerOutputToken == nil)
  }

  @Test func `an offer is retired from its day on`() throws {
    let price = try #require(Catalogue.apiPrices.first { $0.retires == Day("2026-05-31") })
    #expect(!price.isRetired(on: try #require(Day("2026-05-30"))))
    #expect(price.isRetired(on: try #require(Day("2026-05-31"))))
  }
}
