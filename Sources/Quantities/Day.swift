// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar.
///
/// It knows no clock: who asks what holds today says what day it is.
public struct Day: Hashable, Sendable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a day; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates a day from a text such as `2026-11-24`; `nil` when it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Returns the number of days of a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// Returns the number of days from another day to this one; negative when the other one is later.
  public func days(since other: Day) -> Int { number - other.number }

  /// The number of days since 0000-03-01, by counting years from March so that the leap day comes last.
  private var number: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }
}

extension Day {
  /// Creates the day on which a moment falls; `nil` when its year is not from 1 to 9999.
  ///
  /// - Parameters:
  ///   - instant: The moment.
  ///   - offset: How far the clock of the place is ahead of UTC; zero for UTC itself.
  public init?(_ instant: Instant, offset: Seconds = .zero) {
    let (local, isTooFar) = instant.millisecondsSince1970.addingReportingOverflow(
      offset.milliseconds)
    guard !isTooFar else { return nil }
    let time = CivilTime(Instant(millisecondsSince1970: local))
    self.init(year: Int(clamping: time.year), month: time.month, day: time.day)
  }

  /// The first moment of the day in UTC.
  public var start: Instant {
    Instant(millisecondsSince1970: Int64(number - Self.numberOf1970) * 86_400_000)
  }

  /// Returns the day that comes a number of days after this one; `nil` when its year is not from 1 to 9999.
  public func adding(days: Int) -> Day? {
    // Beyond this the year is beyond the calendar anyway, and the sums below stay small.
    guard days.magnitude < 4_000_000 else { return nil }
    let date = CivilTime.date(daysSince1970: Int64(number - Self.numberOf1970 + days))
    return Day(year: Int(date.year), month: date.month, day: date.day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 0000-03-01 was a Wednesday.
    switch number % 7 {
    case 0: .wednesday
    case 1: .thursday
    case 2: .friday
    case 3: .saturday
    case 4: .sunday
    case 5: .monday
    default: .tuesday
    }
  }

  /// 1970-01-01 as a number of days since 0000-03-01.
  private static let numberOf1970 = 719_468
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it, such as `2026-11-24`.
  public var description: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}

extension Day {
  /// The day as people read it, such as `Tue 24 Nov 2026`.
  public var text: String { "\(weekday.short) \(day) \(CivilTime.monthNames[month - 1]) \(year)" }
}

extension Day: Codable {
  /// Reads a day from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no day such as 2026-11-24")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
