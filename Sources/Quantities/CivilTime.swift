// SPDX-License-Identifier: Apache-2.0

/// A moment as a calendar and a clock in UTC show it, in the Gregorian calendar carried back without end.
public struct CivilTime: Hashable, Sendable {
  /// The year; 0 is the year before 1.
  public let year: Int64
  /// From 1, January, to 12.
  public let month: Int
  /// From 1.
  public let day: Int
  /// From 0 to 23.
  public let hour: Int
  /// From 0 to 59.
  public let minute: Int
  /// From 0 to 59; leap seconds are not counted.
  public let second: Int

  /// Creates the calendar and clock time of a moment; milliseconds are cut off.
  public init(_ instant: Instant) {
    let (days, rest) = Self.divide(instant.millisecondsSince1970, by: 86_400_000)
    (year, month, day) = Self.date(daysSince1970: days)
    let seconds = Int(rest / 1000)
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// Returns the date that lies a number of days after 1970-01-01.
  ///
  /// It counts in eras of 400 years that begin on 1 March, so that a leap day is the last day of its year. Source: Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`, 2021.
  ///
  /// - Precondition: The number is at least 719,468 below the largest.
  static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int, day: Int) {
    let (era, dayOfEra) = divide(days + 719_468, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Returns the quotient rounded down and the rest, which is never negative.
  private static func divide(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

extension CivilTime {
  /// Such as `24 Nov 2026, 14:05 UTC`.
  public var text: String {
    "\(day) \(Self.monthNames[month - 1]) \(year), "
      + "\(Self.twoDigits(hour)):\(Self.twoDigits(minute)) UTC"
  }

  /// Such as `14:05:09 UTC`.
  public var clockText: String {
    "\([hour, minute, second].map(Self.twoDigits).joined(separator: ":")) UTC"
  }

  /// Such as `2026-11-24T14:05:09Z`, for a program.
  public var machineText: String {
    let date = [Self.fourDigits(year), Self.twoDigits(month), Self.twoDigits(day)]
    let time = [hour, minute, second].map(Self.twoDigits)
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  static let monthNames = [
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
