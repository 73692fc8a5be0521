// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// A named number that formulas use, with its interval and source.
public struct Fact: Hashable, Sendable, Identifiable {
  /// The name, such as `memory-share`.
  public let id: String
  public let value: Double
  public let low: Double
  public let high: Double
  /// The unit: `1` for shares and factors, or `s`, `B`, `MB`, `GB`, `token`, `FLOP`, `h`, `USD`.
  public let unit: String
  public let source: SourceID
  public let date: DateStamp
  /// What it is, and of what.
  public let note: String

  /// Creates a fact from a row of `facts.csv`.
  init(_ row: Row) throws(CatalogueError) {
    id = try row.required("id")
    guard let interval = try row.interval("value", of: One.self) else {
      throw row.problem("value is empty")
    }
    value = interval.value.value
    low = interval.low.value
    high = interval.high.value
    unit = try row.required("unit")
    source = SourceID(try row.required("source"))
    date = try row.stamp()
    note = try row.required("note")
  }

  /// Returns the number with its interval in a unit of ours; `nil` when the fact is in another unit.
  public func interval<U: Unit>(in unit: U.Type = U.self) -> Interval<U>? {
    guard self.unit == U.symbol else { return nil }
    return Interval(Amount(value), low: Amount(low), high: Amount(high))
  }
}
