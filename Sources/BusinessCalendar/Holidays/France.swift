// SPDX-License-Identifier: Apache-2.0

/// The holidays of metropolitan France; they move to no other day.
///
/// Whit Monday is one in every year, though many work on it since 2004.
///
/// Source: Code du travail, article L3133-1, read 2026-11. First years: 11 November by the law of 24 October 1922, 1 May by that of 29 April
/// 1948, 8 May by law 81-893 of 2 October 1981.
enum France {
  static let rules = [
    HolidayRule("New Year's Day", .on(1, 1)),
    HolidayRule("Easter Monday", .easter(1)),
    HolidayRule("Labour Day", .on(5, 1), since: 1948),
    HolidayRule("Victory Day", .on(5, 8), since: 1982),
    HolidayRule("Ascension Day", .easter(39)),
    HolidayRule("Whit Monday", .easter(50)),
    HolidayRule("Bastille Day", .on(7, 14)),
    HolidayRule("Assumption Day", .on(8, 15)),
    HolidayRule("All Saints' Day", .on(11, 1)),
    HolidayRule("Armistice Day", .on(11, 11), since: 1922),
    HolidayRule("Christmas Day", .on(12, 25)),
  ]
}
