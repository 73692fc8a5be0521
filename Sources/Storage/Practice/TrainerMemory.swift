// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Synchronization

/// What a trainer has worked out, so that a page does not work it out again while nothing it rests on has changed.
///
/// Each answer is kept with all that it was made of, and is given only for what is equal to that. The state that the store hands out is the
/// same copy until something happens, and two copies of one array are known to be equal without a look at what is in them.
final class TrainerMemory: Sendable {
  let schedulers = Memo<DeckOnDay, Scheduler>()
  let banks = Memo<TellingsKey, StoryBank>()
  let readiness = Memo<ReadinessKey, ReadinessReport?>()
  /// Drafts and plans: each plan is made of both.
  let plans = Memo<PlanKey, Plan>(keeping: 8)
  let sheets = Memo<SheetKey, DaySheet>()
  /// Forecasts with all minutes of each day, and those by the draft.
  let forecasts = Memo<ForecastKey, RecallForecast?>(keeping: 8)
  let shares = Memo<DrillShareKey, DrillShare?>()
  let failures = FailureNames()
  let skipped = SkippedCards()
}

/// The cards that were skipped since a person last began, in the order in which they were skipped last.
final class SkippedCards: Sendable {
  private let ids = Mutex<[CardID]>([])

  /// Puts a card at the end and returns all of them.
  func adding(_ id: CardID) -> [CardID] {
    ids.withLock { ids in
      ids.removeAll { $0 == id }
      ids.append(id)
      return ids
    }
  }

  func clear() {
    ids.withLock { $0 = [] }
  }
}

/// The names of the cards of what went wrong in rounds.
final class FailureNames: Sendable {
  private struct Kept {
    var names: [String: (round: RehearsedRound, names: [CardID])] = [:]
    var complete: RehearsalMark?
  }

  private let kept = Mutex(Kept())

  /// Returns the names of a round from memory, or makes them and keeps them.
  func names(in round: RehearsedRound, _ make: () -> [CardID]) -> [CardID] {
    if let known = kept.withLock({ $0.names[round.id] }), known.round == round {
      return known.names
    }
    let made = make()
    kept.withLock { $0.names[round.id] = (round, made) }
    return made
  }

  /// Whether every card of these rounds came into the deck: whatever was taken out since was taken out by the person.
  func areAllAdded(at mark: RehearsalMark) -> Bool { kept.withLock { $0.complete == mark } }

  /// Remembers that every card of these rounds is in the deck.
  func noteAllAdded(at mark: RehearsalMark) {
    kept.withLock { $0.complete = mark }
  }
}

/// A deck on a day: some cards cannot be asked on some days.
struct DeckOnDay: Equatable {
  let state: PracticeState
  let today: Day?
}

/// The stories beside the rounds in which they may have been told.
struct TellingsKey: Equatable {
  let stories: [Story]
  let mark: RehearsalMark
}

/// What the forecast of recall rests on: it moves with the clock, and is made anew for each minute.
struct ForecastKey: Equatable {
  let state: PracticeState
  let minute: Int64
  /// The minutes of drills on each day; none where they have all of it.
  let minutes: [Day: Int]

  init(_ state: PracticeState, now: Instant, minutes: [Day: Int]) {
    self.state = state
    self.minutes = minutes
    minute = now.millisecondsSince1970 / 60_000
  }
}

/// What a report on a loop rests on.
struct ReadinessKey: Equatable {
  let loop: Loop
  let mark: RehearsalMark
  let today: Day
  let goal: Goal?
  let recall: [RecallPoint]
}

/// What a plan rests on.
struct PlanKey: Equatable {
  let loop: Loop
  let mark: RehearsalMark
  let today: Day
  let goal: Goal
  let stories: [Story]
  let lastPractice: Day?
  let since: Day?
  let loads: [Day: DrillLoad]
  let unreached: DrillLoad
  /// Whether drills have all minutes of each day, as in the draft by which the forecast is made.
  let isDraft: Bool
}

/// What the share of drills in a day rests on: no answer to a drill changes it.
struct DrillShareKey: Equatable {
  let loop: Loop
  let mark: RehearsalMark
  let today: Day
  let goal: Goal
  let stories: [Story]
  /// How many cards the deck has.
  let cards: Int
  /// What memory is reckoned with; nil for the published parameters.
  let fit: ParameterFit?
}

/// What the sheet for the day rests on.
struct SheetKey: Equatable {
  let loop: Loop
  let mark: RehearsalMark
  let goal: Goal?
  let stories: [Story]
}
