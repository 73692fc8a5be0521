// SPDX-License-Identifier: Apache-2.0

import GRDB
public import InterviewContent
public import Quantities
public import Rehearsal

/// Keeps rounds as logs of events in one SQLite file.
///
/// Events are only ever added, inside one transaction with the row that the history page shows. What a call has returned is on the disk:
/// every commit is synchronised in full. Several stores, in one process or in several, may have the same file open at once; their
/// updates take turns.
///
/// Every operation waits for the disk, and up to five seconds for another program that is writing.
public final class RoundStore: Sendable {
  /// The path of the database file; `:memory:` for a store without one.
  public let file: String
  private let writer: any DatabaseWriter
  private let cache = RoundCache()
  let campaignCache = CampaignCache()
  let practiceCache = PracticeCache()
  let rehearsalCache = RehearsalCache()

  /// Opens the store in a folder, and creates the folder and the file `windtunnel.sqlite` when they are not there.
  ///
  /// New folders are readable by their owner alone, as is the file. A file of an older version is migrated; a file of a newer one is
  /// left as it is.
  ///
  /// - Throws: ``StoreError`` when the folder cannot be written, or the file is no database, damaged, newer, or locked.
  public convenience init(folder: String) throws {
    try self.init(folder: folder, pragmas: [])
  }

  /// Opens the store in a folder and sets further SQLite pragmas, such as `max_page_count = 60`, for the connection that writes.
  package convenience init(folder: String, pragmas: [String]) throws {
    let file = try StoreFiles.prepare(folder: folder)
    let writer = try StoreError.mapping(file: file) { try Connection.pool(file: file) }
    try self.init(file: file, writer: writer, pragmas: pragmas)
    renewOldDeck()
  }

  private init(file: String, writer: any DatabaseWriter, pragmas: [String]) throws {
    self.file = file
    self.writer = writer
    try StoreError.mapping(file: file) {
      try writer.writeWithoutTransaction { db in
        for pragma in pragmas { try db.execute(sql: "PRAGMA \(pragma)") }
      }
    }
  }

  /// Returns a store that lives in memory and ends with the last reference to it.
  ///
  /// - Throws: ``StoreError`` when memory runs out.
  public static func inMemory() throws -> RoundStore {
    let queue = try StoreError.mapping(file: ":memory:") { try Connection.inMemory() }
    return try RoundStore(file: ":memory:", writer: queue, pragmas: [])
  }
}

extension RoundStore {
  /// The name of the database file in its folder.
  public static var fileName: String { StoreFiles.name }

  /// Writes down that a round begins.
  ///
  /// - Throws: ``StoreError/existingRound(_:)`` when the id is taken, ``StoreError/invalidID(_:)`` when it is none, or another
  ///   ``StoreError`` when it cannot be written.
  @discardableResult
  public func create(id: RoundID, start: RoundStart, at now: Instant) throws -> Round {
    try write { db in try begin(id, start, at: now, db) }
  }

  /// Writes down in a transaction that a round begins.
  @discardableResult
  func begin(_ id: RoundID, _ start: RoundStart, at now: Instant, _ db: Database) throws -> Round {
    guard id.isStorable else { throw StoreError.invalidID(id) }
    let log = EventLog(db: db)
    guard try log.length(of: id) == 0 else { throw StoreError.existingRound(id) }
    let first = RecordedEvent(sequence: 1, at: now, event: .started(round: start))
    let round = try Round(id: id, events: [first])
    try log.append(first, to: id)
    try HistoryTable(db: db).save(round)
    return round
  }

  /// Returns the state of a round, or nil when there is no such round.
  ///
  /// - Throws: ``StoreError/unreadable(_:reason:)`` when its log does not add up, or another ``StoreError``.
  public func round(_ id: RoundID) throws -> Round? {
    try read { try cache.load(id, from: $0)?.round }
  }

  /// Adds what is decided on the present state of a round to its log, and returns the state after it.
  ///
  /// Nobody else writes between the moment the state is read and the moment the events are on the disk. The decision must not call
  /// the store. When it throws, nothing is written and its error comes out unchanged; when it returns no events, nothing is written.
  ///
  /// - Parameters:
  ///   - id: The round.
  ///   - now: When the events happen.
  ///   - decide: Returns the events to add, in order.
  /// - Returns: The state after the events.
  /// - Throws: What `decide` throws, `ReplayError` when its events cannot follow those before them, or ``StoreError``.
  @discardableResult
  public func update(
    _ id: RoundID, at now: Instant, _ decide: (Round) throws -> [RoundEvent]
  ) throws -> Round {
    let loaded = try unwrappingRefusals {
      try write { db in
        guard let loaded = try cache.load(id, from: db) else { throw StoreError.unknownRound(id) }
        let events = try Refusal.wrapping { try decide(loaded.round) }
        return try append(events, to: loaded, at: now, db)
      }
    }
    cache.keep(loaded)
    return loaded.round
  }

