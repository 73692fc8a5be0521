// SPDX-License-Identifier: Apache-2.0

/// Reads a time such as `2023-11-16 18:17:03.9799600`, with `T` for the space, and with `Z` or `+01:00` at its end if there is one.
enum WrittenDate {
  /// Reads a time into a row and moves the place behind it; returns whether there was one.
  static func read(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int, into row: inout TraceRow
  ) -> Bool {
    guard end &- place >= 19, let day = day(bytes, place), let second = second(bytes, place &+ 11),
      bytes[place &+ 10] == Ascii.space || bytes[place &+ 10] | 0x20 == UInt8(ascii: "t")
    else { return false }
    place &+= 19
    row.picoseconds = 0
    if place < end, bytes[place] == Ascii.point {
      place &+= 1
      row.picoseconds = WrittenNumber.twelveDecimals(bytes, &place, end)
    }
    guard let offset = offset(bytes, &place, end) else { return false }
    row.seconds = day &* 86_400 &+ second &- offset
    return true
  }

  /// Returns the days from 1970-01-01 to a date from 1970 to 2199; `nil` when there is no such date.
  private static func day(_ bytes: Span<UInt8>, _ place: Int) -> Int64? {
    guard let century = pair(bytes, place), let rest = pair(bytes, place &+ 2),
      bytes[place &+ 4] == Ascii.minus, let month = pair(bytes, place &+ 5),
      bytes[place &+ 7] == Ascii.minus, let day = pair(bytes, place &+ 8)
    else { return nil }
    let year = century &* 100 &+ rest
    guard (1970...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= length(month, year)
    else { return nil }
    return days(year, month, day)
  }

  /// Counts days in years that begin with March (Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month > 2 ? year : year &- 1
    let era = shifted / 400
    let yearOfEra = shifted &- era &* 400
    let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return era &* 146_097 &+ dayOfEra &- 719_468
  }

  private static func length(_ month: Int64, _ year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns the second of the day; a leap second is none.
  private static func second(_ bytes: Span<UInt8>, _ place: Int) -> Int64? {
    guard let hour = pair(bytes, place), hour < 24, bytes[place &+ 2] == Ascii.colon,
      let minute = pair(bytes, place &+ 3), minute < 60, bytes[place &+ 5] == Ascii.colon,
      let second = pair(bytes, place &+ 6), second < 60
    else { return nil }
    return hour &* 3600 &+ minute &* 60 &+ second
  }

  /// Returns the seconds that local time is ahead, 0 when nothing is said; `nil` when it is written badly.
  private static func offset(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int64? {
    guard place < end else { return 0 }
    let sign = bytes[place]
    if sign | 0x20 == UInt8(ascii: "z") { place &+= 1 }
    guard sign == Ascii.plus || sign == Ascii.minus else { return 0 }
    guard end &- place >= 6, bytes[place &+ 3] == Ascii.colon,
      let hours = pair(bytes, place &+ 1), hours < 24,
      let minutes = pair(bytes, place &+ 4), minutes < 60
    else { return nil }
    place &+= 6
    let seconds = hours &* 3600 &+ minutes &* 60
    return sign == Ascii.plus ? seconds : -seconds
  }

  /// Returns a number of two digits.
  private static func pair(_ bytes: Span<UInt8>, _ place: Int) -> Int64? {
    let tens = Ascii.digit(bytes[place])
    let ones = Ascii.digit(bytes[place &+ 1])
    return tens < 10 && ones < 10 ? Int64(tens &* 10 &+ ones) : nil
  }
}
