// SPDX-License-Identifier: Apache-2.0

/// What came of asking a language model to explain a term.
public enum TermExplanation: Hashable, Sendable {
  /// Sentences that stand in the passages.
  case said([CitedSentence])
  /// Nothing that it said stands in the passages.
  case nothingHeld
  /// It gave no reply, with what happened.
  case failed(String)
}
