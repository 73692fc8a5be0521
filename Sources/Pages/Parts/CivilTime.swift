// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A moment as a calendar and a clock in UTC show it, in the Gregorian calendar carried back without end.
struct CivilTime: Hashable, Sendable {
  let year: Int64
  /// From 1, January, to 12.
  let month: Int
  /// From 1.
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  /// Creates the calendar and clock time of a moment; milliseconds are cut off.
  ///
  /// The date comes from the number of days by counting in eras of 400 years that begin on 1 March, so that a leap day is the last day
  /// of its year. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`, 2021.
  init(_ instant: Instant) {
    let (days, rest) = Self.divide(instant.millisecondsSince1970, by: 86_400_000)
    let shifted = days + 719_468
    let (era, dayOfEra) = Self.divide(shifted, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let seconds = Int(rest / 1000)
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// Returns the quotient rounded down and the rest, which is never negative.
  private static func divide(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

extension CivilTime {
  /// Such as `24 Nov 2026, 14:05 UTC`.
  var text: String {
    "\(day) \(Self.monthNames[month - 1]) \(year), "
      + "\(Self.twoDigits(hour)):\(Self.twoDigits(minute)) UTC"
  }

  /// Such as `14:05:09 UTC`.
  var clockText: String {
    "\([hour, minute, second].map(Self.twoDigits).joined(separator: ":")) UTC"
  }

  /// Such as `2026-11-24T14:05:09Z`, for a program.
  var machineText: String {
    let date = [Self.fourDigits(year), Self.twoDigits(month), Self.twoDigits(day)]
    let time = [hour, minute, second].map(Self.twoDigits)
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }

  private static func fourDigits(_ year: Int64) -> String {
    let digits = "\(year.magnitude)"
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + zeros + digits
  }
}
