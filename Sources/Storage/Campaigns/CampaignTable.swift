// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal

/// The table `campaign`: one row for each campaign, computed from its log.
struct CampaignTable {
  let db: Database

  /// Writes the row of a campaign, new or again.
  func save(_ campaign: Campaign) throws {
    let heading = try EventPayload.text(of: CampaignHeading(of: campaign))
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO campaign (id, eventCount, startedAt, endedAt, heading) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          eventCount = excluded.eventCount, startedAt = excluded.startedAt,
          endedAt = excluded.endedAt, heading = excluded.heading
        """)
    try statement.execute(arguments: [
      campaign.id.name, campaign.eventCount, campaign.startedAt.millisecondsSince1970,
      campaign.endedAt?.millisecondsSince1970, heading,
    ])
  }

  /// Returns the rows of a part of the list, the campaign that began last first.
  func rows(_ part: ListPart = .all) throws -> [CampaignRow] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM campaign ORDER BY startedAt DESC, id DESC LIMIT ? OFFSET ?")
    return try Row.fetchAll(statement, arguments: [part.limit, part.offset]).map(CampaignRow.init)
  }

  /// Returns the rows of the campaigns that run.
  func openRows() throws -> [CampaignRow] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM campaign WHERE endedAt IS NULL"))
      .map(CampaignRow.init)
  }

  /// Returns how many rows there are.
  func count() throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM campaign")) ?? 0
  }

  /// Returns the campaigns that have ended.
  func ended() throws -> Set<CampaignID> {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM campaign WHERE endedAt IS NOT NULL")
    return try Set(String.fetchAll(statement).map { CampaignID($0) })
  }

  /// Removes every row.
  func removeAll() throws {
    try db.execute(sql: "DELETE FROM campaign")
  }
}

/// A row of the list of campaigns: a summary and how far into the log it reaches.
struct CampaignRow: Hashable {
  let summary: CampaignSummary
  let eventCount: Int

  init(of campaign: Campaign) {
    summary = CampaignSummary(of: campaign)
    eventCount = campaign.eventCount
  }

  init(_ row: Row) throws {
    let id = CampaignID(row["id"])
    guard let heading = try? JSONDecoder().decode(CampaignHeading.self, from: row["heading"]) else {
      throw StoreError.unreadableCampaign(id, reason: "its row in the list is damaged")
    }
    let endedAt: Int64? = row["endedAt"]
    summary = CampaignSummary(
      id: id, heading: heading, startedAt: Instant(millisecondsSince1970: row["startedAt"]),
      endedAt: endedAt.map { Instant(millisecondsSince1970: $0) })
    eventCount = row["eventCount"]
  }
}
