// SPDX-License-Identifier: Apache-2.0

/// A language model that tells more about a call than its reply.
public protocol ReportingModel: ChatModel {
  /// Returns the reply, or why there is none, with what it took.
  func report(on request: ChatRequest) async -> CallReport
}

/// What came of a call of a language model, and what it took.
public struct CallReport: Sendable {
  public var result: Result<ChatReply, ModelFailure>
  /// What was sent, as it went out the last time; empty when nothing was.
  public var sent: [ChatMessage]
  /// How many times the server was asked, second tries and other forms included.
  public var tries: Int
  /// The tokens of all tries.
  public var usage: TokenUsage
  /// From the last request to the first words of its reply; nil when the reply came as a whole.
  public var firstWords: Duration?
  /// From the last request to the end of its reply.
  public var lastTry: Duration

  /// Creates a report.
  public init(
    result: Result<ChatReply, ModelFailure>, sent: [ChatMessage] = [], tries: Int = 0,
    usage: TokenUsage = TokenUsage(), firstWords: Duration? = nil, lastTry: Duration = .zero
  ) {
    self.result = result
    self.sent = sent
    self.tries = tries
    self.usage = usage
    self.firstWords = firstWords
    self.lastTry = lastTry
  }
}
