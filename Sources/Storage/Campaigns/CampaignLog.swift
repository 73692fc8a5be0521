// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Rehearsal

/// The table `campaignEvent`: every campaign's log.
struct CampaignLog {
  private let table: LogTable

  init(db: Database) {
    table = LogTable(db: db, name: "campaignEvent", key: "campaignID")
  }

  /// Returns how many events there are in all.
  func count() throws -> Int { try table.count() }

  /// Returns how many events a campaign has; zero when there is no such campaign.
  func length(of id: CampaignID) throws -> Int { try table.length(of: id.name) }

  /// Returns the campaigns that have a log, by name.
  func campaigns() throws -> [CampaignID] { try table.ids().map { CampaignID($0) } }

  /// Adds an event to the log of a campaign.
  func append(_ record: RecordedCampaignEvent, to id: CampaignID) throws {
    try table.append(
      to: id.name, sequence: record.sequence, at: record.at, kind: record.event.kind,
      payload: EventPayload.text(of: record.event))
  }

  /// Returns the events of a campaign after a place in its log, in order, as they are stored.
  func stored(of id: CampaignID, after sequence: Int = 0) throws -> [StoredEvent] {
    try table.stored(of: id.name, after: sequence)
  }

  /// Returns the state that the whole log of a campaign adds up to.
  ///
  /// - Throws: ``StoreError/unreadableCampaign(_:reason:)`` when it does not add up.
  func replay(_ id: CampaignID) throws -> Campaign {
    try Self.campaign(id, adding: try stored(of: id))
  }

  /// Returns the state that stored events add up to.
  ///
  /// - Throws: ``StoreError/unreadableCampaign(_:reason:)`` when they do not.
  static func campaign(_ id: CampaignID, adding stored: [StoredEvent]) throws -> Campaign {
    let records = try records(of: id, in: stored)
    do {
      return try Campaign(id: id, events: records)
    } catch {
      throw StoreError.unreadableCampaign(id, reason: error.description)
    }
  }

  /// Returns stored events as values.
  ///
  /// - Throws: ``StoreError/unreadableCampaign(_:reason:)`` for the first that is none.
  static func records(
    of id: CampaignID, in stored: [StoredEvent]
  ) throws -> [RecordedCampaignEvent] {
    try stored.map { event in
      guard let value = value(of: event) else {
        throw StoreError.unreadableCampaign(
          id, reason: "event \(event.sequence) is not one that this version knows")
      }
      return RecordedCampaignEvent(sequence: event.sequence, at: event.at, event: value)
    }
  }

  /// Returns a stored event as a value, or nil when it is none.
  static func value(of event: StoredEvent) -> CampaignEvent? {
    try? JSONDecoder().decode(CampaignEvent.self, from: event.payload)
  }
}

extension CampaignEvent {
  /// The name of the kind of event; it is also the only key of the event's JSON, and the table checks that.
  var kind: String {
    switch self {
    case .started: "started"
    case .curriculumGiven: "curriculumGiven"
    case .itemBegan: "itemBegan"
    case .cardSealed: "cardSealed"
    case .itemMissed: "itemMissed"
    case .screened: "screened"
    case .practiceContinued: "practiceContinued"
    case .decided: "decided"
    case .withdrawn: "withdrawn"
    }
  }
}

extension CampaignID {
  /// Whether the name is one that a campaign can have in the log: 1 to 48 ASCII letters, digits and hyphens, so that the names of its rounds,
  /// which add the numbers of stage and item, are no longer than 64.
  var isStorable: Bool { name.utf8.count <= 48 && RoundID(name).isStorable }
}
