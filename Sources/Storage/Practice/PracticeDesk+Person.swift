// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Practice
public import Quantities
import Rehearsal

extension PracticeDesk {
  /// Writes a story, or another text in the place of its old one, and returns the state after it; its time is that of now.
  ///
  /// Nothing is written when all its parts are as they were.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func write(_ story: Story) throws -> PracticeState {
    let now = world.now()
    let story = story.tidied(at: now)
    guard !story.id.name.isEmpty, !story.title.isEmpty else { throw PracticeError.namelessStory }
    let parts = [story.title] + StoryPart.allCases.map { story[$0] }
    if let large = parts.first(where: { $0.utf8.count > Round.largestText }) {
      throw PracticeError.tooLarge(bytes: large.utf8.count, answer: large)
    }
    return try store.updatePractice(at: now) { view in
      let old = view.state.stories.first { $0.id == story.id }
      let isSame = old?.tidied(at: now) == story
      return PracticeChange(isSame ? [] : [.storyWritten(story)])
    }
  }

  /// Takes a story out, and returns the state after it; the log keeps it.
  ///
  /// Cards about its parts stay in the deck: take them out as well.
  ///
  /// - Throws: ``PracticeError/unknownStory(_:)``; ``StoreError``.
  @discardableResult
  public func removeStory(_ id: StoryID) throws -> PracticeState {
    try store.updatePractice(at: world.now()) { view in
      guard view.state.stories.contains(where: { $0.id == id }) else {
        throw PracticeError.unknownStory(id)
      }
      return PracticeChange([.storyRemoved(StoryRemoval(story: id))])
    }
  }

  /// Writes down how a person thought a round went, and returns the state after it; see ``RoundStore/selfAssess(_:_:at:)``.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func selfAssess(_ round: String, _ band: Band?) throws -> PracticeState {
    try store.selfAssess(round, band, at: world.now())
  }

  /// Writes down what came of a real interview, and returns the state after it; the same outcome twice is written once.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func logOutcome(_ outcome: Outcome) throws -> PracticeState {
    guard outcome.note.utf8.count <= Round.largestText else {
      throw PracticeError.tooLarge(bytes: outcome.note.utf8.count, answer: outcome.note)
    }
    guard outcome.forecast.map({ (0...1).contains($0) }) ?? true else {
      throw PracticeError.forecast
    }
    return try store.updatePractice(at: world.now()) { view in
      if let today = today(in: view.state), outcome.day > today {
        throw PracticeError.outcomeAhead(outcome.day, today: today)
      }
      return PracticeChange(view.state.outcomes.contains(outcome) ? [] : [.outcomeLogged(outcome)])
    }
  }
}

extension RoundStore {
  /// Writes down how a person thought a round went, and returns the state after it.
  ///
  /// A page or a terminal that shows the scorecard asks before; the first word on a round counts. Without a band, it says that the score was
  /// shown without a guess, so that nobody is asked about it any more. Nothing is written about a round of the sample, which no person took.
  ///
  /// - Throws: ``PracticeError`` for a round that is not there or not over, and the second time; ``StoreError``.
  @discardableResult
  public func selfAssess(
    _ round: String, _ band: Band?, at now: Instant
  ) throws -> PracticeState {
    guard let known = try self.round(RoundID(round)) else {
      throw PracticeError.unknownRound(round)
    }
    guard known.end != nil else { throw PracticeError.roundRuns(round) }
    guard !known.id.isSample else { return try practice() }
    return try updatePractice(at: now) { view in
      if let first = view.state.selfAssessments.first(where: { $0.round == round }) {
        throw PracticeError.alreadySelfAssessed(first)
      }
      return PracticeChange([.selfAssessed(SelfAssessment(round: round, band: band))])
    }
  }
}

extension Story {
  /// Returns the story with line ends of one kind, a title without white space around it, and another time.
  fileprivate func tidied(at now: Instant) -> Story {
    Story(
      id: id, title: title.withUnixLineEnds.withoutOuterSpace,
      situation: situation.withUnixLineEnds, constraint: constraint.withUnixLineEnds,
      decision: decision.withUnixLineEnds, numbers: numbers.withUnixLineEnds,
      learning: learning.withUnixLineEnds, writtenAt: now, covers: covers)
  }
}
