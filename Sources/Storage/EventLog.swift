// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal

/// The table `event`: every round's log.
struct EventLog {
  let db: Database

  /// Returns how many events a round has; zero when there is no such round.
  func length(of id: RoundID) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT coalesce(max(sequence), 0) FROM event WHERE roundID = ?")
    return try Int.fetchOne(statement, arguments: [id.name]) ?? 0
  }

  /// Returns how many events there are in all.
  func count() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
  }

  /// Returns the rounds that have a log, by name.
  func rounds() throws -> [RoundID] {
    try String.fetchAll(db, sql: "SELECT DISTINCT roundID FROM event ORDER BY roundID")
      .map { RoundID($0) }
  }

  /// Adds an event to the log of a round.
  func append(_ record: RecordedEvent, to id: RoundID) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event (roundID, sequence, at, kind, payload) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      id.name, record.sequence, record.at.millisecondsSince1970, record.event.kind,
      EventPayload.text(of: record.event),
    ])
  }

  /// Returns the events of a round after a place in its log, in order, as they are stored.
  func stored(of id: RoundID, after sequence: Int = 0) throws -> [StoredEvent] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, at, payload FROM event
        WHERE roundID = ? AND sequence > ? ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(statement, arguments: [id.name, sequence])
    var events: [StoredEvent] = []
    while let row = try rows.next() {
      events.append(
        StoredEvent(
          sequence: row[0], at: Instant(millisecondsSince1970: row[1]), payload: row[2]))
    }
    return events
  }

  /// Returns the events of a round after a place in its log, in order.
  ///
  /// - Throws: ``StoreError/unreadable(_:reason:)`` when one of them cannot be read.
  func records(of id: RoundID, after sequence: Int = 0) throws -> [RecordedEvent] {
    try EventPayload.records(of: id, in: stored(of: id, after: sequence))
  }

  /// Returns the state that the whole log of a round adds up to.
  ///
  /// - Throws: ``StoreError/unreadable(_:reason:)`` when it does not add up.
  func replay(_ id: RoundID) throws -> Round {
    let records = try records(of: id)
    do {
      return try Round(id: id, events: records)
    } catch {
      throw StoreError.unreadable(id, reason: error.description)
    }
  }
}

/// An event as it stands in the table.
struct StoredEvent {
  let sequence: Int
  let at: Instant
  /// JSON in UTF-8.
  let payload: Data
}
