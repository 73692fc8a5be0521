// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The federal holidays of the United States.
///
/// Source: 5 U.S.C. 6103, read 2026-11: subsection (a) names the days, (b) moves a Saturday to the Friday before it; Executive Order 11582 of
/// 1971 moves a Sunday to the Monday after it. First years: the Mondays by Public Law 90-363 from 1971, Veterans Day back on 11 November by
/// Public Law 94-97 from 1978, Martin Luther King, Jr. by Public Law 98-144 from 1986, Juneteenth by Public Law 117-17 from 2021.
/// Inauguration Day, which is kept around the capital alone, is left out.
enum UnitedStates {
  /// Returns what is kept in a year, which can be New Year's Day of the next one.
  static func holidays(in year: Int) -> [Holiday] {
    [year, year + 1].flatMap { HolidayRegion.unitedStates.kept(rules, in: $0) }
      .map(observed).filter { $0.day.year == year }
  }

  private static func observed(_ holiday: Holiday) -> Holiday {
    let shift =
      switch holiday.day.weekday {
      case .saturday: -1
      case .sunday: 1
      default: 0
      }
    guard shift != 0, let day = holiday.day.adding(days: shift) else { return holiday }
    return Holiday(day: day, name: holiday.name, region: holiday.region, isSubstitute: true)
  }

  private static let rules = [
    HolidayRule("New Year's Day", .on(1, 1)),
    HolidayRule("Birthday of Martin Luther King, Jr.", .nth(3, .monday, 1), since: 1986),
    HolidayRule("Washington's Birthday", .nth(3, .monday, 2), since: 1971),
    HolidayRule("Memorial Day", .before(.monday, 6, 1), since: 1971),
    HolidayRule("Juneteenth", .on(6, 19), since: 2021),
    HolidayRule("Independence Day", .on(7, 4)),
    HolidayRule("Labor Day", .nth(1, .monday, 9)),
    HolidayRule("Columbus Day", .nth(2, .monday, 10), since: 1971),
    HolidayRule("Veterans Day", .on(11, 11), since: 1978),
    HolidayRule("Thanksgiving Day", .nth(4, .thursday, 11), since: 1942),
    HolidayRule("Christmas Day", .on(12, 25)),
  ]
}
