// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal

/// The table `round`: one row for each round, computed from its log.
struct HistoryTable {
  let db: Database

  /// Writes the row of a round, new or again.
  func save(_ round: Round) throws {
    let heading = try EventPayload.encoder().encode(Heading(of: round))
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO round (id, eventCount, startedAt, endedAt, mode, kind, heading, score, band,
          coachedScore, coachedBand)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          eventCount = excluded.eventCount, startedAt = excluded.startedAt,
          endedAt = excluded.endedAt, mode = excluded.mode, kind = excluded.kind,
          heading = excluded.heading, score = excluded.score, band = excluded.band,
          coachedScore = excluded.coachedScore, coachedBand = excluded.coachedBand
        """)
    try statement.execute(arguments: [
      round.id.name, round.eventCount, round.startedAt.millisecondsSince1970,
      round.end?.at.millisecondsSince1970, round.start.mode.rawValue,
      round.start.question.kind.rawValue, String(decoding: heading, as: UTF8.self),
      round.scorecard?.score, round.scorecard?.band?.rawValue, round.coached?.score,
      round.coached?.band.rawValue,
    ])
  }

  /// Returns the rows of a part of the list, the round that began last first.
  func rows(_ part: ListPart = .all) throws -> [HistoryRow] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM round ORDER BY startedAt DESC, id DESC LIMIT ? OFFSET ?")
    return try Row.fetchAll(statement, arguments: [part.limit, part.offset]).map(HistoryRow.init)
  }

  /// Returns the rows of the rounds on a question, the round that began last first.
  func rows(of question: Question.ID) throws -> [HistoryRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM round WHERE json_extract(heading, '$.question') = ?
        ORDER BY startedAt DESC, id DESC
        """)
    return try Row.fetchAll(statement, arguments: [question.name]).map(HistoryRow.init)
  }

  /// Returns the row of a round; nil when it has none.
  func row(of id: RoundID) throws -> HistoryRow? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM round WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.name]).map(HistoryRow.init)
  }

  /// Returns how many rows there are.
  func count() throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM round")) ?? 0
  }

  /// Returns the rounds that are over, each with the length of its log.
  func ended() throws -> [(id: RoundID, eventCount: Int)] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT id, eventCount FROM round WHERE endedAt IS NOT NULL"))
    var ended: [(id: RoundID, eventCount: Int)] = []
    while let row = try rows.next() { ended.append((RoundID(row[0]), row[1])) }
    return ended
  }

  /// Returns the rounds that have not ended, the one that began first first.
  func openRounds() throws -> [RoundID] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM round WHERE endedAt IS NULL ORDER BY startedAt, id")
    return try String.fetchAll(statement).map { RoundID($0) }
  }

  /// Removes every row.
  func removeAll() throws {
    try db.execute(sql: "DELETE FROM round")
  }
}

/// A row of the history: a summary and how far into the log it reaches.
struct HistoryRow: Hashable {
  let summary: RoundSummary
  let eventCount: Int

  init(of round: Round) {
    summary = RoundSummary(of: round)
    eventCount = round.eventCount
  }

  init(_ row: Row) throws {
    let id = RoundID(row["id"])
    guard let kind = QuestionKind(rawValue: row["kind"]), let mode = Mode(rawValue: row["mode"]),
      // The reason would be a position in JSON that only this file writes.
      let heading = try? JSONDecoder().decode(Heading.self, from: row["heading"])
    else {
      throw StoreError.unreadable(id, reason: "its row in the history is damaged")
    }
    let (endedAt, band): (Int64?, Int?) = (row["endedAt"], row["band"])
    summary = RoundSummary(
      id: id, heading: heading, kind: kind, mode: mode,
      startedAt: Instant(millisecondsSince1970: row["startedAt"]),
      endedAt: endedAt.map { Instant(millisecondsSince1970: $0) }, score: row["score"],
      band: band.flatMap { Band(rawValue: $0) }, coached: Self.coached(row))
    eventCount = row["eventCount"]
  }

  private static func coached(_ row: Row) -> CoachedResult? {
    let (score, number): (Int?, Int?) = (row["coachedScore"], row["coachedBand"])
    guard let score, let band = number.flatMap({ Band(rawValue: $0) }) else { return nil }
    return CoachedResult(score: score, band: band)
  }
}
