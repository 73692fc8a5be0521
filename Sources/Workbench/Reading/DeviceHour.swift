// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
public import InferenceEconomics
public import Quantities

/// What an hour of a device costs, and where that is from.
public struct DeviceHour: Hashable, Sendable {
  public let price: Interval<Per<Dollar, Hour>>
  /// When the prices were read; `nil` for a price that was given.
  public let dates: PriceDates?
  public let sources: [SourceID]

  /// Whether a person gave the price.
  public var isGiven: Bool { dates == nil }

  /// Where the price is from, in words.
  public var text: String { dates.map { "catalogue, \($0.text)" } ?? "as given" }
}

extension DeviceHour {
  /// Creates the price of the catalogue; `nil` when it has none for the device.
  ///
  /// Prices that may be taken back at any time (spot) are left out where there are others, and old ones where there are
  /// fresh ones. The single value is the median.
  init?(of device: DeviceEntry, on basis: Basis) {
    let own = ([device.id] + device.covers).flatMap { Catalogue.devicePrices(for: $0) }.unique
    let lasting = own.filter { !$0.offer.contains("spot") }
    let usable = lasting.isEmpty ? own : lasting
    let fresh = usable.filter { !$0.freshness(on: basis.today).isDoubtful }
    let prices = fresh.isEmpty ? usable : fresh
    guard !prices.isEmpty else { return nil }
    self.init(
      price: Interval(spreadOf: prices.map(\.price.value)),
      dates: PriceDates(prices.map { ($0.date, $0.freshness(on: basis.today)) }),
      sources: prices.map(\.source).unique)
  }
}
