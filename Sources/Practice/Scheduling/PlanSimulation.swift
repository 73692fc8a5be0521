// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities
import SpacedRepetition

/// Goes through the days until the interview as the scheduler would, with a learner who is as the model says, drawn from a seed.
struct PlanSimulation {
  /// What a day comes to.
  struct Load {
    var reviews = 0
    var newCards = 0
    var seconds = 0.0
  }

  /// Past this many days nothing is simulated.
  static let mostDays = 1_000
  /// The share of `again` at first sight before there are own first reviews, and how many own ones it weighs as much as: the 35% of the
  /// simulation in docs/practice.md.
  private static let firstFailures = (share: 0.35, weight: 20.0)

  let goal: Goal
  let frame: DayFrame
  let since: Day?
  let today: Day
  /// The seconds that were practised today, and the cards that were seen for the first time.
  let spent: Double
  let seenFirstToday: Int
  /// The seconds for drills on each day from today.
  private let limits: [Double]
  /// The days from now to the interview.
  let date: Double
  let failsAtFirst: Double

  /// Simulates toward a goal; on days that `minutes` names drills have so many minutes, on others all of the day.
  init(
    _ state: PracticeState, goal: Goal, frame: DayFrame, queue: DayQueue, today: Day,
    minutes: [Day: Int]
  ) {
    self.goal = goal
    self.frame = frame
    self.today = today
    since = state.goalSince.flatMap { Day($0, offset: goal.offset) }
    spent = queue.spent
    seenFirstToday = queue.seenFirstToday
    date = frame.gain?.daysToDate ?? 0
    limits = (0..<Self.days(from: today, to: goal)).map { place in
      Double(today.adding(days: place).flatMap { minutes[$0] } ?? goal.minutesPerDay) * 60
    }
    var (failed, seen) = (0.0, 0.0)
    for place in state.deck.indices {
      guard let first = state.deck[place].reviews.first else { continue }
      seen += 1
      if first.rating == .again { failed += 1 }
    }
    let usual = Self.firstFailures
    failsAtFirst = (failed + usual.share * usual.weight) / (seen + usual.weight)
  }

  /// The whole days until the interview that are simulated.
  var days: Int { limits.count }

  private static func days(from today: Day, to goal: Goal) -> Int {
    min(max(goal.interview.days(since: today), 0), mostDays)
  }

  /// Goes through the days; `each` sees the deck after the practice of each.
  func run(_ deck: inout SimulatedDeck, seed: UInt64, each: (Int, Load, SimulatedDeck) -> Void) {
    let stream = SeededStream(seed: seed, "practice plan")
    var (worth, index) = (WorthCache(count: deck.count, days: days), 0)
    for day in 0..<days {
      let load = practise(&deck, on: day, stream, &worth, &index)
      each(day, load, deck)
    }
  }

  private func practise(
    _ deck: inout SimulatedDeck, on day: Int, _ stream: SeededStream, _ worth: inout WorthCache,
    _ index: inout Int
  ) -> Load {
    guard let pacing = pacing(deck, on: day), !pacing.isDayOff else { return Load() }
    var left = max(limits[day] - (day == 0 ? spent : 0), 0)
    let quota = max(pacing.newToday - (day == 0 ? seenFirstToday : 0), 0)
    let fresh = fitting(Array(deck.fresh.prefix(quota)), deck, in: &left)
    let isLast = goal.interview.days(since: today) - day <= 2
    let due = deck.reviewable(on: day, weakOn: isLast ? date : nil)
    let reviews = fitting(ranked(due, deck, on: day, in: left, &worth), deck, in: &left)
    for card in reviews + fresh {
      let recall =
        deck.stability[card] > 0 ? deck.recall(card, at: Double(day)) : 1 - failsAtFirst
      deck.review(card, stream.bernoulli(recall, index) ? .good : .again, on: day)
      index += 1
    }
    deck.dropFresh(Set(fresh))
    return Load(
      reviews: reviews.count, newCards: fresh.count,
      seconds: (reviews + fresh).reduce(0) { $0 + deck.seconds[$1] })
  }

  private func pacing(_ deck: SimulatedDeck, on day: Int) -> Pacing? {
    guard let date = today.adding(days: day) else { return nil }
    return try? Pacing(
      goal: goal, since: since, today: date,
      newCards: deck.fresh.count + (day == 0 ? seenFirstToday : 0), secondsPerNew: 60)
  }

  /// Returns the due cards by what they gain; as they stand when all fit.
  private func ranked(
    _ due: [Int], _ deck: SimulatedDeck, on day: Int, in seconds: Double, _ worth: inout WorthCache
  ) -> [Int] {
    guard due.reduce(0, { $0 + deck.seconds[$1] }) > seconds else { return due }
    for card in due { worth.refresh(card, on: day) { deck.worth(card, on: day, until: date) } }
    let shortest = due.reduce(Double.infinity) { min($0, deck.seconds[$1]) }
    return TopSelection.places(
      of: due, by: worth.values, count: Int(seconds / max(shortest, 1)) + 1)
  }

  private func fitting(
    _ cards: [Int], _ deck: SimulatedDeck, in left: inout Double
  ) -> [Int] {
    cards.filter { card in
      guard deck.seconds[card] <= left else { return false }
      left -= deck.seconds[card]
      return true
    }
  }
}

/// What reviews gain, computed anew only now and then where there are many days.
struct WorthCache {
  private(set) var values: [Double]
  private var computed: [Int]
  private let lasts: Int

  init(count: Int, days: Int) {
    values = Array(repeating: 0, count: count)
    computed = Array(repeating: .min / 2, count: count)
    lasts = max(1, days / 40)
  }

  mutating func refresh(_ card: Int, on day: Int, _ compute: () -> Double) {
    guard day - computed[card] >= lasts || computed[card] < 0 else { return }
    values[card] = compute()
    computed[card] = day
  }
}
