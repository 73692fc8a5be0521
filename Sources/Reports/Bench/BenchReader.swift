// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent
import Rehearsal

/// Reads the answers of a labelled set exactly as a batch does.
public struct BenchReader: Sendable {
  private let answers: [(answer: LabelledSet.Labelled, assessor: CheckedAssessor)]

  /// Creates a reader; what belongs to the questions is read here, once.
  public init(_ assessor: Assessor, of set: LabelledSet) {
    let questions = Dictionary(
      set.answers.map { ($0.question.id, $0.question) }, uniquingKeysWith: { $1 })
    let assessors = questions.mapValues { CheckedAssessor(assessor, for: $0) }
    answers = set.answers.compactMap { answer in
      assessors[answer.question.id].map { (answer, $0) }
    }
  }

  /// Returns what is read in each answer, in the order of the set.
  public func read() -> [AssessedAnswer] {
    answers.map { AssessedAnswer($0.answer, $0.assessor.assess($0.answer.text).assessment) }
  }
}
