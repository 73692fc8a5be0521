// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Practice
import Quantities

/// The table `practiceEvent`: the one log of a person's practice.
struct PracticeLog {
  let db: Database

  /// Returns how many events there are.
  func count() throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT coalesce(max(sequence), 0) FROM practiceEvent")
    return try Int.fetchOne(statement) ?? 0
  }

  /// Adds an event.
  func append(_ record: RecordedPracticeEvent) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO practiceEvent (sequence, at, kind, payload) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [
      record.sequence, record.at.millisecondsSince1970, record.event.kind,
      EventPayload.text(of: record.event),
    ])
  }

  /// Returns the event of a number, or nil when there is none.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when it cannot be read.
  func record(_ sequence: Int) throws -> RecordedPracticeEvent? {
    try stored("WHERE sequence = ?", [sequence]).next().map(Self.record)
  }

  /// Returns the events after a place in the log, in order.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when one of them cannot be read.
  func records(after sequence: Int) throws -> [RecordedPracticeEvent] {
    try Self.records(stored("WHERE sequence > ? ORDER BY sequence", [sequence]))
  }

  /// Returns every event that is about no single card of the deck, in order.
  ///
  /// The condition is word for word that of the index, so that SQLite uses it.
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when one of them cannot be read.
  func others() throws -> [RecordedPracticeEvent] {
    try Self.records(
      stored(
        """
        INDEXED BY practiceEventByKind
        WHERE kind NOT IN ('cardAdded', 'reviewed', 'ratingCorrected') ORDER BY sequence
        """))
  }

  /// Returns when the last event happened; nil before the first.
  func lastEventAt() throws -> Instant? {
    let statement = try db.cachedStatement(
      sql: "SELECT at FROM practiceEvent ORDER BY sequence DESC LIMIT 1")
    return try Int64.fetchOne(statement).map { Instant(millisecondsSince1970: $0) }
  }

  /// Returns stored events one after the other, so that a log of any length takes little memory.
  func stored(_ condition: String, _ arguments: StatementArguments = []) throws -> StoredEvents {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, at, payload FROM practiceEvent \(condition)")
    return StoredEvents(rows: try Row.fetchCursor(statement, arguments: arguments))
  }
}

/// Stored events that are read one at a time.
struct StoredEvents {
  let rows: RowCursor

  func next() throws -> StoredEvent? {
    guard let row = try rows.next() else { return nil }
    return StoredEvent(
      sequence: row[0], at: Instant(millisecondsSince1970: row[1]), payload: row[2])
  }
}

extension PracticeLog {
  private static func records(_ stored: StoredEvents) throws -> [RecordedPracticeEvent] {
    var records: [RecordedPracticeEvent] = []
    while let event = try stored.next() { records.append(try record(event)) }
    return records
  }

  private static func record(_ stored: StoredEvent) throws -> RecordedPracticeEvent {
    guard let event = value(of: stored) else {
      throw StoreError.unreadablePractice(
        reason: "event \(stored.sequence) is not one that this version knows")
    }
    return RecordedPracticeEvent(sequence: stored.sequence, at: stored.at, event: event)
  }

  /// Returns a stored event as a value, or nil when it is none.
  static func value(of event: StoredEvent) -> PracticeEvent? {
    try? JSONDecoder().decode(PracticeEvent.self, from: event.payload)
  }
}

extension PracticeEvent {
  /// The name of the kind of event; it is also the only key of the event's JSON, and the table checks that.
  var kind: String {
    switch self {
    case .cardAdded: "cardAdded"
    case .cardRemoved: "cardRemoved"
    case .reviewed: "reviewed"
    case .ratingCorrected: "ratingCorrected"
    case .goalSet: "goalSet"
    case .storyWritten: "storyWritten"
    case .storyRemoved: "storyRemoved"
    case .selfAssessed: "selfAssessed"
    case .outcomeLogged: "outcomeLogged"
    case .parametersFitted: "parametersFitted"
    case .fittingChosen: "fittingChosen"
    }
  }
}
