// SPDX-License-Identifier: Apache-2.0

import GRDB
public import InterviewContent
public import Quantities
public import Rehearsal

/// What is to be written down about a campaign, all of it or nothing.
public struct CampaignChange: Sendable {
  public let events: [CampaignEvent]
  /// The round that begins with it; nil when none does.
  public let round: ItemPlanner.Plan?

  /// Creates a change.
  public init(events: [CampaignEvent], round: ItemPlanner.Plan? = nil) {
    self.events = events
    self.round = round
  }
}

extension RoundStore {
  /// Writes down that a campaign begins.
  ///
  /// - Throws: ``StoreError/existingCampaign(_:)`` when the id is taken, ``StoreError/invalidCampaignID(_:)`` when it is none, or another
  ///   ``StoreError`` when it cannot be written.
  @discardableResult
  public func create(
    campaign id: CampaignID, start: CampaignStart, at now: Instant
  ) throws -> Campaign {
    guard id.isStorable else { throw StoreError.invalidCampaignID(id) }
    return try write { db in
      let log = CampaignLog(db: db)
      guard try log.length(of: id) == 0 else { throw StoreError.existingCampaign(id) }
      let first = RecordedCampaignEvent(sequence: 1, at: now, event: .started(campaign: start))
      let campaign = try Campaign(id: id, events: [first])
      try log.append(first, to: id)
      try CampaignTable(db: db).save(campaign)
      return campaign
    }
  }

  /// Returns the state of a campaign, or nil when there is no such campaign.
  ///
  /// - Throws: ``StoreError/unreadableCampaign(_:reason:)`` when its log does not add up, or another ``StoreError``.
  public func campaign(_ id: CampaignID) throws -> Campaign? {
    guard id.isStorable else { return nil }
    return try read { try campaignCache.load(id, from: $0)?.campaign }
  }

  /// Adds what is decided on the present state of a campaign to its log, begins the round that goes with it, and returns the state after.
  ///
  /// Nobody else writes between the moment the state is read and the moment all of it is on the disk.
  ///
  /// - Parameters:
  ///   - id: The campaign.
  ///   - now: When the events happen.
  ///   - decide: Returns the change; it can look up rounds, and must not call the store in another way.
  /// - Returns: The state after the change.
  /// - Throws: What `decide` throws, or ``StoreError``.
  @discardableResult
  public func update(
    campaign id: CampaignID, at now: Instant,
    _ decide: (Campaign, (RoundID) throws -> Round?) throws -> CampaignChange
  ) throws -> Campaign {
    guard id.isStorable else { throw StoreError.unknownCampaign(id) }
    let after = try unwrappingRefusals {
      try write { db in
        guard var known = try campaignCache.load(id, from: db) else {
          throw StoreError.unknownCampaign(id)
        }
        let change = try Refusal.wrapping {
          try decide(known.campaign) { try loaded($0, from: db) }
        }
        known.campaign = try append(change, to: known.campaign, at: now, db)
        return known
      }
    }
    campaignCache.keep(after)
    return after.campaign
  }

  private func append(
    _ change: CampaignChange, to campaign: Campaign, at now: Instant, _ db: Database
  ) throws -> Campaign {
    guard !change.events.isEmpty else { return campaign }
    let log = CampaignLog(db: db)
    var campaign = campaign
    for event in change.events {
      let record = RecordedCampaignEvent(
        sequence: campaign.eventCount + 1, at: now, event: event)
      try campaign.apply(record)
      try log.append(record, to: campaign.id)
    }
    if let round = change.round { try begin(round.id, round.start, at: now, db) }
    try CampaignTable(db: db).save(campaign)
    return campaign
  }

  /// Returns every campaign in short, or a part of them, the one that began last first.
  ///
  /// - Throws: ``StoreError``.
  public func campaigns(_ part: ListPart = .all) throws -> [CampaignSummary] {
    try read { try CampaignTable(db: $0).rows(part).map(\.summary) }
  }

  /// Returns the campaigns that run.
  ///
  /// - Throws: ``StoreError``.
  public func openCampaigns() throws -> [CampaignSummary] {
    try read { try CampaignTable(db: $0).openRows().map(\.summary) }
  }

  /// Returns how many campaigns there are.
  ///
  /// - Throws: ``StoreError``.
  public func campaignCount() throws -> Int {
    try read { try CampaignTable(db: $0).count() }
  }
}
