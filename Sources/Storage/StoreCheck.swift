// SPDX-License-Identifier: Apache-2.0

/// What was found when a store was checked.
public struct StoreCheck: Hashable, Sendable, Codable {
  /// The number of rounds in the log.
  public let rounds: Int
  /// The number of events in the log.
  public let events: Int
  /// The last change to the tables that was applied.
  public let schema: String
  /// Everything that is not as it should be; empty when all is well.
  public let findings: [StoreFinding]

  /// Whether all is well.
  public var isSound: Bool { findings.isEmpty }
}

/// Something in a store that is not as it should be.
public struct StoreFinding: Hashable, Sendable, Codable {
  /// What part of the store it is about.
  public enum Area: String, Hashable, Sendable, Codable {
    /// The file as SQLite reads it.
    case file
    /// The tables and the triggers that guard them.
    case schema
    /// The log of a round.
    case log
    /// The log of practice.
    case practice
    /// The connection of a language model and the log of its calls.
    case model
    /// The list of rounds and the deck, which are computed from the logs: ``RoundStore/rebuildProjections()`` mends them.
    case history
  }

  public let area: Area
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let mend: String
}
