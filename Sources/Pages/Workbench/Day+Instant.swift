// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
public import Quantities

extension Day {
  /// Returns the day of a moment in UTC; `nil` when its year is not from 1 to 9999.
  public static func of(_ instant: Instant) -> Day? {
    let time = CivilTime(instant)
    return Day(year: Int(clamping: time.year), month: time.month, day: time.day)
  }
}
