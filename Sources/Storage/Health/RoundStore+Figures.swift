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
  /// Counts what is in the store.
  ///
  /// - Throws: ``StoreError``.
  public func figures() throws -> StoreFigures {
    let stories = try practice().stories.count
    let bytes = fileSize
    return try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      let newest = try Int64.fetchOne(
        db,
        sql: """
          SELECT max(at) FROM (
            SELECT max(at) AS at FROM event WHERE roundID NOT GLOB ? UNION ALL
            SELECT max(at) FROM campaignEvent WHERE campaignID <> ? UNION ALL
            SELECT max(at) FROM practiceEvent)
          """,
        arguments: ["\(CampaignID.sample)-*", CampaignID.sample.name])
      return StoreFigures(
        rounds: try HistoryTable(db: db).rows().count { !$0.summary.id.isSample },
        campaigns: try CampaignTable(db: db).rows().count { !$0.summary.id.isSample },
        cards: try count("SELECT count(*) FROM practiceCard"),
        reviews: try count("SELECT count(*) FROM practiceReview"), stories: stories,
        newestEntry: newest.map { Instant(millisecondsSince1970: $0) },
        journal: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "", bytes: bytes)
    }
  }

  private var fileSize: Int64? {
    guard file != ":memory:" else { return nil }
    return [file, file + "-wal"].reduce(0) { sum, path in
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
      return sum + (size?.int64Value ?? 0)
    }
  }
}
