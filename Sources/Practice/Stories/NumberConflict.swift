// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
public import Quantities

/// One amount of a story with two values.
public struct NumberConflict: Hashable, Sendable {
  public let story: StoryID
  /// The amount in the bank, such as `40%`.
  public let written: StoryQuote
  /// The sentence in which it stands.
  public let writtenSentence: StoryQuote
  public let other: Other

  /// Where the other value stands.
  public enum Other: Hashable, Sendable {
    /// In a round, with the amount and its sentence.
    case round(id: String, endedAt: Instant, amount: Quote, sentence: Quote)
    /// In another part of the same story.
    case part(amount: StoryQuote, sentence: StoryQuote)
  }

  /// The two values side by side.
  public var summary: String {
    switch other {
    case .round(_, _, let amount, _):
      "“\(written.quote.text)” in the bank, “\(amount.text)” in the round"
    case .part(let amount, _):
      "“\(written.quote.text)” in the \(written.part.rawValue), “\(amount.quote.text)” in the \(amount.part.rawValue)"
    }
  }
}

/// The amounts of a story that were left out when it was told.
public struct LeftOutNumbers: Hashable, Sendable {
  public let story: StoryID
  public let round: String
  public let endedAt: Instant
  public let amounts: [StoryQuote]
}
