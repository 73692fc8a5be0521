// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import ClaimChecking
import InterviewContent
public import Rehearsal

/// The assessment of one answer in the form that scripts rely on: keys are sorted, fields are added and never renamed.
///
/// `claims` are the checked numbers, in the form of ``ClaimJSON``. Offsets count bytes of UTF-8 of the answer as given. A level, a score, a
/// band or an id that does not exist is `null`, never left out.
public struct AssessmentJSON: Encodable {
  private let assessment: Assessment
  private let claims: [Claim]
  private let id: String?
  private let second: ModelReading?

  /// Creates the form of an assessment; `id` is the name of the answer in a batch, and `second` what a language model made of it.
  ///
  /// `secondReading` is there only when one was asked.
  public init(
    _ assessment: Assessment, claims: [Claim], id: String? = nil, second: ModelReading? = nil
  ) {
    self.second = second
    self.assessment = assessment
    self.claims = claims
    self.id = id
  }

  /// Creates the form of an assessment with its numbers; `id` is the name of the answer in a batch.
  public init(_ checked: CheckedAssessment, id: String? = nil, second: ModelReading? = nil) {
    self.init(checked.assessment, claims: checked.claims, id: id, second: second)
  }

  private enum Key: String, CodingKey {
    case version, id, kind, criteria, flags, score, band, claims, notices, nextSteps, rubricVersion
    case secondReading
    case questionID = "question_id"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: .version)
    try container.encode(id, forKey: .id)
    try container.encode(assessment.questionID, forKey: .questionID)
    try container.encode(assessment.kind, forKey: .kind)
    try container.encode(assessment.criteria.map(CriterionJSON.init), forKey: .criteria)
    try container.encode(FlagJSON.all(of: assessment), forKey: .flags)
    try container.encode(assessment.score, forKey: .score)
    try container.encode(assessment.band, forKey: .band)
    try container.encode(claims.map(ClaimJSON.init), forKey: .claims)
    try container.encode(assessment.notices, forKey: .notices)
    try container.encode(assessment.nextSteps.map(NextStepJSON.init), forKey: .nextSteps)
    try container.encode(assessment.rubricVersion, forKey: .rubricVersion)
    try container.encodeIfPresent(
      second.map(ModelReadingJSON.init), forKey: .secondReading)
  }
}

private struct CriterionJSON: Encodable {
  let result: CriterionResult

  enum Key: CodingKey {
    case id, name, weight, level, low, high, meaning, reason, quotes, nextStep
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(result.id, forKey: .id)
    try container.encode(result.name, forKey: .name)
    try container.encode(result.weight, forKey: .weight)
    try container.encode(result.level, forKey: .level)
    try container.encode(result.low, forKey: .low)
    try container.encode(result.high, forKey: .high)
    try container.encode(result.meaning, forKey: .meaning)
    try container.encode(result.reason, forKey: .reason)
    try container.encode(result.quotes, forKey: .quotes)
    try container.encode(result.nextStep, forKey: .nextStep)
  }
}

/// A failure as scripts read it; the quote is `null` when it is about the whole answer.
///
/// `likely` says that no rule found it: the answer resembles rated ones that have it.
struct FlagJSON: Encodable {
  let flag: FlagResult
  let isLikely: Bool

  init(_ flag: FlagResult, isLikely: Bool = false) {
    self.flag = flag
    self.isLikely = isLikely
  }

  /// The forms of all failures of an assessment, those that are likely last.
  static func all(of assessment: Assessment) -> [FlagJSON] {
    assessment.flags.map { FlagJSON($0) }
      + (assessment.likely ?? []).map { FlagJSON($0, isLikely: true) }
  }

  enum Key: CodingKey { case id, likely, name, message, quote }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(flag.id, forKey: .id)
    try container.encode(isLikely, forKey: .likely)
    try container.encode(flag.name, forKey: .name)
    try container.encode(flag.message, forKey: .message)
    try container.encode(flag.quote, forKey: .quote)
  }
}

private struct NextStepJSON: Encodable {
  let step: NextStep

  enum Key: CodingKey { case criterion, moment, said, better }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(step.criterion, forKey: .criterion)
    try container.encode(step.moment, forKey: .moment)
    try container.encode(step.said, forKey: .said)
    try container.encode(step.better, forKey: .better)
  }
}
