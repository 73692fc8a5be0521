// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Quantities

/// A table of logs: events that are only ever added, each log numbered from 1 without gaps.
struct LogTable {
  let db: Database
  /// The name of the table.
  let name: String
  /// The column that tells the logs apart.
  let key: String

  /// Returns how many events a log has; zero when there is no such log.
  func length(of id: String) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT coalesce(max(sequence), 0) FROM \(name) WHERE \(key) = ?")
    return try Int.fetchOne(statement, arguments: [id]) ?? 0
  }

  /// Returns how many events there are in all.
  func count() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name)") ?? 0
  }

  /// Returns the names of all logs, sorted.
  func ids() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT \(key) FROM \(name) ORDER BY \(key)")
  }

  /// Adds an event to a log.
  func append(
    to id: String, sequence: Int, at now: Instant, kind: String, payload: String
  ) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(name) (\(key), sequence, at, kind, payload) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      id, sequence, now.millisecondsSince1970, kind, payload,
    ])
  }

  /// Returns the events of a log after a place in it, in order, as they are stored.
  func stored(of id: String, after sequence: Int = 0) throws -> [StoredEvent] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, at, payload FROM \(name)
        WHERE \(key) = ? AND sequence > ? ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(statement, arguments: [id, sequence])
    var events: [StoredEvent] = []
    while let row = try rows.next() {
      events.append(
        StoredEvent(
          sequence: row[0], at: Instant(millisecondsSince1970: row[1]), payload: row[2]))
    }
    return events
  }
}

/// An event as it stands in a table.
struct StoredEvent {
  let sequence: Int
  let at: Instant
  /// JSON in UTF-8.
  let payload: Data
}
