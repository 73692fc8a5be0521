// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// Something that pulls a loop down or up, with the rounds that show it.
public struct ReadinessDriver: Hashable, Sendable {
  /// What it is.
  public enum Subject: Hashable, Sendable {
    case kind(QuestionKind)
    case criterion(id: Criterion.ID, name: String, kind: QuestionKind)
    case flag(id: FlagID, name: String)
    /// Rounds that were not reached or could not be read.
    case unread(QuestionKind)
  }

  public let subject: Subject
  /// Whether it pulls up.
  public let isUp: Bool
  /// What the loop's probability gains by it, in parts of 1, negative when it loses; nil where the model does not reckon it.
  public let effect: Double?
  /// The rounds that show it, the newest first, at most five.
  public let rounds: [DriverRound]
  /// How many rounds show it in all.
  public let count: Int
  /// What it is, with figures, in a sentence.
  public let text: String
}

/// A round that shows something.
public struct DriverRound: Hashable, Sendable {
  public let id: String
  public let day: Day
  public let band: Band?
  /// The level of the criterion; nil where it is about the whole round.
  public let level: Level?
}
