// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Practice
import Quantities
import Rehearsal
import SpacedRepetition
import Storage
import Synchronization

/// A clock that a test sets.
final class TestClock: Sendable {
  private let time = Mutex(Samples.start)
  private let names = Mutex(0)

  var now: Instant { time.withLock { $0 } }

  func set(_ instant: Instant) { time.withLock { $0 = instant } }

  func advance(_ seconds: Int) { time.withLock { $0 = $0 + Seconds(seconds) } }

  var world: World {
    World(
      now: { self.now },
      newRoundID: {
        self.names.withLock {
          $0 += 1
          return RoundID("new-\($0)")
        }
      }, newSeed: { 7 })
  }

  /// Returns a desk that rates every answer as the drills of ``Samples`` are rated.
  func desk(_ store: RoundStore) -> PracticeDesk {
    PracticeDesk(
      store: store, checker: DrillChecker { _, _ in Samples.assessment }, world: world)
  }
}

extension Samples {
  static func card(_ id: CardID, title: String = "A card") -> Card {
    Card(
      id: id, title: title, topic: "memory", origin: .template(id: "weights-memory"),
      addedAt: start)
  }

  static func drill(seed: UInt64 = 1, prompt: String = "How many GB are 70 billion at 2 bytes?")
    -> Drill
  {
    Drill(
      template: "weights-memory", seed: seed, prompt: prompt, target: Seconds(60),
      key: .number(
        NumberKey(
          value: 140, unit: "GB", tolerance: 0.05, formula: "parameters × bytes",
          steps: ["70 × 2 = 140"], source: "definition")), hint: "One byte is eight bits.")
  }

  static func review(
    _ card: CardID, _ rating: Rating, text: String = "140 GB", seconds: Int = 30
  ) -> Review {
    Review(
      card: card, drill: drill(), answer: DrillAnswer(text: text, elapsed: Seconds(seconds)),
      result: DrillResult(rating: rating, reason: "r", found: [], missed: [], reference: []))
  }

  static func story(_ id: StoryID, title: String = "A story") -> Story {
    Story(
      id: id, title: title, situation: "s", constraint: "c", decision: "d", numbers: "n",
      learning: "l", writtenAt: start)
  }

  static let parameters = MemoryParameters.standard.values.map { $0 == 2.3065 ? 4 : $0 }
  static let fit = ParameterFit(values: parameters, reviews: 400, loss: 0.3, standardLoss: 0.4)

  /// The day of the start in UTC, 2026-11-24, moved by some days.
  static func day(_ offset: Int) -> Day {
    guard let day = Day(later(offset * 86_400)) else { preconditionFailure("beyond the calendar") }
    return day
  }

  static func goal(
    _ offset: Int = 10, minutes: Int = 30, off: [Int] = [], east: Seconds = .zero
  ) -> Goal {
    Goal(
      interview: day(offset), minutesPerDay: minutes, daysOff: off.map(day), loop: "loop",
      offset: east)
  }
}

extension RoundStore {
  /// Returns the state that the whole log folds up to, without the tables.
  func foldedPractice() throws -> PracticeState {
    var state = PracticeState()
    for record in try practiceEvents() { state.apply(record) }
    return state
  }
}

extension PracticeDesk {
  /// Opens a drill of a card and answers it after some seconds.
  @discardableResult
  func practise(
    _ card: CardID, _ clock: TestClock, text: String = "140 GB", seconds: Int = 30
  ) throws -> StandingReview {
    let shown = try show(card) { _, seed in Samples.drill(seed: seed) }
    clock.advance(seconds)
    return try answer(text, to: card, review: shown?.review ?? 0)
  }
}
