// SPDX-License-Identifier: Apache-2.0

import Quantities
import SpacedRepetition

/// What of a day's queue is asked within its time: the new cards of the day have theirs kept, reviews get the rest.
struct DayChoice {
  private let queue: DayQueue
  private let deck: [DeckCard]
  /// The seconds that are left, and those of them for reviews.
  private let budget: Double
  private let forReviews: Double
  /// The places of the new cards that fit.
  let fresh: [Int]

  /// Chooses; `extra` seconds are added to those of the day.
  init(_ queue: DayQueue, deck: [DeckCard], extra: Double) {
    self.queue = queue
    self.deck = deck
    budget =
      queue.frame.limit.map { limit in
        max((queue.frame.isDayOff ? 0 : limit) + max(extra, 0) - queue.spent, 0)
      } ?? .infinity
    var left = budget
    fresh = queue.fresh.filter { place in
      let seconds = queue.secondsOfNew(deck[place].card)
      guard seconds <= left else { return false }
      left -= seconds
      return true
    }
    forReviews = left
  }

  /// The review that gains most for its time, or the first new card; nil when nothing fits.
  func first() -> ScheduledCard? {
    var best: DayQueue.Due?
    for due in queue.due where due.seconds <= forReviews && due.worth > best?.worth ?? -.infinity {
      best = due
    }
    return best.map(scheduled) ?? fresh.first.map(scheduledNew)
  }

  /// All that fits: reviews by what they gain for their time, then the new cards.
  func session() -> Session {
    var left = forReviews
    let order = queue.due.sorted { ($0.worth, $1.place) > ($1.worth, $0.place) }
    let reviews = order.filter { due in
      guard due.seconds <= left else { return false }
      left -= due.seconds
      return true
    }
    let cards = reviews.map(scheduled) + fresh.map(scheduledNew)
    return Session(cards: cards, load: load(cards, reviews.count), notice: queue.frame.notice)
  }

  private func load(_ cards: [ScheduledCard], _ reviews: Int) -> DayLoad {
    DayLoad(
      reviews: reviews, newCards: fresh.count,
      planned: cards.reduce(.zero) { $0 + $1.seconds }, spent: Self.length(queue.spent),
      limit: queue.frame.limit.map(Self.length), reviewsLeftOut: queue.due.count - reviews,
      newCardsLeftOut: queue.fresh.count - fresh.count, newCardsLater: queue.freshLater,
      isDayOff: queue.frame.isDayOff, nextDue: queue.nextDue.flatMap(queue.frame.local.day))
  }

  private func scheduled(_ due: DayQueue.Due) -> ScheduledCard {
    let frame = queue.frame
    return ScheduledCard(
      id: deck[due.place].id,
      reason: due.since.flatMap(frame.local.day).map { .due(since: $0) } ?? .weakOnTheDay,
      recall: deck[due.place].memory?.recall(at: frame.now, in: frame.model),
      seconds: Self.length(due.seconds))
  }

  private func scheduledNew(_ place: Int) -> ScheduledCard {
    ScheduledCard(
      id: deck[place].id, reason: .new, recall: nil,
      seconds: Self.length(queue.secondsOfNew(deck[place].card)))
  }

  private static func length(_ seconds: Double) -> Seconds {
    Seconds(milliseconds: Int64((seconds * 1000).rounded()))
  }
}
