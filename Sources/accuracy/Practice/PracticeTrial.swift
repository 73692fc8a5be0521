// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import ProductAnalytics
import Quantities
import SpacedRepetition

/// One simulated person who practises until the day of the interview.
struct PracticeTrial {
  /// What decides which card comes next.
  enum Policy: CaseIterable {
    /// Due cards first, at a recall of 90%, then new ones while there is room.
    case dueFirst
    /// The scheduler of the product.
    case ours
  }

  let setting: PracticeSetting
  let truth: MemoryModel
  private let day: Day
  private let start: Instant
  private let stream: SeededStream
  private let firstFailures = 0.35

  init(_ setting: PracticeSetting, truth: MemoryModel, seed: UInt64) {
    guard let day = Day(year: 2026, month: 12, day: 1) else {
      preconditionFailure("the day is in the calendar")
    }
    self.setting = setting
    self.truth = truth
    self.day = day
    start = day.start + .minutes(12 * 60)
    stream = SeededStream(seed: seed, "practice")
  }

  /// Returns the mean true recall at noon of the interview day; cards that were never seen count as 0.
  func recall(_ policy: Policy) -> Double {
    switch policy {
    case .dueFirst: dueFirst()
    case .ours: ours()
    }
  }

  private func noon(_ place: Int) -> Instant { start + .minutes(place * 24 * 60) }

  private func mean(_ memories: [CardMemory?]) -> Double {
    memories.reduce(0) { $0 + ($1?.recall(at: noon(setting.days), in: truth) ?? 0) }
      / Double(setting.cards)
  }

  /// Returns the rating that chance and the true memory give.
  private func rating(_ memory: CardMemory?, at instant: Instant, draw: Int) -> Rating {
    let recall = memory?.recall(at: instant, in: truth) ?? 1 - firstFailures
    return stream.bernoulli(recall, draw) ? .good : .again
  }

  private func after(
    _ memory: CardMemory?, _ rating: Rating, at instant: Instant, _ model: MemoryModel
  )
    -> CardMemory
  {
    memory?.reviewed(rating, at: instant, in: model)
      ?? CardMemory(first: rating, at: instant, in: model)
  }

  private func dueFirst() -> Double {
    let model = MemoryModel()
    var known = [CardMemory?](repeating: nil, count: setting.cards)
    var (believed, due) = (known, [Int](repeating: .max, count: setting.cards))
    var (draw, new) = (0, 0)
    for place in 0..<setting.days {
      let waiting = due.indices.filter { due[$0] <= place }.sorted { (due[$0], $0) < (due[$1], $1) }
      let reviews = waiting.prefix(setting.reviews)
      let fresh = (new..<setting.cards).prefix(setting.reviews - reviews.count)
      new += fresh.count
      for card in Array(reviews) + Array(fresh) {
        let rated = rating(known[card], at: noon(place), draw: draw)
        draw += 1
        known[card] = after(known[card], rated, at: noon(place), truth)
        let belief = after(believed[card], rated, at: noon(place), model)
        believed[card] = belief
        due[card] = place + model.interval(stability: belief.state.stability)
      }
    }
    return mean(known)
  }

  private func ours() -> Double {
    guard let interview = day.adding(days: setting.days) else { return 0 }
    let goal = Goal(
      interview: interview, minutesPerDay: setting.reviews, loop: Loop.ID("simulated"))
    var log = PracticeLog(cards: setting.cards, goal: goal, at: start)
    var known: [CardID: CardMemory] = [:]
    let scheduler = Scheduler()
    var draw = 0
    for place in 0..<setting.days {
      while let next = scheduler.next(log.state, now: noon(place)) {
        let rated = rating(known[next.id], at: noon(place), draw: draw)
        draw += 1
        known[next.id] = after(known[next.id], rated, at: noon(place), truth)
        log.review(next.id, rated, at: noon(place), took: .minutes(1))
      }
    }
    return mean(log.state.deck.map { known[$0.id] })
  }
}
