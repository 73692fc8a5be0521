// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The holidays of Germany and of its Länder; they move to no other day.
///
/// Source: the holiday laws of the 16 Länder, which agree on nine days; 3 October by article 2 of the Unification Treaty of 31 August 1990.
/// Of the days before 1990 those of today's law are computed alone. Days of parts of a Land (Assumption in Bavaria, Augsburg's own) and
/// holidays that are always Sundays are left out.
enum Germany {
  static let rules = [
    HolidayRule("New Year's Day", .on(1, 1)),
    HolidayRule("Good Friday", .easter(-2)),
    HolidayRule("Easter Monday", .easter(1)),
    HolidayRule("Labour Day", .on(5, 1)),
    HolidayRule("Ascension Day", .easter(39)),
    HolidayRule("Whit Monday", .easter(50)),
    HolidayRule("German Unity Day", .on(10, 3), since: 1990),
    HolidayRule(
      "Repentance and Prayer Day", .before(.wednesday, 11, 23), since: 1990, until: 1994),
    HolidayRule("Reformation Day, 500 years", .on(10, 31), since: 2017, until: 2017),
    HolidayRule("Christmas Day", .on(12, 25)),
    HolidayRule("Second Day of Christmas", .on(12, 26)),
  ]

  /// Returns what a Land keeps beyond that; nothing for what is no Land.
  static func rules(of land: HolidayRegion) -> [HolidayRule] {
    rows.filter { $0.lands.contains(land) }.map(\.rule)
  }

  private static let rows: [(lands: Set<HolidayRegion>, rule: HolidayRule)] = [
    ([.badenWürttemberg, .bavaria, .saxonyAnhalt], HolidayRule("Epiphany", .on(1, 6))),
    ([.berlin], HolidayRule("International Women's Day", .on(3, 8), since: 2019)),
    ([.mecklenburg], HolidayRule("International Women's Day", .on(3, 8), since: 2023)),
    ([.berlin], HolidayRule("Liberation Day, 75 years", .on(5, 8), since: 2020, until: 2020)),
    ([.berlin], HolidayRule("Liberation Day, 80 years", .on(5, 8), since: 2025, until: 2025)),
    (
      [.badenWürttemberg, .bavaria, .hesse, .northRhine, .rhineland, .saarland],
      HolidayRule("Corpus Christi", .easter(60))
    ),
    ([.saarland], HolidayRule("Assumption Day", .on(8, 15))),
    ([.thuringia], HolidayRule("World Children's Day", .on(9, 20), since: 2019)),
    (
      [.brandenburg, .mecklenburg, .saxony, .saxonyAnhalt, .thuringia],
      HolidayRule("Reformation Day", .on(10, 31), since: 1990, until: 2016)
    ),
    (
      [.brandenburg, .mecklenburg, .saxony, .saxonyAnhalt, .thuringia],
      HolidayRule("Reformation Day", .on(10, 31), since: 2018)
    ),
    (
      [.bremen, .hamburg, .lowerSaxony, .schleswig],
      HolidayRule("Reformation Day", .on(10, 31), since: 2018)
    ),
    (
      [.badenWürttemberg, .bavaria, .northRhine, .rhineland, .saarland],
      HolidayRule("All Saints' Day", .on(11, 1))
    ),
    (
      [.saxony], HolidayRule("Repentance and Prayer Day", .before(.wednesday, 11, 23), since: 1995)
    ),
  ]
}
