// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import AnswerReading
public import InterviewContent

/// What is read a second time: an answer, what our own reader saw in it and made of it, and how high its levels may go.
public struct ReadingSubject: Sendable {
  public let examination: Examination
  /// The judgement that stands; its offsets are those of the text of `examination`.
  public let assessment: Assessment
  /// The highest level that is left to a criterion; none for those that nothing holds.
  public let ceilings: [Criterion.ID: LevelCeiling]

  /// Creates a subject.
  ///
  /// `ceilings` are those of flags and length, ``AnswerAssessment/Assessor/ceilings(of:)``, and what else holds the levels of `assessment`.
  public init(
    _ examination: Examination, assessment: Assessment,
    ceilings: [Criterion.ID: LevelCeiling]
  ) {
    self.examination = examination
    self.assessment = assessment
    self.ceilings = ceilings
  }

  /// Creates the subject of an answer that was only read, by what the assessor makes of it.
  public init(_ examination: Examination, by assessor: Assessor) {
    self.init(
      examination, assessment: assessor.judge(examination),
      ceilings: assessor.ceilings(of: examination))
  }

  /// Whether the gate has flagged the answer, so that no level may move.
  var isGaming: Bool { assessment.flags.contains { $0.id == Assessor.gamingFlag } }

  /// Why the answer is not passed on; nil when it is.
  var refusal: SecondReading.Refusal? {
    if examination.refusal != nil { return .language }
    if examination.reading.tokens.isEmpty { return .empty }
    return examination.reading.text.utf8.count > SecondReader.longestAnswer ? .tooLong : nil
  }
}
