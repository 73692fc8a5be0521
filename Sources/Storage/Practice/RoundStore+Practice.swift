// SPDX-License-Identifier: Apache-2.0

import GRDB
public import Practice
public import Quantities

/// What is to be written down about practice, all of it or nothing.
public struct PracticeChange: Sendable {
  /// What becomes of the drill that is open.
  public enum Shown: Sendable {
    case asItIs
    /// This one is open now.
    case open(ShownDrill)
    case closed
  }

  public let events: [PracticeEvent]
  public let shown: Shown

  /// Creates a change.
  public init(_ events: [PracticeEvent] = [], shown: Shown = .asItIs) {
    self.events = events
    self.shown = shown
  }
}

/// Practice as it stands in a transaction.
public struct PracticeView {
  public let state: PracticeState
  /// The drill that is open; nil when none is.
  public let shown: ShownDrill?
  let log: PracticeLog

  /// Returns a review of a card by its number from 1; nil when there is none.
  func review(_ number: Int, of card: DeckCard) throws -> StandingReview? {
    guard card.reviews.indices.contains(number - 1) else { return nil }
    return try StandingReview(card.reviews[number - 1], in: log)
  }
}

extension RoundStore {
  /// Returns the state of practice; empty when nothing was ever practised.
  ///
  /// - Throws: ``StoreError``.
  public func practice() throws -> PracticeState {
    try read { try practiceCache.load(from: $0).state }
  }

  /// Returns the drill that is open, answered or not; nil when none is.
  ///
  /// - Throws: ``StoreError``.
  public func shownDrill() throws -> ShownDrill? {
    try read { try ShownTable(db: $0).drill() }
  }

  /// Returns the log of practice, in order.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when an event cannot be read, or another ``StoreError``.
  public func practiceEvents() throws -> [RecordedPracticeEvent] {
    try read { try PracticeLog(db: $0).records(after: 0) }
  }

  /// Adds what is decided on the present state of practice to its log, and returns the state after it.
  ///
  /// Nobody else writes between the moment the state is read and the moment all of it is on the disk. The decision must not call the
  /// store. When it throws, nothing is written and its error comes out unchanged.
  ///
  /// - Parameters:
  ///   - now: The present moment; see ``PracticeClock`` for the time that the events get.
  ///   - decide: Returns the change.
  /// - Returns: The state after the change.
  /// - Throws: What `decide` throws, or ``StoreError``.
  @discardableResult
  public func updatePractice(
    at now: Instant, _ decide: (PracticeView) throws -> PracticeChange
  ) throws -> PracticeState {
    let loaded = try unwrappingRefusals {
      try write { db in
        var loaded = try practiceCache.load(from: db)
        let view = PracticeView(
          state: loaded.state, shown: try ShownTable(db: db).drill(), log: PracticeLog(db: db))
        let change = try Refusal.wrapping { try decide(view) }
        let time = PracticeClock.time(now, after: loaded.state.lastEventAt)
        let first = loaded.state.eventCount + 1
        let records = change.events.enumerated().map {
          RecordedPracticeEvent(sequence: first + $0, at: time, event: $1)
        }
        try append(records, to: &loaded.state, db)
        try apply(change.shown, db)
        return loaded
      }
    }
    practiceCache.keep(loaded)
    return loaded.state
  }

  /// Writes events down, with what they change in the deck.
  func append(
    _ records: [RecordedPracticeEvent], to state: inout PracticeState, _ db: Database
  ) throws {
    let (log, table) = (PracticeLog(db: db), PracticeTable(db: db))
    for record in records {
      state.apply(record)
      try log.append(record)
      try table.save(record, after: state)
    }
  }

  private func apply(_ shown: PracticeChange.Shown, _ db: Database) throws {
    switch shown {
    case .asItIs: return
    case .open(let drill): try ShownTable(db: db).save(drill)
    case .closed: try ShownTable(db: db).remove()
    }
  }
}
