// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Quantities
import Testing

/// Days against lists that were published, and against rules that hold in every year.
struct HolidayTests {
  /// The lists of gov.uk/bank-holidays, of opm.gov and of the holiday laws, without weekends.
  private static let published: [(HolidayRegion, Int, String)] = [
    (.france, 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25"),
    (.france, 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25"),
    (.germany, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25"),
    (.germany, 2017, "04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
    (.germany, 1994, "04-01 04-04 05-12 05-23 10-03 11-16 12-26"),
    (.bavaria, 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25"),
    (.saxony, 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 10-31 11-20 12-25 12-26"),
    (.berlin, 2025, "01-01 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"),
    (.england, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (.england, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (.england, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (.england, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (.scotland, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
    (.scotland, 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"),
    (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
    (.northernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    (
      .unitedStates, 2021,
      "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"
    ),
    (.unitedStates, 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    (.unitedStates, 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
  ]

  @Test(arguments: published)
  func `a year has the holidays that were published`(
    region: HolidayRegion, year: Int, days: String
  ) {
    let found = region.holidays(in: year).filter { !$0.day.weekday.isWeekend }
    #expect(
      found.map { String($0.day.description.dropFirst(5)) }.joined(separator: " ") == days)
  }

  @Test func `France and Germany keep a holiday that falls on a Sunday on that day`() {
    let assumption = HolidayRegion.france.holidays(in: 2027).first { $0.name == "Assumption Day" }
    #expect(assumption?.day == Day("2027-08-15"))
    #expect(assumption?.isSubstitute == false)
  }

  @Test func `a substitute says that it is one`() {
    let boxing = HolidayRegion.england.holidays(in: 2020).last
    #expect(boxing?.title == "Boxing Day (substitute day)")
    let newYear = HolidayRegion.unitedStates.holidays(in: 2021).last
    #expect(newYear?.day == Day("2021-12-31"))
    #expect(newYear?.title == "New Year's Day (substitute day)")
    #expect(!HolidayRegion.unitedStates.holidays(in: 2022).contains { $0.name == "New Year's Day" })
  }

  @Test(arguments: HolidayRegion.allCases)
  func `every year has its holidays in order, each in its year and on a day of its own`(
    region: HolidayRegion
  ) {
    for year in HolidayRegion.years {
      let holidays = region.holidays(in: year)
      #expect(holidays.count >= (year < 1978 ? 3 : 8), "\(region) \(year)")
      #expect(holidays.allSatisfy { $0.day.year == year && $0.region == region })
      #expect(zip(holidays, holidays.dropFirst()).allSatisfy { $0.day <= $1.day })
      if region == .england || region == .scotland {
        #expect(Set(holidays.map(\.day)).count == holidays.count, "\(region) \(year)")
        #expect(holidays.allSatisfy { !$0.day.weekday.isWeekend })
      }
    }
    #expect(region.holidays(in: 1899).isEmpty && region.holidays(in: 2200).isEmpty)
  }

  @Test func `Easter is the Sunday that another formula finds, in every year`() {
    for year in HolidayRegion.years {
      let monday = HolidayRegion.france.holidays(in: year).first { $0.name == "Easter Monday" }
      #expect(monday?.day.adding(days: -1)?.days(since: march(year)) == lichtenberg(year))
      #expect(monday?.day.weekday == .monday)
    }
    for (year, day) in [(1943, "1943-04-26"), (2008, "2008-03-24"), (2038, "2038-04-26")] {
      #expect(HolidayRegion.france.holidays(in: year).contains { $0.day == Day(day) })
    }
  }

  /// The last day of February.
  private func march(_ year: Int) -> Day {
    Day(year: year, month: 3, day: 1)?.adding(days: -1) ?? BusinessDays.first
  }

  /// Easter Sunday as a day of March.
  ///
  /// Source: Heiner Lichtenberg's form of Gauss's rule, Historia Mathematica 24, 1997, pages 441 to 444.
  private func lichtenberg(_ year: Int) -> Int {
    let century = year / 100
    let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25
    let sun = 2 - (3 * century + 3) / 4
    let golden = year % 19
    let seed = (19 * golden + moon) % 30
    let correction = (seed + golden / 11) / 29
    let limit = 21 + seed - correction
    let first = 7 - (year + year / 4 + sun) % 7
    return limit + 7 - (limit - first) % 7
  }

  @Test func `regions are read by their names, and an unknown one is named`() throws {
    #expect(try HolidayRegion.list("fr, DE-BY,uk,fr") == [.france, .bavaria, .england])
    #expect(try HolidayRegion.list("none").isEmpty)
    #expect(try HolidayRegion.list("").isEmpty)
    #expect(throws: TimelineError.unknownRegion("atlantis")) {
      try HolidayRegion.list("fr,atlantis")
    }
    #expect(Set(HolidayRegion.allCases.map(\.title)).count == HolidayRegion.allCases.count)
    #expect(HolidayRegion.allCases.filter(\.isLand).count == 16)
  }
}
