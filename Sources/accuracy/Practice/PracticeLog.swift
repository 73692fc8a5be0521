// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import SpacedRepetition

/// A practice whose cards and reviews are made up, kept as its log would be.
struct PracticeLog {
  private(set) var state = PracticeState()
  private var count = 0

  /// Starts with a number of cards and a goal.
  init(cards: Int, goal: Goal, at start: Instant) {
    for number in 0..<cards {
      let card = Card(
        id: CardID("card-\(number)"), title: "Card", topic: "practice",
        origin: .template(id: "number"), addedAt: start)
      apply(.cardAdded(card), at: start)
    }
    apply(.goalSet(goal), at: start)
  }

  /// Takes a review of a card in that took a time.
  mutating func review(_ card: CardID, _ rating: Rating, at instant: Instant, took: Seconds) {
    let key = NumberKey(value: 1, unit: "", tolerance: 0, formula: "", steps: [], source: "")
    let drill = Drill(
      template: "number", seed: 0, prompt: "", target: .minutes(1), key: .number(key))
    let result = DrillResult(rating: rating, reason: "", found: [], missed: [], reference: [])
    apply(
      .reviewed(
        Review(
          card: card, drill: drill, answer: DrillAnswer(text: "", elapsed: took), result: result)),
      at: instant)
  }

  private mutating func apply(_ event: PracticeEvent, at instant: Instant) {
    count += 1
    state.apply(RecordedPracticeEvent(sequence: count, at: instant, event: event))
  }
}
