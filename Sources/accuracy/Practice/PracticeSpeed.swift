// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Practice
import ProductAnalytics
import Quantities
import SpacedRepetition

/// How long the next card, a session, a forecast and a fit take with 10,000 cards and 200,000 reviews.
struct PracticeSpeed {
  private let log: PracticeLog
  private let now: Instant
  private static let cards = 10_000

  /// Makes a log of a year: 9,000 cards seen on about 22 days each, the rest new.
  init() {
    guard let day = Day(year: 2026, month: 1, day: 1), let interview = day.adding(days: 425) else {
      preconditionFailure("the days are in the calendar")
    }
    let start = day.start
    let goal = Goal(interview: interview, minutesPerDay: 60, loop: Loop.ID("simulated"))
    var log = PracticeLog(cards: Self.cards, goal: goal, at: start)
    let stream = SeededStream(seed: 1, "practice speed")
    for number in 0..<200_000 {
      let (card, round) = (number % 9_000, number / 9_000)
      let at = start + .minutes((round * 16 * 24 + card % 24) * 60)
      log.review(
        CardID("card-\(card)"), stream.bernoulli(0.85, number) ? .good : .again, at: at,
        took: Seconds(40))
    }
    self.log = log
    now = start + .minutes(365 * 24 * 60)
  }

  func text() throws -> String {
    let scheduler = Scheduler()
    let load = scheduler.session(log.state, now: now).load
    let lines = [
      "\(Self.cards) cards, 200000 reviews, \(load.reviews + load.reviewsLeftOut) due, 60 days to go:",
      line("next card", times: 20) { _ = scheduler.next(log.state, now: now) },
      line("session", times: 20) { _ = scheduler.session(log.state, now: now) },
      try line("forecast with plan", times: 3) {
        _ = try RecallForecast(log.state, scheduler: scheduler, now: now)
      },
      try fitLine(),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func fitLine() throws -> String {
    let histories = Array(log.state.histories.prefix(478))
    let reviews = histories.reduce(0) { $0 + max($1.count - 1, 0) }
    return try line("fit on \(reviews) reviews", times: 1) {
      _ = try ParameterFitter.fit(histories)
    }
  }

  private func line(_ name: String, times: Int, _ work: () throws -> Void) rethrows -> String {
    let clock = ContinuousClock()
    let durations = try (0..<times).map { _ in try clock.measure(work) }.sorted()
    let median = durations[times / 2] / .milliseconds(1)
    return "\(name): \(String(format: "%.1f", median)) ms (median of \(times))"
  }
}
