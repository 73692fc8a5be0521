// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
public import Quantities
public import Rehearsal
import Screening

/// A campaign in the form that scripts rely on.
public struct CampaignJSON: Encodable {
  let version = 1
  let id: String
  let loop: String
  let mode: String
  let applied: String
  let seed: UInt64
  let stages: [StageJSON]
  /// What comes next, as a sentence.
  let next: String
  let screening: ScreeningReport?
  /// Whether it goes on although the screening would have ended it.
  let practice: Bool
  /// What the committee decided; absent before it does.
  let decision: CommitteeDecision?

  /// Creates the form of a campaign at a moment; cards that are sealed stay out of it.
  public init(_ campaign: Campaign, at now: Instant) {
    id = campaign.id.name
    loop = campaign.start.loop.id.name
    mode = campaign.start.mode.rawValue
    applied = campaign.start.applied.description
    seed = campaign.start.seed
    stages = campaign.stages.map { StageJSON($0, of: campaign) }
    next = CampaignWords(campaign).nextInFull(at: now)
    screening = campaign.screening
    practice = campaign.isPractice
    decision = campaign.decision
  }

  struct StageJSON: Encodable {
    let id: String
    let title: String
    let items: [ItemJSON]

    init(_ progress: StageProgress, of campaign: Campaign) {
      id = progress.stage.id.name
      title = progress.stage.title
      items = progress.items.map { ItemJSON($0, of: campaign) }
    }
  }

  struct ItemJSON: Encodable {
    let title: String
    let kind: String
    let interviewer: String
    let state: String
    let round: String?
    /// The name of the question; absent before it was put.
    let question: String?
    /// The band of the card from 1 to 6; absent while it is sealed.
    let band: Int?

    init(_ progress: ItemProgress, of campaign: Campaign) {
      title = progress.item.title
      kind = progress.item.kind.rawValue
      interviewer = progress.item.interviewer.name
      state = CampaignWords(campaign).state(of: progress)
      round = progress.round?.name
      question = progress.asked.first
      band = campaign.isCardOpen(of: progress) ? progress.card?.assessment?.band?.rawValue : nil
    }
  }
}
