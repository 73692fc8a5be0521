// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// The dates of the prices behind a figure.
public struct PriceDates: Hashable, Sendable {
  /// The first and the last date, as the sources write them; equal when there is one.
  public let first: String
  public let last: String
  /// How many prices there are, and how many of them are expired or undated.
  public let count: Int
  public let doubtful: Int

  /// Creates the dates of prices.
  init(_ prices: [(date: DateStamp, freshness: Freshness)]) {
    let dated = prices.compactMap { price in price.date.earliest.map { ($0, price.date) } }
    first = dated.min { $0.0 < $1.0 }?.1.description ?? "undated"
    last = dated.max { $0.0 < $1.0 }?.1.description ?? "undated"
    count = prices.count
    doubtful = prices.count { $0.freshness.isDoubtful }
  }

  /// The dates in words, such as `5 prices of 2026-03 to 2026-05-07, 5 of them expired or undated`.
  public var text: String {
    let noun = count == 1 ? "price" : "prices"
    let range = first == last ? first : "\(first) to \(last)"
    let warning =
      doubtful == 0
      ? ""
      : doubtful == 1 && count == 1
        ? ", expired or undated" : ", \(doubtful) of them expired or undated"
    return "\(count) \(noun) of \(range)\(warning)"
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Interval {
  /// Creates an interval from the median, the least and the most of numbers, of which there is at least one.
  init(spreadOf numbers: [Double]) {
    let sorted = numbers.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    self.init(Amount(middle), low: Amount(sorted[0]), high: Amount(sorted[sorted.count - 1]))
  }
}
