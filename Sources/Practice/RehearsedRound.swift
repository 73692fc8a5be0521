// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import ClaimChecking
public import InterviewContent
public import Quantities

/// What practice needs to know of a round that is over, whoever conducted it.
public struct RehearsedRound: Hashable, Sendable, Identifiable {
  public let id: String
  public let endedAt: Instant
  /// The campaign it belonged to; nil for a round of its own.
  public let campaign: String?
  /// The loop and the stage; nil for a round outside any loop.
  public let loop: Loop.ID?
  public let stage: Stage.ID?
  /// Whether it ran on the clock, without help.
  public let isReal: Bool
  /// How many hints were taken.
  public let hints: Int
  public let question: Question
  /// What was said, the text in which the assessment counts its bytes.
  public let text: String
  /// How it was read; nil when the round was not reached or could not be read.
  public let assessment: Assessment?
  public let claims: [Claim]

  /// Creates a round.
  public init(
    id: String, endedAt: Instant, campaign: String?, loop: Loop.ID?, stage: Stage.ID?, isReal: Bool,
    hints: Int, question: Question, text: String, assessment: Assessment?, claims: [Claim]
  ) {
    self.id = id
    self.endedAt = endedAt
    self.campaign = campaign
    self.loop = loop
    self.stage = stage
    self.isReal = isReal
    self.hints = hints
    self.question = question
    self.text = text
    self.assessment = assessment
    self.claims = claims
  }
}
