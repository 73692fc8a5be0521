// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import InterviewContent
import Rehearsal

/// Checks the numbers of passages given as lines of JSON: one line out per line in, in order.
public struct PassageBatch: Sendable {
  private let checkers: [Question.ID: ClaimChecker]
  private let plain = ClaimChecker()

  /// Creates a batch over what passages may answer; of two with the same name the later one counts.
  public init(grounds: [ClaimGround]) {
    checkers = Dictionary(
      grounds.map { ($0.id, ClaimChecker(prompt: $0.prompt, exhibits: $0.exhibits)) },
      uniquingKeysWith: { $1 })
  }

  /// Returns the result of a line `{"id", "question_id", "text"}` as it stands in a file, where it may be no text at all.
  ///
  /// `question_id` may be null or left out. A line that cannot be used gives `{"error", "id", "line", "version"}`, with the id where it can be
  /// read, and the number where one is given.
  public func line(bytes: some Collection<UInt8>, number: Int? = nil) -> BatchLine {
    BatchLine.answering(bytes, number: number) { (entry: Entry) throws(InputError) -> ClaimsJSON in
      ClaimsJSON(try checker(of: entry.questionID).finiteClaims(in: entry.text), id: entry.id)
    }
  }

  private func checker(of question: Question.ID?) throws(InputError) -> ClaimChecker {
    guard let question else { return plain }
    guard let checker = checkers[question] else {
      throw InputError("there is no question “\(question)”")
    }
    return checker
  }

  private struct Entry: Decodable {
    let id: String
    let questionID: Question.ID?
    let text: String

    enum CodingKeys: String, CodingKey {
      case id, text
      case questionID = "question_id"
    }
  }
}
