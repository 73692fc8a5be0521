// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
import Quantities
import SpacedRepetition

extension Trainer {
  /// Returns what is remembered on the day of the interview; nil without a day ahead.
  public func forecast(of state: PracticeState) -> RecallForecast? {
    memory.forecasts.value(for: ForecastKey(state, now: now)) {
      try? RecallForecast(state, scheduler: scheduler(for: state), now: now)
    }
  }

  /// Returns the stories beside what is asked and what was told.
  ///
  /// - Throws: ``StoreError``.
  public func bank(of state: PracticeState) throws -> StoryBank {
    let rehearsed = try desk.store.rehearsals()
    return memory.banks.value(
      for: TellingsKey(stories: state.stories, mark: rehearsed.mark)
    ) {
      StoryBank(
        stories: state.stories, questions: questions, rounds: rehearsed.rounds, assessor: assessor,
        after: memory.banks.latest)
    }
  }

  /// Returns the day-by-day plan; nil without a goal.
  ///
  /// - Throws: `PlanError` when there is nothing to plan toward; ``StoreError``.
  public func plan(for state: PracticeState) throws -> Plan? {
    guard let goal = state.goal, let loop = loop(in: state), let today = desk.today(in: state)
    else { return nil }
    let loads = Dictionary(
      (forecast(of: state)?.days ?? []).map { ($0.day, DrillLoad($0)) }, uniquingKeysWith: { $1 })
    let rehearsed = try desk.store.rehearsals()
    let lastPractice = lastPractice(in: state, rehearsed.rounds)
    let key = PlanKey(
      loop: loop, mark: rehearsed.mark, today: today, goal: goal, stories: state.stories,
      lastPractice: lastPractice, loads: loads)
    return try memory.plans.value(for: key) {
      let maker = PlanMaker(
        goal: goal, loop: loop, rounds: rehearsed.rounds, stories: state.stories.count,
        gaps: state.stories.isEmpty ? [] : gaps(in: state.stories), lastPractice: lastPractice,
        load: { loads[$0] ?? DrillLoad(due: 0, new: 0, minutes: 0) })
      return try maker.plan(from: today)
    }
  }

  /// The prompts that no story covers; what was told in rounds does not change them, so no round is read.
  private func gaps(in stories: [Story]) -> [String] {
    StoryBank(stories: stories, questions: questions, rounds: [], assessor: assessor)
      .gaps.prefix(5).map(\.prompt.title)
  }

  /// Returns the sheet for the day.
  ///
  /// - Throws: ``StoreError``.
  public func sheet(for state: PracticeState) throws -> DaySheet? {
    guard let loop = loop(in: state) else { return nil }
    let rehearsed = try desk.store.rehearsals()
    let key = SheetKey(
      loop: loop, mark: rehearsed.mark, goal: state.goal, stories: state.stories)
    return memory.sheets.value(for: key) {
      DaySheet(
        interview: state.goal?.interview, loop: loop, rounds: rehearsed.rounds,
        stories: state.stories, offset: state.goal?.offset ?? .zero)
    }
  }

  /// Returns how likely a loop is passed; nil when the clock shows no day.
  ///
  /// - Throws: ``StoreError``.
  public func readiness(for loop: Loop, in state: PracticeState) throws -> ReadinessReport? {
    guard let today = desk.today(in: state) else { return nil }
    let recall = (forecast(of: state)?.curve ?? []).map {
      RecallPoint(day: $0.day, recall: $0.planned)
    }
    let rehearsed = try desk.store.rehearsals()
    let key = ReadinessKey(
      loop: loop, mark: rehearsed.mark, today: today, goal: state.goal, recall: recall)
    return memory.readiness.value(for: key) {
      Readiness.report(
        loop: loop, rounds: rehearsed.rounds, on: today, goal: state.goal, recall: recall)
    }
  }

  private func lastPractice(in state: PracticeState, _ rounds: [RehearsedRound]) -> Day? {
    let reviews = state.deck.compactMap { $0.memory?.lastAt }
    guard let last = (reviews + rounds.map(\.endedAt)).max() else { return nil }
    return Day(last, offset: state.goal?.offset ?? .zero)
  }
}

extension DrillLoad {
  /// Creates the load of a day of the forecast.
  init(_ day: RecallForecast.PlannedDay) {
    self.init(
      due: day.reviews, new: day.newCards,
      minutes: Int((day.length.milliseconds + 59_999) / 60_000))
  }
}
