// SPDX-License-Identifier: Apache-2.0

public import Committee
public import InterviewContent
public import Quantities
public import Screening

/// Something that happened in a campaign; what happens inside a round is in the log of the round.
public enum CampaignEvent: Hashable, Sendable, Codable {
  /// The campaign began; always the first event and never again.
  case started(campaign: CampaignStart)
  /// A curriculum was handed in, or another one in its place.
  case curriculumGiven(curriculum: Curriculum)
  /// A question of a stage was put; `asked` are its name and its family, for the choice of later ones.
  case itemBegan(stage: Stage.ID, item: Int, round: RoundID, asked: [String])
  /// The interviewer of a finished round wrote the card and sealed it.
  case cardSealed(stage: Stage.ID, item: Int, card: InterviewCard)
  /// A question was not reached before the time of its stage was up; its card says so and nothing else.
  case itemMissed(stage: Stage.ID, item: Int, card: InterviewCard)
  /// The application was screened.
  case screened(report: ScreeningReport)
  /// The person goes on although the screening would have ended it.
  case practiceContinued(reason: String)
  /// The committee opened the cards and decided.
  case decided(decision: CommitteeDecision)
  /// The person ended the campaign before a decision.
  case withdrawn(reason: String)
}

/// An event with its place in the log and the time when it was written down.
public struct RecordedCampaignEvent: Hashable, Sendable {
  /// The place in the log, from 1, without gaps.
  public let sequence: Int
  /// When it was written down.
  public let at: Instant
  public let event: CampaignEvent

  /// Creates a record.
  public init(sequence: Int, at: Instant, event: CampaignEvent) {
    self.sequence = sequence
    self.at = at
    self.event = event
  }
}
