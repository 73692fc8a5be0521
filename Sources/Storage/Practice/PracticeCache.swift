// SPDX-License-Identifier: Apache-2.0

import GRDB
import Practice
import Synchronization

/// The state of practice with the number of erasures that the store had seen when it was read.
struct LoadedPractice {
  var state: PracticeState
  let erasures: Int
}

/// The state that was used last, so that a review costs what it adds and not what the deck holds.
///
/// It is the beginning of the log in the database exactly when no erasure came between and the log is at least as long; what another
/// program has added is read and applied. Without it, or after an erasure, the state comes from the tables that are computed from the log.
final class PracticeCache: Sendable {
  private let kept = Mutex<LoadedPractice?>(nil)

  /// Returns the state as it stands in the database.
  ///
  /// The connection must be inside a transaction that has not written yet.
  func load(from db: Database) throws -> LoadedPractice {
    let log = PracticeLog(db: db)
    let length = try log.count()
    let erasures = try RoundCache.erasures(db)
    guard var loaded = prefix(upTo: length, erasures: erasures) else {
      let loaded = LoadedPractice(
        state: try Self.stored(in: db, length: length), erasures: erasures)
      keep(loaded)
      return loaded
    }
    guard loaded.state.eventCount < length else { return loaded }
    for record in try log.records(after: loaded.state.eventCount) { loaded.state.apply(record) }
    keep(loaded)
    return loaded
  }

  /// Keeps a state whose events are all in the database.
  func keep(_ loaded: LoadedPractice) {
    kept.withLock { $0 = loaded }
  }

  /// Forgets the state.
  func clear() {
    kept.withLock { $0 = nil }
  }

  private func prefix(upTo length: Int, erasures: Int) -> LoadedPractice? {
    kept.withLock { kept in
      guard let loaded = kept, loaded.erasures == erasures, loaded.state.eventCount <= length
      else { return nil }
      return loaded
    }
  }

  /// Returns the state from the tables that are computed from the log.
  private static func stored(in db: Database, length: Int) throws -> PracticeState {
    let (log, table) = (PracticeLog(db: db), PracticeTable(db: db))
    return PracticeState(
      deck: try table.deck().map(\.card), takenOut: try table.takenOut(),
      others: try log.others(), eventCount: length, lastEventAt: try log.lastEventAt())
  }
}