  /// Returns a round as it stands in a transaction that has not written yet, or nil when there is no such round.
  func loaded(_ id: RoundID, from db: Database) throws -> Round? {
    try cache.load(id, from: db)?.round
  }

  /// Runs a closure, and throws what a caller's decision threw as it was.
  func unwrappingRefusals<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let refusal as Refusal { throw refusal.reason }
  }

  private func append(
    _ events: [RoundEvent], to loaded: LoadedRound, at now: Instant, _ db: Database
  ) throws -> LoadedRound {
    guard !events.isEmpty else { return loaded }
    var loaded = loaded
    let log = EventLog(db: db)
    for event in events {
      let record = RecordedEvent(sequence: loaded.round.eventCount + 1, at: now, event: event)
      try loaded.round.apply(record)
      try log.append(record, to: loaded.round.id)
    }
    try HistoryTable(db: db).save(loaded.round)
    return loaded
  }

  /// Returns the log of a round, in order; empty when there is no such round.
  ///
  /// - Throws: ``StoreError/unreadable(_:reason:)`` when an event cannot be read, or another ``StoreError``.
  public func events(of id: RoundID) throws -> [RecordedEvent] {
    guard id.isStorable else { return [] }
    return try read { try EventLog(db: $0).records(of: id) }
  }
}

extension RoundStore {
  /// Returns what a closure reads from one unchanging state of the database.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try StoreError.mapping(file: file) { try writer.read(body) }
  }

  /// Returns what a closure reads from one unchanging state of the database, on a connection of its own, so that nobody who writes waits.
  ///
  /// A connection that was opened for reading alone leaves the CHECK constraints out of the schema, and SQLite does not check them there; so
  /// this one is opened for writing and then forbidden to. The transaction is rolled back, since SQLite refuses to commit even a reading
  /// one in which it met damage. A store in memory has one connection only.
  func inspect<T>(_ body: (Database) throws -> T) throws -> T {
    guard file != Self.inMemoryName else {
      return try transaction(.deferred, ends: .rollback, body)
    }
    return try StoreError.mapping(file: file) {
      try Self.transaction(
        .deferred, ends: .rollback, on: try Connection.inspector(file: file), body)
    }
  }

  private static let inMemoryName = ":memory:"

  /// Runs a closure in a transaction that no other writer overlaps; all of it is kept, or nothing.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try transaction(.immediate, ends: .commit, body)
  }

  private func transaction<T>(
    _ kind: Database.TransactionKind, ends: Database.TransactionCompletion,
    _ body: (Database) throws -> T
  ) throws -> T {
    try StoreError.mapping(file: file) {
      try Self.transaction(kind, ends: ends, on: writer, body)
    }
  }

  private static func transaction<T>(
    _ kind: Database.TransactionKind, ends: Database.TransactionCompletion,
    on writer: any DatabaseWriter, _ body: (Database) throws -> T
  ) throws -> T {
    try writer.writeWithoutTransaction { db in
      var result: T?
      try db.inTransaction(kind) {
        result = try body(db)
        return ends
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return result
    }
  }

  /// Runs a closure outside any transaction while no other thread reads or writes, and forgets the rounds in memory.
  func alone<T>(_ body: (Database) throws -> T) throws -> T {
    defer {
      cache.clear()
      campaignCache.clear()
      practiceCache.clear()
      rehearsalCache.clear()
    }
    return try StoreError.mapping(file: file) { try writer.barrierWriteWithoutTransaction(body) }
  }

  /// Returns a setting of the connection that writes, such as `synchronous`.
  package func setting(_ pragma: String) throws -> String? {
    try StoreError.mapping(file: file) {
      try writer.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
    }
  }
}

/// Carries an error of a caller's decision out of a transaction, past the place where errors of the database are translated.
struct Refusal: Error {
  let reason: any Error

  static func wrapping<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw Refusal(reason: error) }
  }
}
