// SPDX-License-Identifier: Apache-2.0

/// A question of an interviewer in the words of a language model, checked before it is shown.
public struct PhrasedQuestion: Hashable, Sendable {
  /// The question as it is shown.
  public let text: String

  /// Creates a question; only ``PhrasingCheck`` does, so there is none that was not checked.
  init(text: String) {
    self.text = text
  }
}

/// Why the words of a language model are not shown, and the built-in wording stands.
public enum PhrasingFault: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case empty = "it said nothing"
  case unfinished = "it was cut off or held back"
  case tooLong = "it is too long"
  case markup = "it holds marks that are no words of a sentence"
  case notEnglish = "it is not in English"
  case quoteLost = "it leaves out the words that it should react to, or changes them"
  case quoteInvented = "it quotes words that were not said"
  case newNumber = "it holds a number that the question does not hold"
  case numberLost = "it leaves out a number of the question"
  case newName = "it holds a name that nobody has named"
  case judgement = "it judges the answer"
  case leading = "it leads to an answer"
  case answered = "it answers the question itself"
  case instruction = "it speaks about its task, or to somebody else"
  case question = "it does not ask what it should: one question, at its end"
  case offSubject = "it asks about something else"
  case newContent = "it brings in too much that nobody has said"
}
