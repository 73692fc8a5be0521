// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// The tag of a campaign's identifier.
public enum CampaignTag: Sendable {}
/// The name of a campaign: letters, digits and hyphens, made by the caller.
public typealias CampaignID = Identifier<CampaignTag>

/// Where a round belongs in a campaign.
public struct CampaignPlace: Hashable, Sendable, Codable {
  public let campaign: CampaignID
  public let stage: Stage.ID
  /// The number of the item in its stage, from 0.
  public let item: Int

  /// Creates a place.
  public init(campaign: CampaignID, stage: Stage.ID, item: Int) {
    self.campaign = campaign
    self.stage = stage
    self.item = item
  }
}
