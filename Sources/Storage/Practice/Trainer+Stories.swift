// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
public import Quantities

extension Trainer {
  /// Returns what a story has and lacks, part by part.
  ///
  /// - Throws: `StoryProblem` for a part that is too long.
  public func review(_ story: Story) throws(StoryProblem) -> StoryReview {
    try StoryReader(assessor: assessor).review(story)
  }

  /// Takes a story out with all its cards, and returns the state after it; the log keeps both.
  ///
  /// - Throws: ``PracticeError/unknownStory(_:)``; ``StoreError``.
  @discardableResult
  public func removeStory(_ id: StoryID) throws -> PracticeState {
    var state = try desk.removeStory(id)
    for card in state.deck where card.card.origin.story == id {
      state = try desk.remove(card.id, because: "its story was taken out")
    }
    return state
  }

  /// Returns the probability to put beside an outcome: of the loop, or of one of its stages, as it stood on the eve of the day.
  ///
  /// Rounds of the day itself do not count, since they may have come after. Nil when there was not enough evidence.
  ///
  /// - Throws: ``StoreError``.
  public func forecast(
    of loop: Loop, stage: Stage.ID?, on day: Day, in state: PracticeState
  ) throws -> Double? {
    guard let eve = day.adding(days: -1) else { return nil }
    let goal = Goal(
      interview: day, minutesPerDay: state.goal?.minutesPerDay ?? 1, loop: loop.id,
      offset: state.goal?.offset ?? .zero)
    let report = Readiness.report(
      loop: loop, rounds: try desk.rehearsedRounds(), on: eve, goal: goal)
    guard let stage else { return report.probability }
    return report.stages.first { $0.id == stage }?.estimate.probability
  }
}

extension CardOrigin {
  /// The story that a card is about; nil for every other card.
  fileprivate var story: StoryID? {
    switch self {
    case .story(let id, _), .telling(let id, _): id
    default: nil
    }
  }
}
