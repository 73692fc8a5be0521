// SPDX-License-Identifier: Apache-2.0

import GRDB
public import InterviewContent
public import LanguageModel
public import Quantities
public import Rehearsal

/// The connection of a language model and the log of its calls. A key is in neither: the connection names the variable that holds it.
extension RoundStore {
  /// Returns the connection; nil when there is none.
  ///
  /// - Throws: ``StoreError/unreadableModel(reason:)`` when it cannot be read, or another ``StoreError``.
  public func modelConnection() throws -> ModelConnection? { try modelSettings().connection }

  /// Returns the connection with its revision.
  ///
  /// - Throws: As ``modelConnection()``.
  public func modelSettings() throws -> ModelSettings {
    try read { try ModelTable(db: $0).settings() }
  }

  /// Returns the revision of the connection, also of one that cannot be read.
  ///
  /// - Throws: ``StoreError``.
  public func modelRevision() throws -> Int { try read { try ModelTable(db: $0).revision() } }

  /// Keeps a connection in the place of the one before; nil forgets it.
  ///
  /// - Throws: ``StoreError`` when it cannot be written.
  public func setModelConnection(_ connection: ModelConnection?) throws {
    try write { try ModelTable(db: $0).save(connection) }
  }

  /// Keeps a connection unless it was changed since a revision.
  ///
  /// - Returns: Whether it was kept.
  /// - Throws: ``StoreError`` when it cannot be written.
  public func setModelConnection(_ connection: ModelConnection?, since revision: Int) throws -> Bool
  {
    try write { db in
      let table = ModelTable(db: db)
      guard try table.revision() == revision else { return false }
      try table.save(connection)
      return true
    }
  }

  /// Adds a call to the log.
  ///
  /// - Returns: Its number, for ``finishModelCall(_:as:)``.
  /// - Throws: ``StoreError`` when it cannot be written.
  @discardableResult
  public func recordModelCall(_ call: ModelCall, at now: Instant) throws -> Int {
    try write { try ModelTable(db: $0).add(call, at: now) }
  }

  /// Writes what came of a call that was added before it was made: its messages as they went out last, outcome, tokens, dollars, time and tries.
  ///
  /// Nothing happens when the log was deleted meanwhile.
  ///
  /// - Throws: ``StoreError`` when it cannot be written.
  public func finishModelCall(_ number: Int, as call: ModelCall) throws {
    try write { try ModelTable(db: $0).finish(number, as: call) }
  }

  /// Returns the log of calls or a part of it, the newest first.
  ///
  /// - Throws: ``StoreError``.
  public func modelCalls(_ part: ListPart = .all) throws -> [RecordedModelCall] {
    try read { try ModelTable(db: $0).calls(part) }
  }

  /// Returns one call of the log; nil when there is none of that number.
  ///
  /// - Throws: ``StoreError``.
  public func modelCall(_ number: Int) throws -> RecordedModelCall? {
    try read { try ModelTable(db: $0).call(number) }
  }

  /// Returns what all calls used together.
  ///
  /// - Throws: ``StoreError``.
  public func modelSpending() throws -> ModelSpending {
    try read { try ModelTable(db: $0).spending() }
  }

  /// Returns what the calls for a round used together.
  ///
  /// - Throws: ``StoreError``.
  public func spending(ofRound id: RoundID) throws -> ModelSpending {
    try read { try ModelTable(db: $0).spending(ofRound: id.name) }
  }

  /// Returns what the calls that were for no round used together since a moment, tries of the connection left out.
  ///
  /// - Throws: ``StoreError``.
  public func spendingOutsideRounds(since moment: Instant) throws -> ModelSpending {
    try read { try ModelTable(db: $0).spendingOutsideRounds(since: moment) }
  }

  /// Deletes the log of calls for good, as ``erase()`` does with everything; the connection stays.
  ///
  /// What rounds have used is then unknown, so their budgets begin anew.
  ///
  /// - Throws: ``StoreError/eraseUnfinished(file:)`` when another program holds on to the old pages, or another ``StoreError``.
  public func deleteModelCalls() throws {
    try alone { db in
      try db.inTransaction(.immediate) {
        try ModelTable(db: db).removeCalls()
        return .commit
      }
      try emptyLog(db)
    }
  }
}
