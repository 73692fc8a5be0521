// SPDX-License-Identifier: Apache-2.0

import Drills
import Quantities
import SpacedRepetition

/// The memories of a deck as plain numbers, in days from now, so that many days can be gone through quickly.
struct SimulatedDeck {
  /// In days; 0 for a card that was never asked.
  private(set) var stability: [Double] = []
  private var difficulty: [Double] = []
  /// When it was last asked, in days from now: never after 0 at the start.
  private var last: [Double] = []
  /// The same as whole days of the person from today.
  private var lastDay: [Int] = []
  /// The day from which it is due, from today; far away for a card that was never asked.
  private(set) var due: [Int] = []
  /// How long a review takes.
  private(set) var seconds: [Double] = []
  /// The cards that were never asked, in the order they are asked.
  private(set) var fresh: [Int] = []

  private static let never = Int.max / 2
  private let frame: DayFrame

  /// Takes the cards of a deck but those at rest.
  init(_ state: PracticeState, frame: DayFrame, scheduler: Scheduler, pace: ReviewPace) {
    self.frame = frame
    let deck = state.deck
    var failures: [Int] = []
    for place in deck.indices {
      if !scheduler.resting.isEmpty, scheduler.resting.contains(deck[place].id) { continue }
      let simulated = stability.count
      if let memory = deck[place].memory {
        add(memory, seconds: pace.seconds(deck[place].reviews.last?.kind ?? .number))
      } else {
        addNew(seconds: pace.seconds(deck[place].card.kind(templates: scheduler.kinds)))
        if deck[place].card.isFailure {
          failures.append(simulated)
        } else {
          fresh.append(simulated)
        }
      }
    }
    fresh = failures + fresh
  }

  private mutating func add(_ memory: CardMemory, seconds: Double) {
    stability.append(memory.state.stability)
    difficulty.append(memory.state.difficulty)
    last.append(-memory.days(until: frame.now))
    let day = frame.local.number(memory.lastAt) - frame.today
    lastDay.append(day)
    due.append(day + interval(memory.state.stability))
    self.seconds.append(seconds)
  }

  private mutating func addNew(seconds: Double) {
    stability.append(0)
    difficulty.append(0)
    last.append(0)
    lastDay.append(0)
    due.append(Self.never)
    self.seconds.append(seconds)
  }

  private func interval(_ stability: Double) -> Int {
    frame.model.interval(stability: stability, retention: frame.retention)
  }
}

extension SimulatedDeck {
  var count: Int { stability.count }

  /// Returns the recall of a card some days from now; 0 for one that was never asked.
  func recall(_ card: Int, at day: Double) -> Double {
    guard stability[card] > 0 else { return 0 }
    return frame.model.recall(after: day - last[card], stability: stability[card])
  }

  /// Returns the mean recall some days from now.
  func meanRecall(at day: Double) -> Double {
    guard count > 0 else { return 0 }
    return (0..<count).reduce(0) { $0 + recall($1, at: day) } / Double(count)
  }

  /// Returns what a review on a day gains until the date, for each second.
  func worth(_ card: Int, on day: Int, until date: Double) -> Double {
    let gain = ReviewGain(model: frame.model, daysToDate: max(date - Double(day), 0))
    let state = MemoryState(stability: stability[card], difficulty: difficulty[card])
    return gain.value(state, since: Double(day) - last[card]) / seconds[card]
  }

  /// Returns the cards that can be reviewed on a day; with a date given, those too that would be too weak on it.
  func reviewable(on day: Int, weakOn date: Double?) -> [Int] {
    (0..<count).filter { card in
      guard due[card] > day else { return true }
      guard let date, stability[card] > 0, lastDay[card] < day else { return false }
      return recall(card, at: date) < frame.retention
    }
  }

  /// Takes a review in.
  mutating func review(_ card: Int, _ rating: Rating, on day: Int) {
    let state =
      if stability[card] > 0 {
        frame.model.next(
          MemoryState(stability: stability[card], difficulty: difficulty[card]), rating,
          after: CardMemory.counted(max(Double(day) - last[card], 0)))
      } else {
        frame.model.first(rating)
      }
    stability[card] = state.stability
    difficulty[card] = state.difficulty
    last[card] = Double(day)
    lastDay[card] = day
    due[card] = day + interval(state.stability)
  }

  /// Takes cards out of those that were never asked.
  mutating func dropFresh(_ cards: Set<Int>) {
    fresh.removeAll(where: cards.contains)
  }
}
