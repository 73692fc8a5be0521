// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// When something was published or read, as exactly as its source says.
public enum DateStamp: Hashable, Sendable {
  /// On a day.
  case day(Day)
  /// In the month that begins on a day.
  case month(Day)
  /// In the year that begins on a day.
  case year(Day)
  /// A page without a date.
  case undated

  /// Creates a date from `2026-11-24`, `2026-11`, `2026` or `undated`; `nil` from anything else.
  public init?(_ text: String) {
    if text == "undated" {
      self = .undated
    } else if let day = Day(text) {
      self = .day(day)
    } else if let day = Day(text + "-01") {
      self = .month(day)
    } else if let day = Day(text + "-01-01") {
      self = .year(day)
    } else {
      return nil
    }
  }

  /// The first day that it can be; `nil` when nobody knows.
  public var earliest: Day? {
    switch self {
    case .day(let day), .month(let day), .year(let day): day
    case .undated: nil
    }
  }
}

extension DateStamp: CustomStringConvertible {
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let day): String(day.description.prefix(7))
    case .year(let day): String(day.description.prefix(4))
    case .undated: "undated"
    }
  }
}
