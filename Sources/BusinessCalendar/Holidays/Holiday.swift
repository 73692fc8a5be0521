// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A public holiday on the day on which it is kept.
public struct Holiday: Hashable, Sendable {
  /// The day on which it is kept, which for a substitute is not the day of its date.
  public let day: Day
  /// Its name in English.
  public let name: String
  public let region: HolidayRegion
  /// Whether it is kept on another day than its own, since its own is a Saturday or a Sunday.
  public let isSubstitute: Bool

  /// The name, with a word where it is a substitute.
  public var title: String { isSubstitute ? "\(name) (substitute day)" : name }
}

/// When a holiday falls in a year.
enum HolidayDate {
  /// A day of a month.
  case on(Int, Int)
  /// A number of days after Easter Sunday.
  case easter(Int)
  /// The first, second, … of a weekday in a month.
  case nth(Int, Weekday, Int)
  /// The last of a weekday before a day of a month.
  case before(Weekday, Int, Int)

  /// Returns the day in a year; nil when there is none.
  func day(in year: Int) -> Day? {
    switch self {
    case .on(let month, let day): Day(year: year, month: month, day: day)
    case .easter(let days): Easter.sunday(in: year)?.adding(days: days)
    case .nth(let number, let weekday, let month):
      Self.first(weekday, from: Day(year: year, month: month, day: 1))?
        .adding(days: 7 * (number - 1))
    case .before(let weekday, let month, let day):
      Self.first(weekday, from: Day(year: year, month: month, day: day)?.adding(days: -7))
    }
  }

  /// Returns the first of a weekday on or after a day.
  private static func first(_ weekday: Weekday, from day: Day?) -> Day? {
    guard let day else { return nil }
    return day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
  }
}

/// A holiday of a region as its law has it.
struct HolidayRule {
  let name: String
  let date: HolidayDate
  /// The years in which it is kept.
  let years: ClosedRange<Int>

  init(_ name: String, _ date: HolidayDate, since first: Int = 0, until last: Int = 9999) {
    self.name = name
    self.date = date
    years = first...last
  }
}
