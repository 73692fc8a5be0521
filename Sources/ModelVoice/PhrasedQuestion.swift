// SPDX-License-Identifier: Apache-2.0

/// A question of an interviewer in the words of a language model, checked before it is shown.
public struct PhrasedQuestion: Hashable, Sendable {
  /// The question as it is shown.
  public let text: String

  /// Creates a question.
  public init(text: String) {
    self.text = text
  }
}
