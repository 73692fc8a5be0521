// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities
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

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2026-11-29", .sunday), ("2000-02-29", .tuesday),
    ("1900-01-01", .monday), ("2199-12-31", .tuesday), ("0001-01-01", .monday),
  ])
  func `the day of the week is that of the calendar`(text: String, weekday: Weekday) throws {
    #expect(try #require(Day(text)).weekday == weekday)
  }

  @Test func `days are added and taken away, and the calendar has ends`() throws {
    let day = try #require(Day("2026-11-24"))
    #expect(day.adding(days: 0) == day)
    #expect(day.adding(days: 38) == Day("2027-01-01"))
    #expect(day.adding(days: -328) == Day("2025-12-31"))
    #expect(Day("9999-12-31")?.adding(days: 1) == nil)
    #expect(Day("0001-01-01")?.adding(days: -1) == nil)
    #expect(day.adding(days: .max) == nil && day.adding(days: .min) == nil)
    for step in stride(from: -600_000, through: 2_900_000, by: 977) {
      let moved = try #require(day.adding(days: step))
      #expect(moved.days(since: day) == step)
      #expect((moved.weekday.rawValue - day.weekday.rawValue - step) % 7 == 0)
    }
  }

  @Test func `a moment falls on the day that the clock of its place shows`() {
    let late = Instant(millisecondsSince1970: 1_795_562_999_999)
    #expect(Day(late) == Day("2026-11-24"))
    #expect(Day(late, offset: .minutes(60)) == Day("2026-11-25"))
    #expect(Day(Instant(millisecondsSince1970: -1)) == Day("1969-12-31"))
    #expect(Day(Instant(millisecondsSince1970: .max)) == nil)
    #expect(Day(Instant(millisecondsSince1970: .max), offset: .minutes(60)) == nil)
    #expect(Day("2026-11-24")?.start == Instant(millisecondsSince1970: 1_795_478_400_000))
  }

  @Test func `a day is stored as its text, and a text that is none is refused`() throws {
    let days = [try #require(Day("2026-01-09"))]
    let data = try JSONEncoder().encode(days)
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-01-09"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == days)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }

  @Test func `people read the day of the week first`() {
    #expect(Day("2026-11-24")?.text == "Tue 24 Nov 2026")
  }
}
