// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

@Suite struct `The recall forecast` {
  @Test func `counts cards that were never asked as 0`() throws {
    var sample = PracticeSample()
    sample.add(0..<4)
    sample.review("c0", .easy, at: PracticeSample.noon(0))
    sample.review("c1", .again, at: PracticeSample.noon(0))
    sample.set(try PracticeSample.goal(in: 3, minutes: 30))
    let forecast = try RecallForecast(sample.state, now: PracticeSample.noon(0))
    // By hand after three days: (1 + 0.98035 × 3 / 8.2956)^-0.1542 = 0.95429, (1 + 0.98035 × 3 / 0.212)^-0.1542 = 0.65950.
    #expect(abs(forecast.mean - (0.95429 + 0.65950) / 4) < 1e-5)
    #expect(forecast.shareAtNinety == 0.25)
    #expect(forecast.cards == 4 && forecast.neverSeen == 2)
    #expect(forecast.weakest.map(\.id) == ["c1", "c0"])
  }

  @Test func `runs from today to the day, with the plan above no practice`() throws {
    var sample = PracticeSample()
    sample.add(0..<60)
    for number in 0..<20 { sample.review(CardID("c\(number)"), at: PracticeSample.noon(0)) }
    sample.set(try PracticeSample.goal(in: 14, minutes: 20, off: [3]))
    let forecast = try RecallForecast(sample.state, now: PracticeSample.noon(1))
    #expect(forecast.curve.map(\.day) == (try (1...14).map { try PracticeSample.day($0) }))
    #expect(forecast.planned > 0.8 && forecast.planned <= 1)
    #expect(forecast.mean < 0.34)
    for (earlier, later) in zip(forecast.curve, forecast.curve.dropFirst()) {
      #expect(earlier.unpractised >= later.unpractised)
    }
    #expect(forecast.days.count == 13)
    #expect(forecast.days.allSatisfy { $0.length <= .minutes(20) })
    #expect(forecast.days[2].length == .zero)
    // 40 new cards, all in by day 10 of 14.
    #expect(forecast.days.reduce(0) { $0 + $1.newCards } == 40)
    #expect(forecast.days.dropFirst(10).allSatisfy { $0.newCards == 0 })
    #expect(try RecallForecast(sample.state, now: PracticeSample.noon(1)) == forecast)
  }

  @Test func `its first day is what the scheduler asks today`() throws {
    var sample = PracticeSample()
    sample.add(0..<60)
    sample.set(try PracticeSample.goal(in: 14, minutes: 20))
    for number in 0..<9 { sample.review(CardID("c\(number)"), at: PracticeSample.noon(0)) }
    let now = PracticeSample.noon(2)
    let load = Scheduler().session(sample.state, now: now).load
    let today = try #require(RecallForecast(sample.state, now: now).days.first)
    #expect(today.reviews == load.reviews && today.newCards == load.newCards)
    #expect(today.length == load.planned)
  }

  @Test func `on the day it is the recall at noon; without a day or after it there is none`() throws
  {
    var sample = PracticeSample()
    #expect(throws: GoalNotice.noDate) {
      try RecallForecast(sample.state, now: PracticeSample.noon(0))
    }
    sample.set(try PracticeSample.goal(in: 5, minutes: 20))
    let empty = try RecallForecast(sample.state, now: PracticeSample.noon(0))
    #expect(empty.mean == 0 && empty.planned == 0 && empty.shareAtNinety == 0)
    sample.add(0..<1)
    sample.review("c0", at: PracticeSample.noon(5))
    let onTheDay = try RecallForecast(sample.state, now: PracticeSample.noon(5))
    #expect(onTheDay.mean == 1 && onTheDay.curve.count == 1 && onTheDay.days.isEmpty)
    #expect(throws: GoalNotice.isPast(try PracticeSample.day(5))) {
      try RecallForecast(sample.state, now: PracticeSample.noon(6))
    }
  }

  @Test func `a day years away is summarised`() throws {
    var sample = PracticeSample()
    sample.add(0..<5)
    sample.set(try PracticeSample.goal(in: 4_000, minutes: 20))
    let forecast = try RecallForecast(sample.state, now: PracticeSample.noon(0))
    #expect(forecast.curve.count <= 62 && forecast.days.count == 1_000)
    #expect(forecast.curve.last?.day == forecast.interview)
  }
}
