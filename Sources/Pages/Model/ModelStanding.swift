// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// How a connected language model stands at a moment.
public struct ModelStanding: Hashable, Sendable {
  /// The connection; nil when there is none.
  public var connection: ModelConnection?
  /// Why the connection cannot be read; nil when it can, and when there is none.
  public var problem: String?
  /// Whether the key is in the environment of the program; nil when none is needed.
  public var hasKey: Bool?
  /// The last failure; nil since the last reply.
  public var failure: Failure?
  /// Until when no call is made, since calls failed; nil when calls are made.
  public var pausedUntil: Instant?
  /// How many calls run now.
  public var running = 0
  /// The last try; nil when there was none since the program started.
  public var trial: ModelTrial?
  /// How many calls are in the log, with their tokens and dollars.
  public var calls = 0
  public var usage = TokenUsage()
  public var dollars: Double?

  /// A failure of a call.
  public struct Failure: Hashable, Sendable {
    public let reason: String
    public let at: Instant

    /// Creates a failure.
    public init(reason: String, at: Instant) {
      self.reason = reason
      self.at = at
    }
  }

  /// Creates a standing.
  public init(connection: ModelConnection? = nil) {
    self.connection = connection
  }
}
