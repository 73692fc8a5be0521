// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import GRDB
import InterviewContent
import Practice
import Quantities

/// The table `practiceShown`: the drill that is open, in one row at most.
struct ShownTable {
  let db: Database

  /// Returns the drill that is open, or nil when none is.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when its row cannot be read.
  func drill() throws -> ShownDrill? {
    let statement = try db.cachedStatement(
      sql: "SELECT card, review, drill, at, tookHint, draft, savedAt FROM practiceShown")
    guard let row = try Row.fetchOne(statement) else { return nil }
    let (json, text, savedAt): (Data, Data, Int64?) = (row[2], row[5], row[6])
    let decoder = JSONDecoder()
    guard let drill = try? decoder.decode(Drill.self, from: json),
      let draft = try? decoder.decode(String.self, from: text)
    else { throw StoreError.unreadablePractice(reason: "the row of the open drill is damaged") }
    var shown = ShownDrill(
      card: CardID(row[0]), review: row[1], drill: drill,
      shownAt: Instant(millisecondsSince1970: row[3]))
    shown.tookHint = row[4] as Int == 1
    shown.draft = draft
    shown.savedAt = savedAt.map { Instant(millisecondsSince1970: $0) }
    return shown
  }

  /// Puts a drill in the place of the one that is open.
  func save(_ shown: ShownDrill) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO practiceShown
          (id, card, review, drill, at, tookHint, draft, savedAt)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      shown.card.name, shown.review, EventPayload.text(of: shown.drill),
      shown.shownAt.millisecondsSince1970, shown.tookHint ? 1 : 0,
      EventPayload.text(of: shown.draft), shown.savedAt?.millisecondsSince1970,
    ])
  }

  /// Closes the drill that is open.
  func remove() throws {
    try db.execute(sql: "DELETE FROM practiceShown")
  }
}
