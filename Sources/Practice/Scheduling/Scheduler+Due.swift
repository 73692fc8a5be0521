// SPDX-License-Identifier: Apache-2.0

public import Quantities
import SpacedRepetition

extension Scheduler {
  /// Returns the day on which a card is due: when its recall has fallen to 95% with an interview ahead, to 90% without.
  ///
  /// The day may be past. Shortly before the interview a card may be asked earlier, and no more than the minutes of a day are asked.
  ///
  /// - Returns: The day; nil for a card that was never asked, and one at rest.
  public func dueDay(of card: DeckCard, in state: PracticeState, now: Instant) -> Day? {
    guard let memory = card.memory, !resting.contains(card.id) else { return nil }
    let frame = DayFrame(goal: state.goal, model: state.model, now: now)
    let days = frame.model.interval(
      stability: memory.state.stability, retention: frame.retention)
    return frame.local.day(frame.local.number(memory.lastAt) + days)
  }
}

extension PracticeState {
  /// The time that was practised, by the day of the person, on cards that were taken out since too.
  ///
  /// A review counts five minutes at most, since a page may be left open.
  public var timeByDay: [Day: Seconds] {
    let local = LocalDays(offset: goal?.offset ?? .zero)
    var sums: [Int: Double] = [:]
    func add(_ reviews: [RatedReview]) {
      for review in reviews {
        sums[local.number(review.at), default: 0] += ReviewPace.seconds(review)
      }
    }
    for card in deck { add(card.reviews) }
    for reviews in takenOut.values { add(reviews) }
    return sums.reduce(into: [:]) { times, entry in
      guard let day = local.day(entry.key) else { return }
      times[day] = Seconds(milliseconds: Int64((entry.value * 1000).rounded()))
    }
  }
}
