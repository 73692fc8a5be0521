// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Testing

struct DayTests {
  @Test(arguments: [
    ("2026-11-24", "2026-11-24", 0), ("2026-11-24", "2026-11-23", 1),
    ("2024-03-01", "2024-02-28", 2), ("2100-03-01", "2100-02-28", 1),
    ("2000-03-01", "2000-02-28", 2), ("2026-01-01", "2025-01-01", 365),
    ("2025-01-01", "2024-01-01", 366), ("1970-01-01", "2026-11-24", -20_781),
  ])
  func `days between two days are those of the calendar`(
    later: String, earlier: String, days: Int
  ) throws {
    let (end, start) = (try #require(Day(later)), try #require(Day(earlier)))
    #expect(end.days(since: start) == days)
    #expect(start.days(since: end) == -days)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-13-01", "2026-02-29", "2026-00-10", "2026-11-31", "0000-01-01",
    "2026-11-24 ", "26-11-24", "2026/11/24", "-026-11-24", "2026-+1-24", "2026-11-2x",
    "٢٠٢٦-١١-٢٤",
  ])
  func `a text that names no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a day is written as it is read`() {
    #expect(Day("2026-01-09")?.description == "2026-01-09")
    #expect(Day(year: 987, month: 6, day: 5)?.description == "0987-06-05")
  }
}
