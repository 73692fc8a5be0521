// SPDX-License-Identifier: Apache-2.0

import Quantities

/// The days of a person, counted from 1970 at the clock of their place, so that a day begins at their midnight.
struct LocalDays: Hashable, Sendable {
  let offset: Seconds

  /// Returns the number of the day on which a moment falls.
  func number(_ instant: Instant) -> Int {
    let (local, length) = (
      instant.millisecondsSince1970 &+ offset.milliseconds, Int64(86_400_000)
    )
    let (whole, rest) = local.quotientAndRemainder(dividingBy: length)
    return Int(rest < 0 ? whole - 1 : whole)
  }

  /// Returns the day with a number; nil when its year is not from 1 to 9999.
  func day(_ number: Int) -> Day? {
    guard number.magnitude < 4_000_000 else { return nil }
    return Day(Instant(millisecondsSince1970: Int64(number) * 86_400_000))
  }

  /// Returns noon of a day.
  func noon(_ day: Day) -> Instant { day.start + (.minutes(12 * 60) - offset) }
}
