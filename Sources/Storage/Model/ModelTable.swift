// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LanguageModel
import Quantities
import Rehearsal

/// The tables `modelConnection` and `modelCall`: which language model is connected, and what was sent to it.
struct ModelTable {
  let db: Database

  /// Returns the connection and its revision.
  ///
  /// - Throws: ``StoreError/unreadableModel(reason:)`` when the row is none of ours.
  func settings() throws -> ModelSettings {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM modelConnection") else {
      return ModelSettings()
    }
    let text: String? = row["connection"]
    return ModelSettings(connection: try text.map(Self.connection), revision: row["revision"])
  }

  /// Returns the connection as it is stored; nil when there is none.
  func storedConnection() throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT connection FROM modelConnection WHERE connection IS NOT NULL")
  }

  /// Returns the revision, also of a connection that cannot be read.
  func revision() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT revision FROM modelConnection") ?? 0
  }

  /// Keeps a connection; nil forgets it.
  func save(_ connection: ModelConnection?) throws {
    let text = try connection.map { try Self.text(of: $0) }
    try db.execute(
      sql: """
        INSERT INTO modelConnection (id, connection, revision) VALUES (1, ?, 1)
        ON CONFLICT (id) DO UPDATE SET connection = excluded.connection, revision = revision + 1
        """, arguments: [text])
  }

  /// Adds a call to the log and returns its number.
  func add(_ call: ModelCall, at now: Instant) throws -> Int {
    let number = 1 + (try Int.fetchOne(db, sql: "SELECT max(number) FROM modelCall") ?? 0)
    try db.execute(
      sql: """
        INSERT INTO modelCall (number, at, purpose, round, url, model, messages, outcome,
          promptTokens, replyTokens, isEstimated, dollars, milliseconds, tries)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, now.millisecondsSince1970, call.purpose.rawValue, call.round, call.url, call.model,
        try Self.text(of: call.messages), call.outcome, call.usage.prompt, call.usage.completion,
        call.usage.isEstimated, call.dollars, call.milliseconds, call.tries,
      ])
    return number
  }

  /// Writes what came of a call into its row; nothing when the row was deleted meanwhile.
  func finish(_ number: Int, as call: ModelCall) throws {
    try db.execute(
      sql: """
        UPDATE modelCall SET messages = ?, outcome = ?, promptTokens = ?, replyTokens = ?, isEstimated = ?,
          dollars = ?, milliseconds = ?, tries = ? WHERE number = ?
        """,
      arguments: [
        try Self.text(of: call.messages), call.outcome, call.usage.prompt, call.usage.completion,
        call.usage.isEstimated, call.dollars, call.milliseconds, call.tries, number,
      ])
  }

  /// Returns a part of the log, the newest call first.
  func calls(_ part: ListPart) throws -> [RecordedModelCall] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM modelCall ORDER BY number DESC LIMIT ? OFFSET ?",
      arguments: [part.limit, part.offset]
    ).map(Self.recorded)
  }

  /// Returns a call of the log; nil when there is none of that number.
  func call(_ number: Int) throws -> RecordedModelCall? {
    try Row.fetchOne(db, sql: "SELECT * FROM modelCall WHERE number = ?", arguments: [number])
      .map(Self.recorded)
  }

  /// Returns what all calls used together.
  func spending() throws -> ModelSpending { try spending(where: "1", []) }

  /// Returns what the calls for a round used together.
  func spending(ofRound round: String) throws -> ModelSpending {
    try spending(where: "round = ?", [round])
  }

  /// Returns what the calls that were for no round used since a moment, tries left out.
  func spendingOutsideRounds(since moment: Instant) throws -> ModelSpending {
    try spending(
      where: "round IS NULL AND purpose <> ? AND at >= ?",
      [ModelPurpose.check.rawValue, moment.millisecondsSince1970])
  }

  private func spending(
    where condition: String, _ arguments: StatementArguments
  ) throws -> ModelSpending {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS calls, coalesce(sum(promptTokens), 0) AS prompt,
          coalesce(sum(replyTokens), 0) AS reply, coalesce(max(isEstimated), 0) AS estimated,
          sum(dollars) AS dollars
        FROM modelCall WHERE \(condition)
        """, arguments: arguments)
    guard let row else { return ModelSpending() }
    return ModelSpending(
      calls: row["calls"],
      usage: TokenUsage(
        prompt: row["prompt"], completion: row["reply"], isEstimated: row["estimated"]),
      dollars: row["dollars"])
  }

  /// Takes the words out of the calls that were for rounds whose names match a pattern; that something was sent stays in the log.
  func emptyCalls(ofRounds pattern: String) throws {
    try db.execute(
      sql: """
        UPDATE modelCall SET messages = NULL, round = NULL,
          outcome = CASE outcome WHEN 'answered' THEN outcome ELSE 'failed' END
        WHERE round GLOB ?
        """, arguments: [pattern])
  }

  /// Deletes the log.
  func removeCalls() throws {
    try db.execute(sql: "DELETE FROM modelCall")
  }

  /// Deletes both.
  func removeAll() throws {
    try removeCalls()
    try db.execute(sql: "DELETE FROM modelConnection")
  }
}

extension ModelTable {
  /// Reads a connection.
  private static func connection(_ text: String) throws -> ModelConnection {
    do {
      return try JSONDecoder().decode(ModelConnection.self, from: Data(text.utf8))
    } catch {
      throw StoreError.unreadableModel(reason: "the connection is none that this version knows")
    }
  }

  private static func text(of value: some Encodable) throws -> String {
    String(decoding: try EventPayload.encoder().encode(value), as: UTF8.self)
  }

  /// Reads a row of the log; what is wrong with it stands in it.
  private static func recorded(_ row: Row) -> RecordedModelCall {
    let (id, at): (Int, Int64) = (row["number"], row["at"])
    let (name, messages): (String, String?) = (row["purpose"], row["messages"])
    let sent = messages.map {
      try? JSONDecoder().decode([ChatMessage].self, from: Data($0.utf8))
    }
    let purpose = ModelPurpose(rawValue: name)
    let problem: String? =
      if purpose == nil {
        "“\(name)” is no purpose that this version knows"
      } else if sent == .some(nil) {
        "the messages are none that this version can read"
      } else {
        nil
      }
    let call = purpose.map { purpose in
      ModelCall(
        purpose: purpose, url: row["url"], model: row["model"], round: row["round"],
        messages: (sent ?? []) ?? [], outcome: row["outcome"],
        usage: TokenUsage(
          prompt: row["promptTokens"], completion: row["replyTokens"],
          isEstimated: row["isEstimated"]),
        dollars: row["dollars"], milliseconds: row["milliseconds"], tries: row["tries"])
    }
    return RecordedModelCall(
      id: id, at: Instant(millisecondsSince1970: at), call: problem == nil ? call : nil,
      problem: problem, isEmptied: messages == nil)
  }
}
