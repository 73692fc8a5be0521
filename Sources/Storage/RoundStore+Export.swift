// SPDX-License-Identifier: Apache-2.0

import GRDB
public import Quantities

extension RoundStore {
  /// Returns everything in the store.
  ///
  /// A round that does not add up is there all the same, with the events that can be read and the bare text of those that cannot.
  ///
  /// - Parameter now: When the export is made; it is written into the export.
  /// - Returns: All rounds and all campaigns by id, the log of practice, and the language model with its log where there is one.
  /// - Throws: ``StoreError``.
  public func export(at now: Instant) throws -> StoreExport {
    try read { db in
      let log = EventLog(db: db)
      let rounds = try log.rounds().map { id in
        ExportedRound(id: id, stored: try log.stored(of: id))
      }
      let campaignLog = CampaignLog(db: db)
      let campaigns = try campaignLog.campaigns().map { id in
        ExportedCampaign(id: id, stored: try campaignLog.stored(of: id))
      }
      return StoreExport(
        exportedAt: now.iso8601, rounds: rounds, campaigns: campaigns,
        practice: try ExportedPractice(db: db), languageModel: try ExportedModel(db: db))
    }
  }
}
