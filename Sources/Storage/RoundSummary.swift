// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
public import InterviewContent
public import Quantities
public import Rehearsal

/// What a list of rounds shows of one of them.
public struct RoundSummary: Hashable, Sendable, Identifiable {
  public let id: RoundID
  public let questionID: Question.ID
  public let kind: QuestionKind
  /// What the interviewer asked first.
  public let prompt: String
  public let mode: Mode
  /// The stage of the loop as a person reads it.
  public let stageTitle: String
  /// The campaign that the round belongs to; nil when it stands alone.
  public let campaign: CampaignID?
  public let startedAt: Instant
  /// When the round ended; nil while it runs.
  public let endedAt: Instant?
  /// The score of the whole round from 0 to 100; nil when it was not read or could not be assessed.
  public let score: Int?
  /// The judgement of the whole round; nil when it was not read or could not be assessed.
  public let band: Band?
  /// Both with the levels that a coach set by hand; nil when none was.
  public let coached: CoachedResult?

  /// Creates the summary of a round.
  public init(of round: Round) {
    self.init(
      id: round.id, heading: Heading(of: round), kind: round.start.question.kind,
      mode: round.start.mode, startedAt: round.startedAt, endedAt: round.end?.at,
      score: round.scorecard?.score, band: round.scorecard?.band, coached: round.coached)
  }

  init(
    id: RoundID, heading: Heading, kind: QuestionKind, mode: Mode, startedAt: Instant,
    endedAt: Instant?, score: Int?, band: Band?, coached: CoachedResult?
  ) {
    self.id = id
    questionID = heading.question
    self.kind = kind
    prompt = heading.prompt
    self.mode = mode
    stageTitle = heading.stage
    campaign = heading.campaign
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.score = score
    self.band = band
    self.coached = coached
  }
}

/// The texts of a summary, kept as JSON since a pack may put any character in them.
struct Heading: Hashable, Codable {
  let question: Question.ID
  let prompt: String
  let stage: String
  /// The campaign it belongs to; nil when it stands alone.
  let campaign: CampaignID?

  init(of round: Round) {
    question = round.start.question.id
    prompt = round.start.question.prompt
    stage = round.start.plan.title
    campaign = round.start.place?.campaign
  }
}
