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

  /// Returns every row, the campaign that began last first.
  func rows() throws -> [CampaignRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM campaign ORDER BY startedAt DESC, id DESC")
      .map(CampaignRow.init)
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
