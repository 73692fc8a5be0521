// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// Where the connection of a language model and the log of its calls are kept.
public protocol ModelShelf {
  /// Returns the connection; nil when there is none.
  func modelConnection() throws -> ModelConnection?
  /// Keeps a connection in the place of the one before; nil forgets it.
  func setModelConnection(_ connection: ModelConnection?) throws
  /// Returns the calls of the log that can be read, the newest first.
  func loggedModelCalls() throws -> [LoggedModelCall]
}

/// A call of a language model with its moment.
public struct LoggedModelCall: Hashable, Sendable {
  public let at: Instant
  public let call: ModelCall

  /// Creates an entry.
  public init(at: Instant, call: ModelCall) {
    self.at = at
    self.call = call
  }
}
