// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Quantities
import TestSupport
import Testing

struct BusinessDaysTests {
  private static let several = BusinessDays([.france, .germany, .unitedStates])

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `weekends and holidays are skipped`() throws {
    let days = BusinessDays([.france])
    #expect(days.day(1, after: try day("2026-12-24")) == Day("2026-12-28"))
    #expect(days.day(3, after: try day("2026-11-29")) == Day("2026-12-02"), "from a Sunday")
    #expect(days.day(0, after: try day("2026-11-29")) == Day("2026-11-30"))
    #expect(days.day(0, after: try day("2026-11-30")) == Day("2026-11-30"))
    #expect(days.day(-1, after: try day("2026-12-28")) == Day("2026-12-24"))
    #expect(days.day(-1, after: try day("2026-12-26")) == Day("2026-12-24"))
    #expect(days.contains(try day("2026-12-25")) == false)
    #expect(days.count(after: try day("2026-12-24"), through: try day("2027-01-04")) == 5)
    #expect(days.count(after: try day("2027-01-04"), through: try day("2026-12-24")) == -5)
  }

  @Test func `without a region only weekends are free`() throws {
    let days = BusinessDays()
    #expect(days.contains(try day("2026-12-25")) == true)
    #expect(days.count(after: try day("2026-01-01"), through: try day("2026-12-31")) == 260)
    #expect(days.holidays(from: BusinessDays.first, through: BusinessDays.last).isEmpty)
  }

  @Test func `holidays of several regions count together, each once`() throws {
    let (start, end) = (try day("2026-12-24"), try day("2027-01-04"))
    let names = Self.several.holidays(from: start, through: end).map {
      "\($0.day) \($0.region.rawValue)"
    }
    #expect(
      names == [
        "2026-12-25 de", "2026-12-25 fr", "2026-12-25 us", "2027-01-01 de", "2027-01-01 fr",
        "2027-01-01 us",
      ])
    #expect(Self.several.count(after: start, through: end) == 5)
    #expect(BusinessDays([.france, .france]).regions == [.france])
  }

  @Test func `the table has ends, and beyond them there is no answer`() throws {
    let days = BusinessDays([.germany])
    #expect(days.day(1, after: try day("1899-12-31")) == nil)
    #expect(days.day(1, after: BusinessDays.last) == nil)
    #expect(days.day(-1, after: BusinessDays.first) == nil)
    #expect(days.day(.max, after: BusinessDays.first) == nil)
    #expect(days.day(.min, after: BusinessDays.last) == nil)
    #expect(days.contains(try day("2200-01-01")) == nil)
    #expect(days.count(after: try day("2200-01-01"), through: BusinessDays.first) == nil)
    #expect(days.day(60_000, after: BusinessDays.first) != nil)
  }

  @Test func `steps of one day at a time give the same as one long step`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let shift = Int.random(in: 0..<100_000, using: &generator)
      let start = try #require(BusinessDays.first.adding(days: shift))
      let count = Int.random(in: 1...60, using: &generator)
      var walked = start
      var left = count
      while left > 0 {
        walked = try #require(walked.adding(days: 1))
        if Self.several.contains(walked) == true { left -= 1 }
      }
      #expect(Self.several.day(count, after: start) == walked)
      #expect(Self.several.count(after: start, through: walked) == count)
    }
  }

  @Test func `going there and back ends on the same business day`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let shift = Int.random(in: 0..<100_000, using: &generator)
      let any = try #require(BusinessDays.first.adding(days: shift))
      let start = try #require(Self.several.onOrAfter(any))
      #expect(Self.several.contains(start) == true && start >= any)
      let count = Int.random(in: 0...300, using: &generator)
      let there = try #require(Self.several.day(count, after: start))
      #expect(Self.several.day(-count, after: there) == start)
    }
  }
}
