// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// A turn of the interviewer that was planned before the round: something that changes in the middle, or an argument of a teammate.
public struct PlannedTurn: Hashable, Sendable, Codable {
  /// What kind of turn it is.
  public enum Kind: Hashable, Sendable, Codable {
    /// The conditions change; `looksFor` says what a good reply does.
    case curveball(title: String, looksFor: String)
    /// A teammate argues against the answer.
    case pushback(Pushback)
  }

  /// The name of the turn, such as `compute-halved` or `fit-cache-1`.
  public let id: String
  public let kind: Kind
  /// Wordings, one of them picked by the round's seed; `{quote}` stands for words of the answer.
  public let wordings: [String]
  /// After how many answers it comes; at least one.
  public let after: Int

  /// Creates a turn.
  public init(id: String, kind: Kind, wordings: [String], after: Int) {
    self.id = id
    self.kind = kind
    self.wordings = wordings
    self.after = after
  }
}
