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

  /// Puts what went wrong in a round into the deck, and returns the state after it; twice adds nothing.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func addFailures(of round: String) throws -> PracticeState {
    let rounds = try desk.rehearsedRounds().filter { $0.id == round }
    return try desk.add(rounds.flatMap { CardMaker.cards(of: $0, at: now) }, evenIfRemoved: true)
  }

  /// Puts what went wrong in rounds into the deck, the latest round first, and returns the state after it; twice adds nothing.
  ///
  /// Only so many of these cards wait for their first review at a time: the others come when some were asked, so that a year of rounds
  /// does not bury the rest of the deck. While the rounds of the past are read after a start nothing is added, so that nobody waits for them.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func addFailures() throws -> PracticeState {
    let state = try desk.state()
    guard !isReadingRounds else { return state }
    let room = Self.mostWaiting - state.deck.count { $0.isNew && $0.card.isOfFailure }
    guard room > 0 else { return state }
    let rehearsed = try desk.store.rehearsals()
    guard !memory.failures.areAllAdded(at: rehearsed.mark) else { return state }
    var new: [Card] = []
    for round in rehearsed.rounds.reversed() {
      let names = memory.failures.names(in: round) { CardMaker.cards(of: round, at: now).map(\.id) }
      guard names.contains(where: { state.isMissing($0) }) else { continue }
      new += CardMaker.cards(of: round, at: now).filter { state.isMissing($0.id) }
      guard new.count <= room else { break }
    }
    let after = try desk.add(Array(new.prefix(room)), evenIfRemoved: false)
    if new.count <= room { memory.failures.noteAllAdded(at: rehearsed.mark) }
    return after
  }

  /// About five days of new cards at twenty reviews a day, and more than one round can add; a choice of ours.
  private static let mostWaiting = 100

  /// As many cards as two weeks of twenty reviews a day can hold well; more can be added from the library.
  ///
  /// Source: the first of the four settings in docs/practice.md.
  private static let mostStarters = 120

  /// Keeps a story and puts its cards into the deck, and returns the state after it.
  ///
  /// Cards of a story that is in the bank stay out where the person took them out; a story that comes back brings all of its cards.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func keep(_ story: Story) throws -> PracticeState {
    let isNew = try !desk.state().stories.contains { $0.id == story.id }
    let state = try desk.write(story)
    guard let kept = state.stories.first(where: { $0.id == story.id }) else { return state }
    return try desk.add(StoryCards.cards(for: kept, at: now), evenIfRemoved: isNew)
  }

  /// The names of all templates.
  public var templateNames: Set<String> { Set(templates.map(\.id)) }

  /// Returns the templates that can be asked today.
  public func askable(in state: PracticeState) -> [DrillTemplate] {
    let today = desk.today(in: state).map { "\($0)" } ?? ""
    return templates.filter { $0.expires.map { $0 >= today } ?? true }
  }
}

extension Card {
  /// Whether it is about something that went wrong in a round.
  fileprivate var isOfFailure: Bool {
    if case .failure = origin { true } else { false }
  }
}

extension PracticeState {
  /// Whether a card is not in the deck and was not taken out of it.
  fileprivate func isMissing(_ id: CardID) -> Bool { card(id) == nil && !removed.contains(id) }
}
