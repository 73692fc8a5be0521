// SPDX-License-Identifier: Apache-2.0

/// One call of a language model as it is kept, so that a person can see what left the machine.
public struct ModelCall: Hashable, Sendable, Codable {
  public let purpose: ModelPurpose
  /// The address that was called, without a key.
  public let url: String
  public let model: String
  /// The round that it was for; nil when it was for none.
  public let round: String?
  /// What was sent, each message as it went out.
  public let messages: [ChatMessage]
  /// What came of it, as a person reads it: "answered", or the failure.
  public let outcome: String
  public let usage: TokenUsage
  /// US dollars by the price of the connection; nil without one.
  public let dollars: Double?
  /// From the call to the end of its reply, tries and waits included.
  public let milliseconds: Int
  /// How many times the server was asked.
  public let tries: Int

  /// Creates a record.
  public init(
    purpose: ModelPurpose, url: String, model: String, round: String?, messages: [ChatMessage],
    outcome: String, usage: TokenUsage, dollars: Double?, milliseconds: Int, tries: Int
  ) {
    self.purpose = purpose
    self.url = url
    self.model = model
    self.round = round
    self.messages = messages
    self.outcome = outcome
    self.usage = usage
    self.dollars = dollars
    self.milliseconds = milliseconds
    self.tries = tries
  }
}
