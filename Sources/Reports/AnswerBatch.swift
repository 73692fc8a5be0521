// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import Foundation
public import InterviewContent

/// Assesses answers given as lines of JSON: one line out per line in, in order.
public struct AnswerBatch: Sendable {
  private let assessor: Assessor
  private let questions: [Question.ID: Question]

  /// Creates a batch over questions; of two with the same name the later one counts.
  public init(assessor: Assessor, questions: [Question]) {
    self.assessor = assessor
    self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// What came of a line.
  public struct Line: Sendable {
    /// The line of JSON to write.
    public let text: String
    /// Whether the answer could be read.
    public let isAssessed: Bool
  }

  /// Returns the result of a line `{"id", "question_id", "text"}`.
  ///
  /// A line that cannot be used gives `{"error", "id", "version"}`, with the id where it can be read.
  public func line(_ input: some StringProtocol) -> Line {
    do throws(InputError) {
      let entry = try entry(input)
      guard let question = questions[entry.questionID] else {
        throw InputError("there is no question “\(entry.questionID)”")
      }
      let result = AssessmentJSON(assessor.assess(entry.text, for: question), id: entry.id)
      return Line(text: Self.encoded(result), isAssessed: true)
    } catch {
      return Self.bad(id: Self.id(in: input), error.description)
    }
  }

  /// Returns the result of a line as it stands in a file, where it may be no text at all.
  public func line(bytes: some Collection<UInt8>) -> Line {
    guard let problem = UTF8Check.problem(in: bytes) else {
      return line(String(decoding: bytes, as: UTF8.self))
    }
    return Self.bad(id: nil, problem)
  }

  private func entry(_ input: some StringProtocol) throws(InputError) -> Entry {
    do {
      return try JSONDecoder().decode(Entry.self, from: Data(input.utf8))
    } catch {
      throw InputError(InputError.reason(error))
    }
  }

  /// Returns the id of a line whose other fields cannot be used; nil when it has none.
  private static func id(in input: some StringProtocol) -> String? {
    // The line is known to be bad; whatever is wrong with it, an id that cannot be read is no id.
    try? JSONDecoder().decode(Named.self, from: Data(input.utf8)).id
  }

  private static func bad(id: String?, _ error: String) -> Line {
    Line(text: encoded(ErrorJSON(id: id, error: error)), isAssessed: false)
  }

  private static func encoded(_ value: some Encodable) -> String {
    do { return try JSONText.line(value) } catch {
      preconditionFailure("texts and whole numbers can always be written as JSON: \(error)")
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

  private struct Named: Decodable {
    let id: String
  }

  private struct ErrorJSON: Encodable {
    let version = 1
    let id: String?
    let error: String

    enum CodingKeys: CodingKey { case version, id, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(version, forKey: .version)
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }
}
