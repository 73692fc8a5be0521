// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The feast on which most movable holidays hang.
enum Easter {
  /// Returns Easter Sunday in the Gregorian calendar.
  ///
  /// Source: "A New York correspondent", Nature 13, 20 April 1876, page 487, as given by Jean Meeus, "Astronomical Algorithms", second
  /// edition, 1998, chapter 8; it holds for every year of the calendar.
  static func sunday(in year: Int) -> Day? {
    let (century, yearOfCentury) = (year / 100, year % 100)
    let golden = year % 19
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let number = epact + toSunday - 7 * late + 114
    return Day(year: year, month: number / 31, day: number % 31 + 1)
  }
}
