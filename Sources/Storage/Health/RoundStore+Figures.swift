// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Practice
public import Quantities
import Rehearsal

/// How much is in a store.
public struct StoreFigures: Hashable, Sendable {
  /// Rounds and campaigns, the sample left out.
  public let rounds: Int
  public let campaigns: Int
  public let cards: Int
  public let reviews: Int
  public let stories: Int
  /// When the newest entry was written, those of the sample left out; nil when there is none.
  public let newestEntry: Instant?
  /// How SQLite journals, such as `wal`.
  public let journal: String
  /// The size of the database with its log, in bytes; nil for one without a file.
  public let bytes: Int64?
}

extension RoundStore {
  /// Counts what is in the store, without reading through it.
  ///
  /// - Throws: ``StoreError``.
  public func figures() throws -> StoreFigures {
    let stories = try practice().stories.count
    let bytes = fileSize
    return try read { db in
      func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
      }
      return StoreFigures(
        rounds: try count("SELECT count(*) FROM round WHERE id NOT GLOB ?", [Self.sampleRounds]),
        campaigns: try count(
          "SELECT count(*) FROM campaign WHERE id <> ?", [CampaignID.sample.name]),
        cards: try count("SELECT count(*) FROM practiceCard"),
        reviews: try count("SELECT count(*) FROM practiceReview"), stories: stories,
        newestEntry: try Self.newestEntry(db),
        journal: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "", bytes: bytes)
    }
  }

  private static let sampleRounds = "\(CampaignID.sample)-*"

  /// Returns the latest moment among the last hundred entries of each log: they are written in the order of the clock, unless somebody
  /// set it back.
  private static func newestEntry(_ db: Database) throws -> Instant? {
    let newest = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(at) FROM (
          SELECT at FROM (
            SELECT at FROM event WHERE roundID NOT GLOB ? ORDER BY rowid DESC LIMIT 100)
          UNION ALL
          SELECT at FROM (
            SELECT at FROM campaignEvent WHERE campaignID <> ? ORDER BY rowid DESC LIMIT 100)
          UNION ALL
          SELECT at FROM (SELECT at FROM practiceEvent ORDER BY sequence DESC LIMIT 100))
        """,
      arguments: [sampleRounds, CampaignID.sample.name])
    return newest.map { Instant(millisecondsSince1970: $0) }
  }

  private var fileSize: Int64? {
    guard file != ":memory:" else { return nil }
    return [file, file + "-wal"].reduce(0) { sum, path in
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
      return sum + (size?.int64Value ?? 0)
    }
  }
}
