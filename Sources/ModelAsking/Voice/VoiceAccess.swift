// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
import Quantities
public import Rehearsal

/// The way of rooms and explanations to a language model of the person's own; where none is connected, nothing is ever asked.
public struct VoiceAccess: Sendable {
  /// Returns a model for a purpose, within the budget of a round; nil when none is connected, it is switched off for that, or it may not be asked now.
  public let model: @Sendable (RoundID?, ModelPurpose) async -> (any ChatModel)?
  /// Returns which model is asked where and for what; nil when none is connected.
  public let connection: @Sendable () async -> ModelConnection?
  /// The longest that a room waits for other words.
  public let patience: Duration

  /// Creates a way to a model; without a patience, a room waits as long as the clock gives back.
  public init(
    model: @escaping @Sendable (RoundID?, ModelPurpose) async -> (any ChatModel)?,
    connection: @escaping @Sendable () async -> ModelConnection?,
    patience: Duration? = nil
  ) {
    self.model = model
    self.connection = connection
    self.patience = patience ?? .milliseconds(Round.longestPhrasing.milliseconds)
  }

  /// The way through a gate.
  public init(_ gate: ModelGate) {
    self.init(
      model: { await gate.model(for: $0, purpose: $1) }, connection: { gate.connection() })
  }

  /// Returns which model is asked where, when it is used for something; nil when it is not.
  public func connection(for use: ModelUse) async -> ModelConnection? {
    guard let connection = await connection(), connection.uses.contains(use) else { return nil }
    return connection
  }
}
