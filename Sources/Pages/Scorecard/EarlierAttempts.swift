// SPDX-License-Identifier: Apache-2.0

/// The rounds before a round with which it can be compared, the newest first.
public struct EarlierAttempts: Hashable, Sendable {
  /// Those at the same question.
  public let sameQuestion: [RoundEntry]
  /// Those at other questions of the kind.
  public let sameKind: [RoundEntry]

  /// Creates a choice of rounds.
  public init(sameQuestion: [RoundEntry] = [], sameKind: [RoundEntry] = []) {
    self.sameQuestion = sameQuestion
    self.sameKind = sameKind
  }

  var isEmpty: Bool { sameQuestion.isEmpty && sameKind.isEmpty }
}
