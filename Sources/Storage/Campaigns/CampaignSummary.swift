// SPDX-License-Identifier: Apache-2.0

import Committee
public import InterviewContent
public import Quantities
public import Rehearsal

/// What a list of campaigns shows of one of them.
public struct CampaignSummary: Hashable, Sendable, Identifiable {
  public let id: CampaignID
  public let heading: CampaignHeading
  public let startedAt: Instant
  /// When it ended; nil while it runs.
  public let endedAt: Instant?

  /// Creates the summary of a campaign.
  public init(of campaign: Campaign) {
    id = campaign.id
    heading = CampaignHeading(of: campaign)
    startedAt = campaign.startedAt
    endedAt = campaign.endedAt
  }

  init(id: CampaignID, heading: CampaignHeading, startedAt: Instant, endedAt: Instant?) {
    self.id = id
    self.heading = heading
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}

/// The texts and numbers of a summary, kept as JSON.
public struct CampaignHeading: Hashable, Sendable, Codable {
  /// The loop as a person reads it.
  public let loop: String
  public let mode: Mode
  public let applied: Day
  /// How many cards are in, and how many there will be.
  public let cards: Int
  public let expected: Int
  /// Whether the committee would hire; nil while it has not decided.
  public let isHired: Bool?
  /// What was asked in it, for the choice of later campaigns.
  public let asked: [String]

  init(of campaign: Campaign) {
    loop = campaign.start.loop.title
    mode = campaign.start.mode
    applied = campaign.start.applied
    cards = campaign.cards.count
    expected = campaign.stages.map(\.items.count).reduce(0, +)
    isHired = campaign.decision?.isHire
    asked = campaign.asked
  }
}
