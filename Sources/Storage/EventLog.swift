// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Rehearsal

/// The table `event`: every round's log.
struct EventLog {
  private let table: LogTable

  init(db: Database) {
    table = LogTable(db: db, name: "event", key: "roundID")
  }

  /// Returns how many events a round has; zero when there is no such round.
  func length(of id: RoundID) throws -> Int { try table.length(of: id.name) }

  /// Returns how many events there are in all.
  func count() throws -> Int { try table.count() }

  /// Returns the rounds that have a log, by name.
  func rounds() throws -> [RoundID] { try table.ids().map { RoundID($0) } }

  /// Adds an event to the log of a round.
  func append(_ record: RecordedEvent, to id: RoundID) throws {
    try table.append(
      to: id.name, sequence: record.sequence, at: record.at, kind: record.event.kind,
      payload: EventPayload.text(of: record.event))
  }

  /// Returns the events of a round after a place in its log, in order, as they are stored.
  func stored(of id: RoundID, after sequence: Int = 0) throws -> [StoredEvent] {
    try table.stored(of: id.name, after: sequence)
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
