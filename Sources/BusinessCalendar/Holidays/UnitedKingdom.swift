// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The bank holidays of the United Kingdom, with substitute days and the days that were proclaimed once.
///
/// Source: Banking and Financial Dealings Act 1971, schedule 1, and the list at gov.uk/bank-holidays, read 2026-11. New Year's Day (1974)
/// and the early May day (1978) came by proclamation; St Andrew's Day by an Act of the Scottish Parliament of 2007. Of the years before 1971
/// only what is still kept is computed. Days that will be proclaimed cannot be computed.
enum UnitedKingdom {
  /// Returns what is kept in a year.
  ///
  /// A holiday on a Saturday or a Sunday is kept on the next day that is neither, nor a holiday itself.
  static func holidays(of region: HolidayRegion, in year: Int) -> [Holiday] {
    let dated = region.kept(rules(of: region), in: year).map { moved($0) }
    let proclaimed = once.filter { $0.regions.contains(region) && $0.day?.year == year }
      .compactMap { entry in
        entry.day.map { Holiday(day: $0, name: entry.name, region: region, isSubstitute: false) }
      }
    var kept = (dated + proclaimed).filter { !$0.day.weekday.isWeekend }
    for holiday in dated where holiday.day.weekday.isWeekend {
      let taken = Set(kept.map(\.day))
      let free = (1...7).lazy.compactMap { holiday.day.adding(days: $0) }
        .first { !$0.weekday.isWeekend && !taken.contains($0) }
      if let free {
        kept.append(
          Holiday(day: free, name: holiday.name, region: region, isSubstitute: true))
      }
    }
    return kept
  }

  private static func rules(of region: HolidayRegion) -> [HolidayRule] {
    switch region {
    case .scotland: scotland
    case .northernIreland: england + northernIreland
    default: england
    }
  }

  private static let both = [
    HolidayRule("New Year's Day", .on(1, 1), since: 1974),
    HolidayRule("Good Friday", .easter(-2)),
    HolidayRule("Early May bank holiday", .nth(1, .monday, 5), since: 1978),
    HolidayRule("Spring bank holiday", .before(.monday, 6, 1), since: 1971),
    HolidayRule("Christmas Day", .on(12, 25)),
    HolidayRule("Boxing Day", .on(12, 26)),
  ]

  private static let england =
    both + [
      HolidayRule("Easter Monday", .easter(1)),
      HolidayRule("Summer bank holiday", .before(.monday, 9, 1), since: 1971),
    ]

  private static let scotland =
    both + [
      HolidayRule("2 January", .on(1, 2)),
      HolidayRule("Summer bank holiday", .nth(1, .monday, 8), since: 1971),
      HolidayRule("St Andrew's Day", .on(11, 30), since: 2007),
    ]

  private static let northernIreland = [
    HolidayRule("St Patrick's Day", .on(3, 17)),
    HolidayRule("Battle of the Boyne", .on(7, 12)),
  ]

  /// Returns a holiday on the day to which it was moved in its year.
  private static func moved(_ holiday: Holiday) -> Holiday {
    guard let day = moves[holiday.name]?[holiday.day.year].flatMap({ Day($0) }) else {
      return holiday
    }
    return Holiday(day: day, name: holiday.name, region: holiday.region, isSubstitute: false)
  }

  /// The years in which a bank holiday was moved by proclamation, for an anniversary or a jubilee.
  private static let moves: [String: [Int: String]] = [
    "Early May bank holiday": [1995: "1995-05-08", 2020: "2020-05-08"],
    "Spring bank holiday": [2002: "2002-06-04", 2012: "2012-06-04", 2022: "2022-06-02"],
  ]

  private static let all: Set<HolidayRegion> = [.england, .scotland, .northernIreland]

  /// Days that were proclaimed once.
  private static let once: [(day: Day?, name: String, regions: Set<HolidayRegion>)] = [
    (Day("1977-06-07"), "Silver Jubilee", all),
    (Day("1981-07-29"), "Royal wedding", all),
    (Day("1999-12-31"), "Millennium Eve", all),
    (Day("2002-06-03"), "Golden Jubilee", all),
    (Day("2011-04-29"), "Royal wedding", all),
    (Day("2012-06-05"), "Diamond Jubilee", all),
    (Day("2022-06-03"), "Platinum Jubilee", all),
    (Day("2022-09-19"), "State funeral of Queen Elizabeth II", all),
    (Day("2023-05-08"), "Coronation of King Charles III", all),
    (Day("2026-06-15"), "World Cup", [.scotland]),
  ]
}
