// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// A call of a language model in the log of what left this machine.
public struct RecordedModelCall: Hashable, Sendable, Identifiable {
  /// Its number in the log, from 1.
  public let id: Int
  /// When it was made.
  public let at: Instant
  /// What was sent and what came of it; nil when the row cannot be read.
  public let call: ModelCall?
  /// Why the row cannot be read; nil when it can.
  public let problem: String?
  /// Whether its words went with the round that they were for.
  public let isEmptied: Bool

  /// Creates a row of the log.
  public init(
    id: Int, at: Instant, call: ModelCall?, problem: String? = nil, isEmptied: Bool = false
  ) {
    self.id = id
    self.at = at
    self.call = call
    self.problem = problem
    self.isEmptied = isEmptied
  }
}

/// What calls of a language model have used together.
public struct ModelSpending: Hashable, Sendable {
  /// How many calls there were.
  public let calls: Int
  /// Their tokens; estimated when those of a part of them are.
  public let usage: TokenUsage
  /// US dollars, of the calls that had a price; nil when none had.
  public let dollars: Double?

  /// Creates a sum.
  public init(calls: Int = 0, usage: TokenUsage = TokenUsage(), dollars: Double? = nil) {
    self.calls = calls
    self.usage = usage
    self.dollars = dollars
  }
}

/// The connection of a language model as it stands in the store.
public struct ModelSettings: Hashable, Sendable {
  /// The connection; nil when there is none.
  public let connection: ModelConnection?
  /// Grows with every change, so that a window that was behind is told so; 0 when there never was one.
  public let revision: Int

  /// Creates settings.
  public init(connection: ModelConnection? = nil, revision: Int = 0) {
    self.connection = connection
    self.revision = revision
  }
}
