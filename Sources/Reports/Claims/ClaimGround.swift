// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What numbers of a text are checked against: the words and data of a question, whatever its kind.
public struct ClaimGround: Hashable, Sendable, Decodable {
  public let id: Question.ID
  public let prompt: String
  /// The data handed out with the question; nil when there are none.
  public let exhibits: String?

  /// Creates the ground that a question gives.
  public init(_ question: Question) {
    id = question.id
    prompt = question.prompt
    exhibits = question.exhibits
  }
}
