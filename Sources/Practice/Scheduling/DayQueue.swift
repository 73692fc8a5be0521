// SPDX-License-Identifier: Apache-2.0

import Drills
import Quantities
import SpacedRepetition

/// The cards that can be asked on a day, with what each gains and takes.
struct DayQueue {
  /// A card that was seen before and is due, or is too weak for the date.
  struct Due {
    let place: Int
    /// The number of the day since which it is due; nil for a card that is only too weak for the date.
    let since: Int?
    /// What it gains for each second.
    let worth: Double
    let seconds: Double
  }

  let frame: DayFrame
  private(set) var due: [Due] = []
  /// The places of the new cards of today, in the order they are asked.
  private(set) var fresh: [Int] = []
  /// The new cards that are not of today.
  private(set) var freshLater = 0
  /// The seconds that were practised today, on cards that were taken out since too.
  private(set) var spent = 0.0
  /// The number of the day on which the next card is due that is not due yet.
  private(set) var nextDue: Int?
  let pace: ReviewPace
  private let templates: [String: DrillKind]
  private let only: Set<CardID>?
  /// The cards that were seen for the first time today.
  private(set) var seenFirstToday = 0

  init(_ state: PracticeState, frame: DayFrame, scheduler: Scheduler) {
    self.frame = frame
    templates = scheduler.kinds
    only = scheduler.only
    let deck = state.deck
    pace = ReviewPace(deck)
    for place in deck.indices {
      if !scheduler.resting.isEmpty, scheduler.resting.contains(deck[place].id) { continue }
      if let memory = deck[place].memory {
        add(memory, at: place, in: deck)
      } else {
        fresh.append(place)
      }
    }
    for reviews in state.takenOut.values { spent += secondsToday(reviews) }
    keepFreshOfToday(deck, since: state.goalSince)
  }

  /// Returns the seconds that a new card takes.
  func secondsOfNew(_ card: Card) -> Double { pace.seconds(card.kind(templates: templates)) }
}

extension DayQueue {
  private mutating func add(_ memory: CardMemory, at place: Int, in deck: [DeckCard]) {
    let (today, last) = (frame.today, frame.local.number(memory.lastAt))
    if last == today { spent += secondsToday(deck[place].reviews) }
    if frame.local.number(memory.firstAt) == today { seenFirstToday += 1 }
    guard isChosen(deck[place]) else { return }
    let stability = memory.state.stability
    let dueDay =
      last + frame.model.interval(stability: stability, retention: frame.retention)
    let since = memory.days(until: frame.now)
    guard dueDay <= today || isTooWeak(stability, since: since, last: last) else {
      nextDue = min(nextDue ?? dueDay, dueDay)
      return
    }
    let seconds = pace.seconds(deck[place].reviews.last?.kind ?? .number)
    let worth =
      frame.gain.map { $0.value(memory.state, since: since) / seconds }
      ?? (1 - frame.model.recall(after: since, stability: stability))
    due.append(
      Due(place: place, since: dueDay <= today ? dueDay : nil, worth: worth, seconds: seconds))
  }

  private func isChosen(_ card: DeckCard) -> Bool { only?.contains(card.id) ?? true }

  /// Returns whether a card would be below the recall aimed at on the day, shortly before it; one review a day is enough.
  private func isTooWeak(_ stability: Double, since: Double, last: Int) -> Bool {
    guard frame.isLast, last < frame.today, let gain = frame.gain else { return false }
    return gain.atDate(stability, since: since) < frame.retention
  }

  private func secondsToday(_ reviews: [RatedReview]) -> Double {
    var seconds = 0.0
    for review in reviews.reversed() {
      guard frame.local.number(review.at) == frame.today else { break }
      seconds += ReviewPace.seconds(review)
    }
    return seconds
  }

  /// Keeps the new cards of today: what went wrong in rounds first, then in the order they came.
  private mutating func keepFreshOfToday(_ deck: [DeckCard], since: Instant?) {
    guard let first = fresh.first else { return }
    let quota = frame.newToday(
      cards: fresh.count + seenFirstToday, since: since,
      secondsPerNew: secondsOfNew(deck[first].card))
    let kept = max(quota - seenFirstToday, 0)
    if only != nil { fresh = fresh.filter { isChosen(deck[$0]) } }
    freshLater = max(fresh.count - kept, 0)
    let failures = fresh.filter { deck[$0].card.isFailure }
    let others = failures.isEmpty ? fresh : fresh.filter { !deck[$0].card.isFailure }
    fresh = Array((failures + others).prefix(kept))
  }
}
