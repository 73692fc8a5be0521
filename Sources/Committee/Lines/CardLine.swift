// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent

/// One row of the table of cards, as the interviewer handed it in.
public struct CardLine: Hashable, Sendable, Codable {
  public let place: CardPlace
  public let interviewer: Persona.ID
  public let role: String
  public let question: Question.ID
  public let kind: QuestionKind
  /// Whether the round came to its end.
  public let isComplete: Bool
  /// The band; nil when there was nothing to judge.
  public let band: Band?
  /// The levels of the criteria, in the order of the rubric; empty when there was nothing to judge.
  public let levels: [CriterionLine]
  /// The names of the failures that were seen.
  public let flags: [String]
  public let outcomes: [ExchangeOutcome]
  public let rightClaims: Int
  public let wrongClaims: Int

  init(_ card: InterviewCard) {
    place = card.place
    interviewer = card.interviewer
    role = card.role
    question = card.question.id
    kind = card.question.kind
    isComplete = card.isComplete
    band = card.countedBand
    let assessment = card.countedBand == nil ? nil : card.assessment
    levels = (assessment?.criteria ?? []).map {
      CriterionLine(id: $0.id, name: $0.name, level: $0.level)
    }
    flags = (assessment?.flags ?? []).map(\.name)
    outcomes = band == nil ? [] : card.outcomes
    rightClaims = band == nil ? 0 : card.rightClaims
    wrongClaims = band == nil ? 0 : card.wrongClaims.count
  }

  /// The band as a person reads it.
  public var bandTitle: String {
    if let band { return band.title }
    return isComplete ? "Not assessed" : "Not reached"
  }
}

/// The level of one criterion.
public struct CriterionLine: Hashable, Sendable, Codable {
  public let id: Criterion.ID
  public let name: String
  /// The level; nil when the question gave no opening for it.
  public let level: Level?
}
