// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Practice
import Quantities
import SpacedRepetition

extension Trainer {
  /// Returns what is remembered on the day of the interview when the plan is kept; nil without a day ahead.
  ///
  /// - Throws: ``StoreError``.
  public func forecast(of state: PracticeState) throws -> RecallForecast? {
    // The plan is made twice: first as if drills had all minutes of each day, then by what rounds and stories leave of them.
    guard let free = free(of: state) else { return nil }
    let loads = free.loads
    let draft: Plan?
    do { draft = try plan(for: state, free, isDraft: true) } catch is PlanError { return free }
    guard let draft else { return free }
    return forecast(of: state, minutes: draft.drillMinutes(from: loads))
  }

  /// Returns the forecast without waiting for the rounds of a year: while they are read ahead, the one in which drills have all minutes.
  ///
  /// - Throws: ``StoreError``.
  public func forecastAtHand(of state: PracticeState) throws -> RecallForecast? {
    isReadingRounds ? free(of: state) : try forecast(of: state)
  }

  /// Returns the day-by-day plan; nil without a goal.
  ///
  /// - Throws: `PlanError` when there is nothing to plan toward; ``StoreError``.
  public func plan(for state: PracticeState) throws -> Plan? {
    let forecast = try forecast(of: state)
    return try plan(for: state, forecast, isDraft: false)
  }

  /// Returns what of today the plan gives to drills, and what it keeps for other work; nil where there is no plan, and on a day off.
  ///
  /// It is worked out once for the day, its rounds, stories and cards, so that answers to drills do not move it and the next card comes
  /// without a new plan. While a year of rounds is read ahead there is none, rather than a first page that waits for seconds.
  ///
  /// - Throws: ``StoreError``.
  public func drillShare(of state: PracticeState) throws -> DrillShare? {
    guard let goal = state.goal, let loop = loop(in: state), let today = desk.today(in: state),
      goal.interview > today, !isReadingRounds
    else { return nil }
    let key = DrillShareKey(
      loop: loop, mark: try desk.store.rehearsals().mark, today: today, goal: goal,
      stories: state.stories, cards: state.deck.count, fit: state.fit)
    return try memory.shares.value(for: key) {
      do {
        let loads = try forecast(of: state)?.loads ?? [:]
        return try plan(for: state)?.drillShare(from: loads)
      } catch is PlanError {
        return nil
      }
    }
  }

  /// The forecast as if drills had all minutes of each day.
  private func free(of state: PracticeState) -> RecallForecast? {
    forecast(of: state, minutes: [:])
  }

  /// The forecast in which drills have so many minutes on a day, and all of it on days that are left out.
  private func forecast(of state: PracticeState, minutes: [Day: Int]) -> RecallForecast? {
    memory.forecasts.value(for: ForecastKey(state, now: now, minutes: minutes)) {
      try? RecallForecast(state, scheduler: scheduler(for: state), now: now, drillMinutes: minutes)
    }
  }

  private func plan(
    for state: PracticeState, _ forecast: RecallForecast?, isDraft: Bool
  ) throws -> Plan? {
    guard let goal = state.goal, let loop = loop(in: state), let today = desk.today(in: state)
    else { return nil }
    let (loads, unreached) = (forecast?.loads ?? [:], forecast?.unreachedLoad ?? .nothing)
    let rehearsed = try desk.store.rehearsals()
    let lastPractice = lastPractice(in: state, rehearsed.rounds)
    let since = state.goalSince.flatMap { Day($0, offset: goal.offset) }
    let key = PlanKey(
      loop: loop, mark: rehearsed.mark, today: today, goal: goal, stories: state.stories,
      lastPractice: lastPractice, since: since, loads: loads, unreached: unreached,
      isDraft: isDraft)
    return try memory.plans.value(for: key) {
      let maker = PlanMaker(
        goal: goal, loop: loop, rounds: rehearsed.rounds, stories: state.stories.count,
        gaps: state.stories.isEmpty ? [] : gaps(in: state.stories), lastPractice: lastPractice,
        since: since, load: { loads[$0] ?? .nothing }, unreached: unreached,
        areDrillsFitted: !isDraft)
      return try maker.plan(from: today)
    }
  }

  /// The prompts that no story covers; what was told in rounds does not change them, so no round is read.
  private func gaps(in stories: [Story]) -> [String] {
    StoryBank(stories: stories, questions: questions, rounds: [], assessor: assessor)
      .gaps.prefix(5).map(\.prompt.title)
  }

  private func lastPractice(in state: PracticeState, _ rounds: [RehearsedRound]) -> Day? {
    let reviews =
      state.deck.compactMap { $0.memory?.lastAt } + state.takenOut.values.compactMap { $0.last?.at }
    let others = rounds.map(\.endedAt) + state.stories.map(\.writtenAt)
    guard let last = (reviews + others).max() else { return nil }
    return Day(last, offset: state.goal?.offset ?? .zero)
  }
}

extension RecallForecast {
  /// The drills that each day brings.
  fileprivate var loads: [Day: DrillLoad] {
    Dictionary(
      days.enumerated().map { place, day in
        let done = place == 0 ? spentToday : .zero
        return (
          day.day,
          DrillLoad(
            due: day.reviews, new: day.newCards, minutes: Self.minutes(day.length),
            done: Self.minutes(done))
        )
      }, uniquingKeysWith: { $1 })
  }

  /// The new cards that no day reaches.
  fileprivate var unreachedLoad: DrillLoad {
    DrillLoad(due: 0, new: unreached, minutes: Self.minutes(unreachedLength))
  }

  private static func minutes(_ length: Seconds) -> Int {
    Int((length.milliseconds + 59_999) / 60_000)
  }
}
