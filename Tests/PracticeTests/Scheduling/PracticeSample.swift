// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

/// A practice made of events, for tests of its schedule.
struct PracticeSample {
  private(set) var state = PracticeState()
  private var count = 0

  /// Noon of 1 December 2026 in UTC, so many days later.
  static func noon(_ day: Int, plusMinutes minutes: Int = 0) -> Instant {
    Instant(millisecondsSince1970: 1_796_126_400_000) + .minutes(day * 24 * 60 + minutes)
  }

  /// A day of December 2026, from 0.
  static func day(_ place: Int) throws -> Day {
    try #require(Day(noon(place)))
  }

  static func goal(in days: Int, minutes: Int, off: [Int] = []) throws -> Goal {
    Goal(
      interview: try day(days), minutesPerDay: minutes, daysOff: try off.map { try day($0) },
      loop: "loop")
  }

  mutating func add(_ cards: Range<Int>, origin: CardOrigin = .template(id: "t")) {
    for number in cards {
      apply(
        .cardAdded(
          Card(
            id: CardID("c\(number)"), title: "t", topic: "t", origin: origin,
            addedAt: Self.noon(0))), at: Self.noon(0))
    }
  }

  mutating func set(_ goal: Goal, on day: Int = 0) { apply(.goalSet(goal), at: Self.noon(day)) }

  mutating func review(
    _ card: CardID, _ rating: Rating = .good, at instant: Instant, seconds: Int = 60
  ) {
    let key = NumberKey(value: 1, unit: "", tolerance: 0, formula: "", steps: [], source: "")
    let drill = Drill(
      template: "t", seed: 0, prompt: "", target: .minutes(1), key: .number(key))
    let result = DrillResult(rating: rating, reason: "", found: [], missed: [], reference: [])
    apply(
      .reviewed(
        Review(
          card: card, drill: drill, answer: DrillAnswer(text: "", elapsed: Seconds(seconds)),
          result: result)), at: instant)
  }

  mutating func apply(_ event: PracticeEvent, at instant: Instant) {
    count += 1
    state.apply(RecordedPracticeEvent(sequence: count, at: instant, event: event))
  }

  /// Practises a day as the scheduler says, every answer right; returns what was asked.
  mutating func practise(on day: Int, with scheduler: Scheduler = Scheduler()) -> [ScheduledCard] {
    var asked: [ScheduledCard] = []
    while let next = scheduler.next(state, now: Self.noon(day, plusMinutes: asked.count)) {
      review(next.id, at: Self.noon(day, plusMinutes: asked.count))
      asked.append(next)
      if asked.count > 1_000 { break }
    }
    return asked
  }
}
