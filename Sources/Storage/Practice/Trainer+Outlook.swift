// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
import Quantities

extension Trainer {
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

  /// Returns the stories without waiting for the rounds of the past: while these are read after a start, as if none had been told.
  ///
  /// - Throws: ``StoreError``.
  public func bankAtHand(of state: PracticeState) throws -> StoryBank {
    guard isReadingRounds else { return try bank(of: state) }
    return StoryBank(
      stories: state.stories, questions: questions, rounds: [], assessor: assessor)
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
    let recall = (try forecast(of: state)?.curve ?? []).map {
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
}
