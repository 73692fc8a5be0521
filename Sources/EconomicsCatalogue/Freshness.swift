// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Whether a fact may still be used on a day.
public enum Freshness: Hashable, Sendable {
  /// It does not age: a past price, the dimensions of a model.
  case lasting
  /// It is so many days old, and may be older.
  case fresh(days: Int)
  /// It was good for so many days, and is older.
  case expired(days: Int, allowed: Int)
  /// Nobody knows how old it is.
  case undated

  /// Whether it should be shown with a warning.
  public var isDoubtful: Bool {
    switch self {
    case .lasting, .fresh: false
    case .expired, .undated: true
    }
  }
}

/// A table whose facts age together.
public enum CatalogueTable: String, Hashable, Sendable, CaseIterable {
  case models, devices, formats
  case devicePrices = "device_prices"
  case apiPrices = "api_prices"
  case pastAPIPrices = "api_prices_history"
  case benchmarks, quantization, pruning
  case coldStarts = "cold_starts"
  case vectorLatencies = "vector_latencies"
  case facts, licences, regulations
}

extension Catalogue {
  /// The days for which the facts of a table are good; `nil` when they do not age.
  public static func daysToLive(_ table: CatalogueTable) -> Int? { lifetimes[table] ?? nil }

  /// Returns whether a fact of a table may still be used.
  ///
  /// A date that names only a month or a year counts from its first day.
  ///
  /// - Parameters:
  ///   - date: The date of the fact.
  ///   - table: The table that it stands in.
  ///   - today: The day of use.
  /// - Returns: Its freshness.
  public static func freshness(
    of date: DateStamp, in table: CatalogueTable, on today: Day
  ) -> Freshness {
    guard let allowed = daysToLive(table) else { return .lasting }
    guard let start = date.earliest else { return .undated }
    let age = max(today.days(since: start), 0)
    return age > allowed ? .expired(days: age, allowed: allowed) : .fresh(days: age)
  }

  private static let lifetimes: [CatalogueTable: Int?] = guaranteed { () throws(CatalogueError) in
    var result: [CatalogueTable: Int?] = [:]
    for row in try Table.embedded("tables.csv").rows {
      guard let table = CatalogueTable(rawValue: try row.required("table")) else {
        throw row.problem("there is no such table")
      }
      result.updateValue(try row.integer("days"), forKey: table)
    }
    return result
  }
}

extension DevicePrice {
  /// Returns whether the price may still be used.
  public func freshness(on today: Day) -> Freshness {
    Catalogue.freshness(of: date, in: .devicePrices, on: today)
  }
}

extension APIPrice {
  /// Returns whether the price may still be used; prices of the past do not age.
  public func freshness(on today: Day) -> Freshness {
    Catalogue.freshness(of: date, in: .apiPrices, on: today)
  }
}

extension Fact {
  /// Returns whether the fact may still be used.
  public func freshness(on today: Day) -> Freshness {
    Catalogue.freshness(of: date, in: .facts, on: today)
  }
}

extension Freshness: CustomStringConvertible {
  public var description: String {
    switch self {
    case .lasting: "does not age"
    case .fresh(let days): "\(days) days old"
    case .expired(let days, let allowed): "expired: \(days) days old, good for \(allowed)"
    case .undated: "undated"
    }
  }
}
