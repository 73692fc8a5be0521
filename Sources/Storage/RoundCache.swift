// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Rehearsal
import Synchronization

/// A round with the number of erasures that the store had seen when it was read.
struct LoadedRound {
  var round: Round
  let erasures: Int
}

/// The rounds that were used last, so that a save does not replay an hour of typing.
///
/// A log only grows, unless everything is erased. So a round in memory is the beginning of the log in the database exactly when no
/// erasure came between and the log is at least as long; what another program has added is read and applied.
final class RoundCache: Sendable {
  private let rounds = Mutex<[LoadedRound]>([])
  private static let capacity = 8

  /// Returns a round as it stands in the database, or nil when it has no log.
  ///
  /// The connection must be inside a transaction that has not written yet.
  func load(_ id: RoundID, from db: Database) throws -> LoadedRound? {
    guard id.isStorable else { return nil }
    let log = EventLog(db: db)
    let length = try log.length(of: id)
    guard length > 0 else { return nil }
    let erasures = try Self.erasures(db)
    if var loaded = prefix(of: id, upTo: length, erasures: erasures) {
      for record in try log.records(of: id, after: loaded.round.eventCount) {
        try loaded.apply(record)
      }
      keep(loaded)
      return loaded
    }
    let loaded = LoadedRound(round: try log.replay(id), erasures: erasures)
    keep(loaded)
    return loaded
  }

  /// Keeps a round whose events are all in the database.
  func keep(_ loaded: LoadedRound) {
    rounds.withLock { rounds in
      rounds.removeAll { $0.round.id == loaded.round.id }
      rounds.insert(loaded, at: 0)
      rounds = Array(rounds.prefix(Self.capacity))
    }
  }

  /// Forgets every round.
  func clear() {
    rounds.withLock { $0 = [] }
  }

  private func prefix(of id: RoundID, upTo length: Int, erasures: Int) -> LoadedRound? {
    rounds.withLock { rounds in
      rounds.first {
        $0.round.id == id && $0.erasures == erasures && $0.round.eventCount <= length
      }
    }
  }

  /// Returns how often everything was erased.
  static func erasures(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT erasures FROM store")
    return try Int.fetchOne(statement) ?? 0
  }
}

extension LoadedRound {
  fileprivate mutating func apply(_ record: RecordedEvent) throws {
    do {
      try round.apply(record)
    } catch {
      throw StoreError.unreadable(round.id, reason: error.description)
    }
  }
}
