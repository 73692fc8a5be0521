// SPDX-License-Identifier: Apache-2.0

import GRDB

extension RoundStore {
  /// Deletes everything that was ever written, for good.
  ///
  /// The rows are overwritten with zeros, the file is rebuilt without them, and the write-ahead log is emptied. What the disk itself
  /// or a backup keeps is out of reach.
  ///
  /// - Throws: ``StoreError/eraseUnfinished(file:)`` when another program holds on to the old pages, or another ``StoreError``.
  public func erase() throws {
    try alone { db in
      try db.inTransaction(.immediate) {
        try deleteRows(db)
        return .commit
      }
      // The first time so that what is left to do needs no room on the disk, the second for the pages that VACUUM wrote.
      try emptyLog(db)
      try db.execute(sql: "VACUUM")
      try emptyLog(db)
    }
  }

  /// Deletes everything in a folder for good, also where the database is damaged, or the disk too full to delete rows in it.
  ///
  /// A file that never was a database is somebody else's and is left alone.
  ///
  /// - Returns: The path of the file.
  /// - Throws: ``StoreError``.
  public static func erase(folder: String) throws -> String {
    do {
      let store = try RoundStore(folder: folder)
      try store.erase()
      return store.file
    } catch let error as StoreError
      where error.leavesOnlyTheFiles && StoreFiles.hasDatabase(in: folder)
    {
      return try StoreFiles.destroy(in: folder)
    }
  }

  private func deleteRows(_ db: Database) throws {
    try withoutGuards(of: ["event", "campaignEvent", "practiceEvent"], db) {
      try HistoryTable(db: db).removeAll()
      try CampaignTable(db: db).removeAll()
      try PracticeTable(db: db).removeAll()
      try ShownTable(db: db).remove()
      try ModelTable(db: db).removeAll()
      try db.execute(sql: "DELETE FROM preference")
      try db.execute(
        sql: """
          DELETE FROM event; DELETE FROM campaignEvent; DELETE FROM practiceEvent;
          UPDATE store SET erasures = erasures + 1
          """)
    }
  }

  /// Deletes in tables whose guards forbid it; call it inside a transaction.
  ///
  /// The guards are lifted before, and stand again after.
  func withoutGuards(of tables: [String], _ db: Database, _ delete: () throws -> Void) throws {
    let marks = databaseQuestionMarks(count: tables.count)
    let guards = try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (\(marks))
        """,
      arguments: StatementArguments(tables))
    for guardian in guards {
      let name: String = guardian["name"]
      try db.execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)")
    }
    try delete()
    for guardian in guards {
      try db.execute(sql: guardian["sql"])
    }
  }

  /// Copies the write-ahead log into the file and cuts it to nothing.
  func emptyLog(_ db: Database) throws {
    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    if let busy: Int = row?[0], busy != 0 { throw StoreError.eraseUnfinished(file: file) }
  }
}
