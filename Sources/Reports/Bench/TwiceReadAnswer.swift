// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent
import Rehearsal
public import SecondReading

/// A labelled answer as our own reader, a language model alone, and both together see it.
public struct TwiceReadAnswer: Sendable {
  let reading: SecondReading
  let own: AssessedAnswer
  /// What the model said first about each criterion, whether its quotes hold or not; nil when it gave no level at all.
  let alone: AssessedAnswer?
  let both: AssessedAnswer

  init(
    _ answer: LabelledSet.Labelled, _ assessment: Assessment, _ reading: SecondReading,
    plain: Assessor
  ) {
    self.reading = reading
    own = AssessedAnswer(answer, assessment)
    both = AssessedAnswer(answer, Self.both(assessment, reading))
    alone = Self.alone(assessment, reading, plain).map { AssessedAnswer(answer, $0) }
  }

  private static func both(_ assessment: Assessment, _ reading: SecondReading) -> Assessment {
    assessment.with(
      levels: { reading.reading(of: $0.id)?.combined ?? $0.level }, flags: assessment.flags,
      score: reading.score, band: reading.band)
  }

  /// The levels as the model says them, graded by weights and thresholds alone: no flag, no cap, no check.
  private static func alone(
    _ assessment: Assessment, _ reading: SecondReading, _ plain: Assessor
  ) -> Assessment? {
    let levels = reading.criteria.compactMap { entry in
      entry.runs.first?.level.map { (entry.criterion, $0) }
    }
    let said = Dictionary(levels, uniquingKeysWith: { $1 })
    guard !said.isEmpty else { return nil }
    let bare = assessment.with(levels: { said[$0.id] }, flags: [], score: nil, band: nil)
    let result = plain.regrade(bare, with: said)
    return bare.with(levels: \.level, flags: [], score: result?.score, band: result?.band)
  }
}

extension Assessment {
  /// Returns the same assessment with other levels, flags, score and band.
  fileprivate func with(
    levels: (CriterionResult) -> Level?, flags: [FlagResult], score: Int?, band: Band?
  ) -> Assessment {
    Assessment(
      questionID: questionID, kind: kind, rubricVersion: rubricVersion,
      criteria: criteria.map { result in
        CriterionResult(
          id: result.id, name: result.name, weight: result.weight, level: levels(result),
          low: result.low, high: result.high, meaning: result.meaning, reason: result.reason,
          quotes: result.quotes, nextStep: result.nextStep)
      }, flags: flags, score: score, band: band, nextSteps: nextSteps, notices: notices)
  }
}

/// Reads the answers of a labelled set a second time.
public struct SecondBench: Sendable {
  private let assessor: Assessor
  private let plain: Assessor
  private let answers: [LabelledSet.Labelled]

  /// An answer as a stand-in for a model may know it: its name, its text, and the median level of each criterion, halves to the even number.
  public struct Known: Sendable {
    public let id: String
    public let text: String
    public let levels: [String: Int]
  }

  /// Creates a bench over a set, or over so many answers of it, taken at equal distances.
  public init(_ assessor: Assessor, of set: LabelledSet, limit: Int? = nil) {
    self.assessor = assessor
    plain = Assessor(
      rules: assessor.rules.byEvidenceAlone(), rubrics: Array(assessor.rubrics.values))
    let all = set.answers
    let count = min(max(0, limit ?? all.count), all.count)
    answers = (0..<count).map { all[$0 * all.count / count] }
  }

  /// How many answers are read.
  public var count: Int { answers.count }

  /// Returns what our own reader and a model make of each answer, in the order of the set.
  ///
  /// - Parameters:
  ///   - reader: Gives the reader of an answer.
  ///   - progress: Told after each answer how many are done.
  /// - Returns: An entry for each answer.
  public func read(
    by reader: @Sendable (Known) -> SecondReader,
    progress: @Sendable (_ done: Int) async -> Void = { _ in }
  ) async -> [TwiceReadAnswer] {
    var read: [TwiceReadAnswer] = []
    for answer in answers {
      let examination = CheckedAssessor(assessor, for: answer.question).examine(answer.text)
      let subject = ReadingSubject(examination, by: assessor)
      let reading = await reader(Known(answer)).read(subject, by: assessor)
      read.append(TwiceReadAnswer(answer, subject.assessment, reading, plain: plain))
      await progress(read.count)
    }
    return read
  }
}

extension SecondBench.Known {
  init(_ answer: LabelledSet.Labelled) {
    id = answer.id
    text = answer.text
    levels = answer.label.levels.compactMapValues { $0.map(AnswerLabel.whole) }
  }
}
