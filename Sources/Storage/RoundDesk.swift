// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import ProductAnalytics
import Quantities
public import Rehearsal

/// Conducts rounds on the disk: what the web page and the terminal do in a round goes through here.
///
/// Every operation first settles what the clock has made due, in the same transaction, so nobody ever sees a round that should be over.
public struct RoundDesk: Sendable {
  public let store: RoundStore
  public let interviewer: Interviewer
  public let world: World
  private var scored: @Sendable (Round) -> Void = { _ in }

  /// Creates a desk.
  public init(store: RoundStore, interviewer: Interviewer, world: World) {
    self.store = store
    self.interviewer = interviewer
    self.world = world
  }

  /// Returns a desk that tells somebody of each round that is scored, after it is on the disk.
  ///
  /// The desk waits for what is told to return; what takes time has to be begun beside it.
  public func onScored(_ tell: @escaping @Sendable (Round) -> Void) -> RoundDesk {
    var desk = self
    desk.scored = tell
    return desk
  }

  /// What came of an operation on the boxes of a room.
  public struct Outcome: Sendable {
    /// The state after it.
    public var round: Round
    /// The boxes that could not be saved, and why; the others were.
    public let refused: [(field: DraftField, error: RoundError)]
    /// Why data that were asked for are not shown, or the question that decides; nil when nothing was asked, and when they are.
    public var dataRefusal: String?
  }
}

extension RoundDesk {
  /// Begins a round.
  ///
  /// - Throws: ``StoreError`` when it cannot be written down.
  public func start(
    _ question: Question, stage: Stage, mode: Mode, interviewer persona: Persona
  ) throws -> Round {
    let plan = RoundPlan(stage: stage, mode: mode, speed: world.clockSpeed)
    let turns = PlannedTurn.arguments(about: question)
    let start = RoundStart(
      question: question, mode: mode, plan: plan, interviewer: persona, seed: world.newSeed(),
      turns: turns.isEmpty ? nil : turns)
    return try store.create(id: world.newRoundID(), start: start, at: world.now())
  }

  /// Begins a round on a generated case.
  ///
  /// - Throws: ``StoreError`` when it cannot be written down.
  public func start(
    _ made: ProductCase, stage: Stage, mode: Mode, interviewer persona: Persona
  ) throws -> Round {
    let handout = CaseHandout(made)
    let start = RoundStart(
      question: Question(made, handout: handout), mode: mode,
      plan: RoundPlan(stage: stage, mode: mode, speed: world.clockSpeed), interviewer: persona,
      seed: world.newSeed(), handout: handout)
    return try store.create(id: world.newRoundID(), start: start, at: world.now())
  }

  /// Returns a round as it stands now, or nil when there is no such round.
  ///
  /// - Throws: ``StoreError`` when it cannot be read, or what has become due cannot be written down.
  public func round(_ id: RoundID) throws -> Round? {
    guard let round = try store.round(id) else { return nil }
    let now = world.now()
    guard !interviewer.settle(round, at: now).isEmpty else { return round }
    let settled = try store.update(id, at: now) { interviewer.settle($0, at: now) }
    tell(of: settled, after: round)
    return settled
  }

  private func tell(of round: Round, after before: Round?) {
    if round.scorecard != nil, before?.scorecard == nil { scored(round) }
  }

  /// Saves what stands in the boxes.
  ///
  /// In a round that has ended, boxes that hold anything new are refused as `RoundError.over`.
  ///
  /// - Throws: ``StoreError`` when there is no such round or it cannot be written down.
  public func save(_ id: RoundID, _ save: RoomSave) throws -> Outcome {
    try perform(id, save) { _, _ in [] }
  }

  /// Saves what stands in the boxes and ends the preparation; nothing more happens in a round that has ended.
  ///
  /// - Throws: As ``save(_:_:)``.
  public func beginDiscussion(_ id: RoundID, _ save: RoomSave) throws -> Outcome {
    try perform(id, save) { try $0.beginDiscussion(at: $1) }
  }

  /// Saves what stands in the boxes and sends the answer; a box that could not be saved keeps the answer from being sent.
  ///
  /// - Throws: As ``save(_:_:)``, and `RoundError` when the answer cannot be sent.
  public func answer(_ id: RoundID, _ save: RoomSave) throws -> Outcome {
    try perform(id, save) { try interviewer.answer($0, exchange: save.exchange, at: $1) }
  }

  /// Saves what stands in the boxes and ends the round, if it has not ended; a box that could not be saved keeps it from ending.
  ///
  /// - Throws: As ``save(_:_:)``.
  public func finish(_ id: RoundID, _ save: RoomSave) throws -> Outcome {
    try perform(id, save) { try interviewer.finish($0, at: $1) }
  }

  /// Saves what stands in the boxes and asks for data of the case; a box that could not be saved keeps them from being asked.
  ///
  /// - Throws: As ``save(_:_:)``.
  public func ask(_ id: RoundID, _ save: RoomSave, for wish: DataWish) throws -> Outcome {
    // Made before the transaction, so that nobody waits for the simulation.
    let made = try round(id)?.start.handout?.reference.make()
    var refusal: String?
    var outcome = try perform(id, save) { round, now in
      guard let made else {
        refusal = round.dataRefusal(at: now)
        return []
      }
      switch round.ask(wish, of: made, at: now) {
      case .shown(let events): return events
      case .refused(let reason):
        refusal = reason
        return []
      }
    }
    outcome.dataRefusal = refusal
    return outcome
  }

  /// Saves what stands in the boxes and gives a hint on it, in coach mode.
  ///
  /// - Throws: As ``save(_:_:)``, and `RoundError.noHint` when there is none.
  public func hint(_ id: RoundID, _ save: RoomSave) throws -> Outcome {
    try perform(id, save) { try interviewer.hint($0, at: $1) }
  }

  /// Ends every round whose clock has run out.
  ///
  /// A round that cannot be read is left as it is and does not keep the others from ending.
  ///
  /// - Throws: ``StoreError`` when the list cannot be read or a round cannot be written; the rest stays for the next time.
  public func sweep() throws {
    for id in try store.openRounds() {
      do { _ = try round(id) } catch StoreError.unreadable { continue }
    }
  }

  private func perform(
    _ id: RoundID, _ save: RoomSave, then act: (Round, Instant) throws -> [RoundEvent]
  ) throws -> Outcome {
    let now = world.now()
    var refused: [(field: DraftField, error: RoundError)] = []
    var before: Round?
    let round = try store.update(id, at: now) { round in
      before = round
      let due = interviewer.settle(round, at: now)
      let settled = round.adding(due, at: now)
      let saved = settled.save(save, at: now)
      refused = saved.refused
      guard refused.isEmpty, settled.end == nil else { return due + saved.events }
      return due + saved.events + (try act(settled.adding(saved.events, at: now), now))
    }
    tell(of: round, after: before)
    return Outcome(round: round, refused: refused)
  }
}
