// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
import Rehearsal

/// Assesses answers given as lines of JSON: one line out per line in, in order.
public struct AnswerBatch: Sendable {
  private let assessors: [Question.ID: CheckedAssessor]

  /// Creates a batch over questions; of two with the same name the later one counts.
  public init(assessor: Assessor, questions: [Question]) {
    assessors = Dictionary(
      questions.map { ($0.id, CheckedAssessor(assessor, for: $0)) }, uniquingKeysWith: { $1 })
  }

  /// Returns the result of a line `{"id", "question_id", "text"}`.
  ///
  /// A line that cannot be used gives `{"error", "id", "version"}`, with the id where it can be read.
  public func line(_ input: some StringProtocol) -> BatchLine {
    line(bytes: Array(input.utf8))
  }

  /// Returns the result of a line as it stands in a file, where it may be no text at all; its number is told with what is wrong.
  public func line(bytes: some Collection<UInt8>, number: Int? = nil) -> BatchLine {
    BatchLine.answering(bytes, number: number) {
      (entry: Entry) throws(InputError) -> AssessmentJSON in
      guard let assessor = assessors[entry.questionID] else {
        throw InputError("there is no question “\(entry.questionID)”")
      }
      return AssessmentJSON(assessor.assess(entry.text), id: entry.id)
    }
  }

  private struct Entry: Decodable {
    let id: String
    let questionID: Question.ID
    let text: String

    enum CodingKeys: String, CodingKey {
      case id, text
      case questionID = "question_id"
    }
  }
}
