// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import Rehearsal

/// The row of a call in the log: first as it goes out, then with what came of it.
struct CallRecord {
  private(set) var call: ModelCall
  let round: RoundID?
  /// How many seconds its reply may take.
  let patience: Int
  private let price: ModelPrice?

  /// What stands in the log of a call that has not ended; after a stop in the middle, for good.
  static let open = "sent, and not answered yet"

  /// Creates the row of a call that is about to be made; it counts with all that it may use.
  init(_ request: ChatRequest, _ connection: ModelConnection, round: RoundID?) {
    self.round = round
    patience = connection.patience
    price = connection.budget.price
    let usage = TokenUsage(
      prompt: TokenEstimate.prompt(of: request), completion: request.longestReply,
      isEstimated: true)
    call = ModelCall(
      purpose: request.purpose, url: connection.url, model: connection.model, round: round?.name,
      messages: request.messages, outcome: Self.open, usage: usage, dollars: price?.cost(of: usage),
      milliseconds: 0, tries: 1)
  }

  /// Puts in what came of the call; of one that failed, the prompt counts, as it may have been read.
  mutating func finish(_ report: CallReport, after time: Duration, without key: String?) {
    let (outcome, usage) =
      switch report.result {
      case .success(let reply):
        (reply.ending.outcome, report.usage.total > 0 ? report.usage : reply.usage)
      case .failure(let failure):
        (
          failure.withholding(key).description,
          report.usage.total > 0 ? report.usage : failure.usage(of: call.usage.prompt)
        )
      }
    call = ModelCall(
      purpose: call.purpose, url: call.url, model: call.model, round: call.round,
      messages: report.sent.isEmpty ? call.messages : report.sent, outcome: outcome, usage: usage,
      dollars: price?.cost(of: usage),
      milliseconds: Int(time / .milliseconds(1)), tries: max(1, report.tries))
  }
}

extension ChatReply.Ending {
  /// What stands in the log of a call that was answered.
  fileprivate var outcome: String {
    switch self {
    case .done: "answered"
    case .limit: "answered up to the limit of the reply"
    case .withheld: "the server held the reply back"
    }
  }
}

extension ModelFailure {
  /// What a failed call counts with: nothing where nothing can have arrived, else its prompt.
  fileprivate func usage(of prompt: Int) -> TokenUsage {
    switch self {
    case .addressRefused, .unreachable, .budgetSpent: TokenUsage()
    default: TokenUsage(prompt: prompt, isEstimated: true)
    }
  }

  /// The failure without a key, should the server have repeated it.
  func withholding(_ key: String?) -> ModelFailure {
    switch self {
    case .addressRefused(let text): .addressRefused(text.withholding(key))
    case .unreachable(let text): .unreachable(text.withholding(key))
    case .notFound(let text): .notFound(text.withholding(key))
    case .malformed(let text): .malformed(text.withholding(key))
    case .budgetSpent(let text): .budgetSpent(text.withholding(key))
    case .serverFailed(let status, let text):
      .serverFailed(status: status, message: text.withholding(key))
    default: self
    }
  }
}

extension ChatReply {
  /// The reply without a key, should the server have repeated it.
  func withholding(_ key: String?) -> ChatReply {
    ChatReply(
      text: text.withholding(key), usage: usage, ending: ending, model: model?.withholding(key))
  }
}

extension String {
  /// The shortest value that is taken for a secret: ours; a shorter one guards nothing and could stand anywhere.
  private static let shortestKey = 8

  /// The text with `[key]` in the place of a key.
  fileprivate func withholding(_ key: String?) -> String {
    guard let key, key.utf8.count >= Self.shortestKey else { return self }
    return replacing(key, with: "[key]")
  }
}
