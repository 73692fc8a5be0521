// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Rehearsal

extension RoundStore {
  /// Whether the sample is there.
  ///
  /// - Throws: ``StoreError``.
  public func hasSample() throws -> Bool {
    try read { try CampaignLog(db: $0).length(of: .sample) > 0 }
  }

  /// Writes down a campaign that was taken in another store, with its rounds, in one transaction.
  func takeOver(_ campaign: Campaign, from other: RoundStore) throws {
    let records = try other.campaignEvents(of: campaign.id)
    let names = campaign.stages.flatMap(\.items).compactMap(\.round)
    let logs = try names.map { ($0, try other.events(of: $0)) }
    try write { db in
      guard try CampaignLog(db: db).length(of: campaign.id) == 0 else { return }
      for record in records { try CampaignLog(db: db).append(record, to: campaign.id) }
      try CampaignTable(db: db).save(campaign)
      for (id, log) in logs {
        for record in log { try EventLog(db: db).append(record, to: id) }
        try HistoryTable(db: db).save(try EventLog(db: db).replay(id))
      }
    }
  }

  /// Deletes the sample: its rows and its logs, and nothing else, in one transaction.
  ///
  /// Of calls of a language model that were for its rounds, the words go; that something was sent stays in the log.
  ///
  /// The guards against deletion are lifted inside the transaction, and stand again when it ends.
  func deleteSample() throws {
    try alone { db in
      try db.inTransaction(.immediate) {
        try withoutGuards(of: ["event", "campaignEvent"], db) { try deleteSampleRows(db) }
        return .commit
      }
    }
  }

  private func deleteSampleRows(_ db: Database) throws {
    let campaign = CampaignID.sample.name
    let rounds = "\(campaign)-*"
    try db.execute(sql: "DELETE FROM round WHERE id GLOB ?", arguments: [rounds])
    try db.execute(sql: "DELETE FROM campaign WHERE id = ?", arguments: [campaign])
    try db.execute(sql: "DELETE FROM event WHERE roundID GLOB ?", arguments: [rounds])
    try db.execute(sql: "DELETE FROM campaignEvent WHERE campaignID = ?", arguments: [campaign])
    try ModelTable(db: db).emptyCalls(ofRounds: rounds)
    // Other programs keep rounds in memory by this number; a sample that is made anew has the same names.
    try db.execute(sql: "UPDATE store SET erasures = erasures + 1")
  }

  /// Returns the log of a campaign in order.
  private func campaignEvents(of id: CampaignID) throws -> [RecordedCampaignEvent] {
    try read { db in
      try CampaignLog(db: db).stored(of: id).compactMap { event in
        CampaignLog.value(of: event).map {
          RecordedCampaignEvent(sequence: event.sequence, at: event.at, event: $0)
        }
      }
    }
  }
}
