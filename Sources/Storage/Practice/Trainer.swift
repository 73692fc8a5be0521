// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import Drills
public import InterviewContent
public import Practice
public import Quantities
import Rehearsal

/// Practice as a person meets it: what comes next, what is in the deck, and how it stands; page and terminal both go through here.
public struct Trainer: Sendable {
  public let desk: PracticeDesk
  /// The drills that can be added to a deck.
  public let templates: [DrillTemplate]
  public let loops: [Loop]
  /// The questions of the library, of which stories cover some.
  public let questions: [Question]
  let assessor: Assessor
  let memory = TrainerMemory()
  private let kinds: [String: DrillKind]

  /// Creates a trainer.
  ///
  /// - Parameters:
  ///   - desk: Where practice is kept.
  ///   - templates: The drills of packs, families and catalogue.
  ///   - loops: The loops that can be practised for.
  ///   - questions: The questions of the library.
  ///   - assessor: Finds the evidence in stories.
  public init(
    desk: PracticeDesk, templates: [DrillTemplate], loops: [Loop], questions: [Question],
    assessor: Assessor
  ) {
    self.desk = desk
    self.templates = templates
    self.loops = loops
    self.questions = questions
    self.assessor = assessor
    kinds = Dictionary(templates.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
  }

  /// The time it is.
  public var now: Instant { desk.world.now() }

  /// Whether the rounds of the past are still being read after a start: what rests on them is not there before.
  public var isReadingRounds: Bool { desk.store.rehearsalCache.isReadingAhead }

  /// Returns the loop of the goal, or the first one.
  public func loop(in state: PracticeState) -> Loop? {
    loops.first { $0.id == state.goal?.loop } ?? loops.first
  }

  /// Returns the loop of a name; nil when there is none.
  public func loop(named id: Loop.ID) -> Loop? { loops.first { $0.id == id } }
}

extension Trainer {
  /// Returns the scheduler that leaves out the cards that cannot be asked (any more).
  public func scheduler(for state: PracticeState) -> Scheduler {
    memory.schedulers.value(for: DeckOnDay(state: state, today: desk.today(in: state))) {
      let drills = cardDrill(for: state)
      let resting = state.deck.filter { card in
        if case .template = card.card.origin { return drills.isGone(card.card) }
        return (try? drills.drill(of: card)) == nil
      }
      return Scheduler(kinds: kinds, resting: Set(resting.map(\.id)))
    }
  }

  /// Returns the maker of drills for the stories and the day of a state.
  public func cardDrill(for state: PracticeState) -> CardDrill {
    CardDrill(templates: templates, stories: state.stories, today: desk.today(in: state))
  }

  /// Returns what there is to do today, in the time that drills have by the plan.
  ///
  /// - Parameters:
  ///   - extra: Time beyond that.
  ///   - choose: Returns the cards of which alone some are asked; nil when it may be any.
  /// - Returns: The state of practice and what its cards ask for today.
  /// - Throws: ``StoreError``.
  public func session(
    extra: Seconds = .zero, among choose: (PracticeState) -> Set<CardID>? = { _ in nil }
  ) throws -> (state: PracticeState, session: Session) {
    let state = try desk.state()
    let scheduler = try sharing(for: state).asking(only: choose(state))
    return (state, scheduler.session(state, now: now, extra: extra))
  }

  /// Returns the scheduler that keeps to the time of drills in the plan.
  private func sharing(for state: PracticeState) throws -> Scheduler {
    scheduler(for: state).within(try drillShare(of: state).map { Seconds.minutes($0.minutes) })
  }

  /// Returns the open drill, or opens the next one; nil when nothing is due or the minutes of drills are over.
  ///
  /// `extra` is time beyond the minutes that drills have today.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  public func next(extra: Seconds = .zero) throws -> ShownDrill? {
    memory.skipped.clear()
    if let shown = try desk.shown() { return shown }
    let state = try desk.state()
    guard let card = try sharing(for: state).next(state, now: now, extra: extra) else {
      return nil
    }
    return try open(card.id)
  }

  /// Returns the open drill, or opens the next one after a card was skipped: one that was not skipped since ``next(extra:)``, or else the
  /// one that was skipped longest ago.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  public func next(afterSkipping id: CardID, extra: Seconds = .zero) throws -> ShownDrill? {
    if let shown = try desk.shown() { return shown }
    let skipped = memory.skipped.adding(id)
    let cards = try session(extra: extra).session.cards.map(\.id)
    let other = cards.first { !skipped.contains($0) } ?? skipped.first { cards.contains($0) }
    return try other.flatMap { try open($0) }
  }

  /// Opens a drill of a card, whether it is due or not.
  ///
  /// - Throws: `NoDrill` when the card cannot be asked; ``PracticeError``; ``StoreError``.
  public func open(_ id: CardID) throws -> ShownDrill? {
    let drills = cardDrill(for: try desk.state())
    return try desk.show(id) { card, _ in try drills.drill(of: card) }
  }
}
