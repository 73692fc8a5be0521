// SPDX-License-Identifier: Apache-2.0

/// Turns the days of a case into dates without a year.
public struct CaseCalendar: Hashable, Sendable {
  /// The months of a year that is no leap year.
  private static let months = [
    ("January", 31), ("February", 28), ("March", 31), ("April", 30), ("May", 31), ("June", 30),
    ("July", 31), ("August", 31), ("September", 30), ("October", 31), ("November", 30),
    ("December", 31),
  ]

  /// Day 0 as the day of the year, from 0.
  public let start: Int

  /// Creates a calendar that begins on a day of the year, from 0 for 1 January to 364.
  public init(start: Int) {
    self.start = start
  }

  /// Returns the date of a day: "12 May".
  public func text(_ day: Int) -> String {
    var left = ((start + day) % 365 + 365) % 365
    for (name, length) in Self.months {
      if left < length { return "\(left + 1) \(name)" }
      left -= length
    }
    return "31 December"
  }

  /// Returns the day of the week of a day, from 0; weeks of a case begin on its day 0.
  public func weekday(_ day: Int) -> Int {
    (day % 7 + 7) % 7
  }
}
