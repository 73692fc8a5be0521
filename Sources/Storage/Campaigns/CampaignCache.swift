// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Rehearsal
import Synchronization

/// A campaign with the number of erasures that the store had seen when it was read.
struct LoadedCampaign {
  var campaign: Campaign
  let erasures: Int
}

/// The campaigns that were used last, so that a page does not read all cards of one again.
///
/// As with ``RoundCache``, a campaign in memory is the beginning of the log in the database exactly when no erasure came between and the log
/// is at least as long; what another program has added is read and applied.
final class CampaignCache: Sendable {
  private let campaigns = Mutex<[LoadedCampaign]>([])
  private static let capacity = 8

  /// Returns a campaign as it stands in the database, or nil when it has no log.
  ///
  /// The connection must be inside a transaction that has not written yet.
  func load(_ id: CampaignID, from db: Database) throws -> LoadedCampaign? {
    let log = CampaignLog(db: db)
    let length = try log.length(of: id)
    guard length > 0 else { return nil }
    let erasures = try RoundCache.erasures(db)
    var loaded =
      try prefix(of: id, upTo: length, erasures: erasures)
      ?? LoadedCampaign(campaign: log.replay(id), erasures: erasures)
    let missing = try log.stored(of: id, after: loaded.campaign.eventCount)
    for record in try CampaignLog.records(of: id, in: missing) { try loaded.apply(record) }
    keep(loaded)
    return loaded
  }

  /// Keeps a campaign whose events are all in the database.
  func keep(_ loaded: LoadedCampaign) {
    campaigns.withLock { campaigns in
      campaigns.removeAll { $0.campaign.id == loaded.campaign.id }
      campaigns.insert(loaded, at: 0)
      campaigns = Array(campaigns.prefix(Self.capacity))
    }
  }

  /// Forgets every campaign.
  func clear() {
    campaigns.withLock { $0 = [] }
  }

  private func prefix(of id: CampaignID, upTo length: Int, erasures: Int) -> LoadedCampaign? {
    campaigns.withLock { campaigns in
      campaigns.first {
        $0.campaign.id == id && $0.erasures == erasures && $0.campaign.eventCount <= length
      }
    }
  }
}

extension LoadedCampaign {
  fileprivate mutating func apply(_ record: RecordedCampaignEvent) throws {
    do {
      try campaign.apply(record)
    } catch {
      throw StoreError.unreadableCampaign(campaign.id, reason: error.description)
    }
  }
}
