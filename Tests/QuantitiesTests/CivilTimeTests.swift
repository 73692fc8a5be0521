// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

struct CivilTimeTests {
  /// The expected values are those of GNU date, `date -u -d @SECONDS +%FT%TZ`.
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"),
    (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"),
    (1_709_251_199, "2024-02-29T23:59:59Z"),
    (1_795_529_100, "2026-11-24T14:05:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"),
    (4_107_456_000, "2100-02-28T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"),
    (-11_676_096_000, "1600-01-01T00:00:00Z"),
  ])
  func `a moment is what a calendar says`(seconds: Int64, expected: String) {
    let time = CivilTime(Instant(millisecondsSince1970: seconds * 1000))
    #expect(time.machineText == expected)
  }

  @Test func `milliseconds are cut off, before 1970 too`() {
    #expect(CivilTime(Instant(millisecondsSince1970: 999)).machineText == "1970-01-01T00:00:00Z")
    #expect(CivilTime(Instant(millisecondsSince1970: -1)).machineText == "1969-12-31T23:59:59Z")
  }

  @Test func `people read the day first and the zone last`() {
    let time = CivilTime(Instant(millisecondsSince1970: 1_795_529_109_500))
    #expect(time.text == "24 Nov 2026, 14:05 UTC")
    #expect(time.clockText == "14:05:09 UTC")
  }

  @Test(arguments: [Int64.min, Int64.max])
  func `the most distant moments have a calendar date`(milliseconds: Int64) {
    let time = CivilTime(Instant(millisecondsSince1970: milliseconds))
    #expect(1...12 ~= time.month && 1...31 ~= time.day && 0...23 ~= time.hour)
  }

  @Test func `each day of four centuries follows the one before`() {
    var previous = CivilTime(Instant(millisecondsSince1970: -86_400_000))
    for day in 0..<146_097 {
      let next = CivilTime(Instant(millisecondsSince1970: Int64(day) * 86_400_000))
      let isNextDay = next.day == previous.day + 1 && next.month == previous.month
      let isNextMonth = next.day == 1 && next.month == previous.month % 12 + 1
      guard isNextDay || isNextMonth else {
        Issue.record("\(next.machineText) follows \(previous.machineText)")
        return
      }
      previous = next
    }
    #expect(previous.machineText == "2369-12-31T00:00:00Z")
  }
}
