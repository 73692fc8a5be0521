// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent

/// What one interviewer hands to the committee: a question, what was said, and how it was read.
public struct InterviewCard: Hashable, Sendable, Codable {
  public let place: CardPlace
  public let interviewer: Persona.ID
  /// The role of the interviewer, never a name.
  public let role: String
  public let question: Question
  /// What the candidate said in the round, the text that the assessment counts its bytes in.
  public let text: String
  /// What was asked and said in turn; nil in cards that were sealed before turns were kept.
  public let turns: [CardTurn]?
  /// How it was read; nil when the round was not reached.
  public let assessment: Assessment?
  /// What came of the follow-ups.
  public let outcomes: [ExchangeOutcome]
  /// How many numbers of the text were recomputed and right.
  public let rightClaims: Int
  /// The numbers of the text that were recomputed and wrong.
  public let wrongClaims: [Quote]
  /// Whether the round came to its end; not when it was not reached, ran out of time or was skipped.
  public let isComplete: Bool

  /// Creates a card.
  public init(
    place: CardPlace, interviewer: Persona.ID, role: String, question: Question, text: String,
    turns: [CardTurn]? = nil, assessment: Assessment?, outcomes: [ExchangeOutcome] = [],
    rightClaims: Int = 0,
    wrongClaims: [Quote] = [], isComplete: Bool = true
  ) {
    self.place = place
    self.interviewer = interviewer
    self.role = role
    self.question = question
    self.text = text
    self.turns = turns
    self.assessment = assessment
    self.outcomes = outcomes
    self.rightClaims = rightClaims
    self.wrongClaims = wrongClaims
    self.isComplete = isComplete
  }

  /// The band that counts; nil when there is nothing to judge, which is not the same as a bad one.
  var countedBand: Band? { isComplete ? assessment?.band : nil }
}

/// A question of a round and the answer to it.
public struct CardTurn: Hashable, Sendable, Codable {
  /// What the interviewer said, in the words that were shown.
  public let asked: String
  /// What the candidate said; nil when nothing was.
  public let said: String?

  /// Creates a turn.
  public init(asked: String, said: String?) {
    self.asked = asked
    self.said = said
  }
}

/// What came of the screening before the rounds.
public struct ScreeningOutcome: Hashable, Sendable, Codable {
  public let advances: Bool
  /// Why, in a sentence.
  public let reason: String

  /// Creates an outcome.
  public init(advances: Bool, reason: String) {
    self.advances = advances
    self.reason = reason
  }
}
