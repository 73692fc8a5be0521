// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// Words of a story, with the part in which they stand and where in it.
public struct StoryQuote: Hashable, Sendable {
  public let part: StoryPart
  /// The words, with their bytes counted from the start of the part.
  public let quote: Quote

  /// Creates a quote.
  public init(part: StoryPart, quote: Quote) {
    self.part = part
    self.quote = quote
  }
}
