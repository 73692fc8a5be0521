// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
import Synchronization

/// A language model that keeps to the budget of one round and tells of every call that it made.
public final class MeteredModel: ChatModel {
  private let model: any ChatModel
  private let connection: ModelConnection
  private let round: String?
  private let account: Mutex<Spending>
  private let record: @Sendable (ModelCall) async -> Void

  /// Creates a model for one round.
  ///
  /// - Parameters:
  ///   - model: What is asked.
  ///   - connection: Its address, name and budget, for the record.
  ///   - round: The round that it is for; nil for none.
  ///   - used: What the round has used before.
  ///   - record: Is given each call that reached for the server, also failed and cancelled ones, before its reply is returned.
  public init(
    _ model: any ChatModel, connection: ModelConnection, round: String?,
    used: TokenUsage = TokenUsage(), record: @escaping @Sendable (ModelCall) async -> Void
  ) {
    self.model = model
    self.connection = connection
    self.round = round
    account = Mutex(Spending(budget: connection.budget, used: used))
    self.record = record
  }

  /// What the round has used and may still use.
  public var spending: Spending { account.withLock { $0 } }

  /// Asks the model if the budget allows it, with a reply no longer than what is left.
  ///
  /// - Throws: `ModelFailure.budgetSpent`, without a call; any other `ModelFailure`.
  public func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    let allowed = try reserve(request)
    let began = ContinuousClock.now
    let report = await report(on: allowed)
    account.withLock { $0.settle(allowed, usage: report.usage) }
    if report.tries > 0 {
      await record(
        ModelCall(
          allowed, report, connection: connection, round: round,
          milliseconds: (.now - began).wholeMilliseconds))
    }
    return try report.result.get()
  }

  private func reserve(_ request: ChatRequest) throws(ModelFailure) -> ChatRequest {
    let result = account.withLock { account -> Result<ChatRequest, ModelFailure> in
      do throws(ModelFailure) { return .success(try account.reserve(request)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func report(on request: ChatRequest) async -> CallReport {
    if let model = model as? any ReportingModel { return await model.report(on: request) }
    do throws(ModelFailure) {
      let reply = try await model.reply(to: request)
      return CallReport(
        result: .success(reply), sent: request.messages, tries: 1, usage: reply.usage)
    } catch {
      return CallReport(result: .failure(error), sent: request.messages, tries: 1)
    }
  }
}

extension ModelCall {
  /// The record of a call.
  init(
    _ request: ChatRequest, _ report: CallReport, connection: ModelConnection, round: String?,
    milliseconds: Int
  ) {
    let outcome =
      switch report.result {
      case .success(let reply): reply.ending.outcome
      case .failure(let failure): failure.description
      }
    self.init(
      purpose: request.purpose, url: connection.url, model: connection.model, round: round,
      messages: report.sent, outcome: outcome, usage: report.usage,
      dollars: connection.budget.price?.cost(of: report.usage), milliseconds: milliseconds,
      tries: report.tries)
  }
}

extension Duration {
  /// The length in milliseconds, rounded.
  var wholeMilliseconds: Int { Int((self / .milliseconds(1)).rounded()) }
}

extension ChatReply.Ending {
  fileprivate var outcome: String {
    switch self {
    case .done: "answered"
    case .limit: "answered up to the limit of the reply"
    case .withheld: "the server held the reply back"
    }
  }
}
