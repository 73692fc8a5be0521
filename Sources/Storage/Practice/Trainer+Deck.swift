// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent
public import Practice
import Quantities

extension Trainer {
  /// Puts the drills that a loop begins with into the deck, in their order, and returns the state after it.
  ///
  /// Cards that the person took out stay out.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func addStarters(for loop: Loop?) throws -> PracticeState {
    let chosen = StarterDeck.templates(from: askable(in: try desk.state()), loop: loop)
    let cards = chosen.prefix(Self.mostStarters).map { CardMaker.card(of: $0, at: now) }
    return try desk.add(cards, evenIfRemoved: false)
  }

  /// Puts what went wrong in rounds into the deck, and returns the state after it; twice adds nothing.
  ///
  /// - Parameter round: The round; nil for all that are over.
  /// - Returns: The state.
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func addFailures(of round: String? = nil) throws -> PracticeState {
    let rounds = try desk.rehearsedRounds().filter { round == nil || $0.id == round }
    let cards = rounds.flatMap { CardMaker.cards(of: $0, at: now) }
    return try desk.add(cards, evenIfRemoved: round != nil)
  }

  /// As many cards as two weeks of twenty reviews a day can hold well; more can be added from the library.
  ///
  /// Source: the first of the four settings in docs/practice.md.
  private static let mostStarters = 120

  /// Keeps a story and puts its cards into the deck, and returns the state after it.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func keep(_ story: Story) throws -> PracticeState {
    let state = try desk.write(story)
    guard let kept = state.stories.first(where: { $0.id == story.id }) else { return state }
    return try desk.add(StoryCards.cards(for: kept, at: now), evenIfRemoved: false)
  }

  /// Returns the templates that can be asked today.
  public func askable(in state: PracticeState) -> [DrillTemplate] {
    let today = desk.today(in: state).map { "\($0)" } ?? ""
    return templates.filter { $0.expires.map { $0 >= today } ?? true }
  }
}
