// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities
public import Rehearsal

/// A campaign as the first page shows it.
public struct HomeCampaign: Hashable, Sendable {
  public let id: CampaignID
  /// The loop as its pack names it.
  public let loop: String
  /// What comes next.
  public let step: CampaignStep
  /// What the next stage is called; nil where the next step is none of a stage.
  public let stage: String?
  public let line: [StageMark]

  /// Creates what the first page shows of a campaign at a moment.
  public init(_ campaign: Campaign, at now: Instant) {
    id = campaign.id
    loop = campaign.start.loop.title
    step = campaign.step(at: now)
    stage =
      switch step {
      case .ready(let stage, _), .running(let stage, _, _), .pause(let stage, _):
        campaign.stages[stage].stage.title
      case .curriculum, .screenedOut, .committee, .over: nil
      }
    line = StageMark.line(of: campaign)
  }
}

/// What practice asks of today.
public struct HomePractice: Hashable, Sendable {
  /// How many cards are due, and how many new ones come today.
  public let due: Int
  public let new: Int
  /// How long they are likely to take.
  public let planned: Seconds
  /// How many days are left until the interview; nil when no day is set.
  public let daysLeft: Int?

  /// Creates what practice asks of today.
  public init(due: Int, new: Int, planned: Seconds, daysLeft: Int?) {
    self.due = due
    self.new = new
    self.planned = planned
    self.daysLeft = daysLeft
  }
}
