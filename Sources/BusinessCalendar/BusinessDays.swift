// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Monday to Friday without the public holidays of some regions, from 1900 to 2199.
///
/// A day is a business day when it is one in every region. All answers are exact and come from a table that is made once and searched by
/// halves, so a span of centuries costs as much as one of days.
public struct BusinessDays: Sendable {
  public let regions: [HolidayRegion]
  /// The holidays of all regions in the order of their days, those on weekends included.
  private let holidays: [Holiday]
  /// The days of ``holidays`` that are no weekends, counted from the first day of the table, each once.
  private let closed: [Int]

  /// Creates the business days of some regions; without a region only weekends are free.
  public init(_ regions: [HolidayRegion] = []) {
    var seen: Set<HolidayRegion> = []
    self.regions = regions.filter { seen.insert($0).inserted }
    holidays = self.regions.flatMap { region in
      HolidayRegion.years.flatMap { region.holidays(in: $0) }
    }.sorted { ($0.day, $0.region.rawValue, $0.name) < ($1.day, $1.region.rawValue, $1.name) }
    var closed: [Int] = []
    for holiday in holidays where !holiday.day.weekday.isWeekend {
      let place = holiday.day.days(since: Self.first)
      if closed.last != place { closed.append(place) }
    }
    self.closed = closed
  }

  /// The first day of the table, a Monday.
  public static let first = day(HolidayRegion.years.lowerBound, 1, 1)
  /// The last day of the table.
  public static let last = day(HolidayRegion.years.upperBound, 12, 31)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("the table begins and ends with a day")
    }
    return day
  }

  /// Returns whether a day is in the table.
  public static func covers(_ day: Day) -> Bool { first <= day && day <= last }
}

extension BusinessDays {
  /// Returns whether people work on a day; nil outside the table.
  public func contains(_ day: Day) -> Bool? {
    guard Self.covers(day) else { return nil }
    return isOpen(day.days(since: Self.first))
  }

  /// Returns a business day by its distance from a day.
  ///
  /// - Parameters:
  ///   - count: 1 for the first business day after the day, -1 for the last one before it, 0 for the day itself or, where people do not work
  ///     on it, the first one after it.
  ///   - day: Any day, also one on which nobody works.
  /// - Returns: The business day; nil when it or the day lies outside the table.
  public func day(_ count: Int, after day: Day) -> Day? {
    guard Self.covers(day), count.magnitude < 1_000_000 else { return nil }
    let place = day.days(since: Self.first)
    let target = through(place) + count + (count <= 0 && !isOpen(place) ? 1 : 0)
    let end = Self.last.days(since: Self.first)
    guard target >= 1, target <= through(end) else { return nil }
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if through(middle) < target { low = middle + 1 } else { high = middle }
    }
    return Self.first.adding(days: low)
  }

  /// Returns the first business day on or after a day; nil when it lies outside the table.
  public func onOrAfter(_ day: Day) -> Day? { self.day(0, after: day) }

  /// Returns the number of business days after a day, up to another one and with it; negative when that one is earlier.
  ///
  /// It is nil when one of them lies outside the table. Going from a business day by as many comes back to the other one.
  public func count(after start: Day, through end: Day) -> Int? {
    guard Self.covers(start), Self.covers(end) else { return nil }
    return through(end.days(since: Self.first)) - through(start.days(since: Self.first))
  }

  /// Returns the holidays from a day to another one that take a business day away, in the order of their days.
  public func holidays(from start: Day, through end: Day) -> [Holiday] {
    let from = holidays.partitioningIndex { $0.day >= start }
    return holidays[from...].prefix { $0.day <= end }.filter { !$0.day.weekday.isWeekend }
  }

  /// The number of business days from the start of the table to a place in it, with both.
  private func through(_ place: Int) -> Int {
    let (weeks, rest) = (place + 1).quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(rest, 5) - closed.partitioningIndex { $0 > place }
  }

  private func isOpen(_ place: Int) -> Bool {
    guard place % 7 < 5 else { return false }
    let index = closed.partitioningIndex { $0 >= place }
    return index == closed.count || closed[index] != place
  }
}

extension Array {
  /// Returns the first index whose element holds a condition that holds for all after it; the count when there is none.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
