// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import LanguageModel
import Quantities
public import Rehearsal
import Storage

extension ModelGate {
  /// How long a caller must have waited for its giving up to count as a failure of the server, in milliseconds: ours.
  private static let impatience = 4000
  /// How many seconds a client may overrun the patience of the connection before its call is ended from here: ours.
  private static let grace = 2

  /// Makes a call: checks, writes it down, waits for the reply without holding anything, and writes down what came of it.
  ///
  /// - Parameters:
  ///   - request: What is asked; its reply may be shortened to what the budget leaves.
  ///   - connection: Where.
  ///   - round: The round in whose budget it counts; nil for none.
  ///   - client: What makes the call; the gate's own when nil.
  /// - Returns: What came of it, also when no call was made.
  public func report(
    on request: ChatRequest, over connection: ModelConnection, round: RoundID?,
    by client: (any ChatModel)? = nil
  ) async -> CallReport {
    do throws(ModelFailure) {
      guard !Task.isCancelled else { throw .cancelled }
      let request = try admitted(request, over: connection, round: round)
      let key = self.key(of: connection)
      let record = CallRecord(request, connection, round: round)
      let number = try written { try store.recordModelCall(record.call, at: now()) }
      return await made(
        request, record, number, by: client ?? self.client(of: connection, key), without: key)
    } catch {
      return CallReport(result: .failure(error))
    }
  }

  /// Waits for a call that is written down.
  private func made(
    _ request: ChatRequest, _ open: CallRecord, _ number: Int, by client: any ChatModel,
    without key: String?
  ) async -> CallReport {
    var record = open
    let pending = PendingReply { await client.whole(request) }
    running[number] = RunningCall(round: record.round, reply: pending)
    let clock = ContinuousClock()
    let began = clock.now
    let patience = record.patience
    let timer = Task {
      try? await Task.sleep(for: .seconds(patience + Self.grace))
      if !Task.isCancelled { pending.end(.timedOut(seconds: patience)) }
    }
    var report = await pending.report()
    timer.cancel()
    running[number] = nil
    record.finish(report, after: clock.now - began, without: key)
    // The call is made and its row stands; a disk that is full now takes nothing from its reply.
    try? store.finishModelCall(number, as: record.call)
    report.result = taken(
      report.result, gaveUp: Task.isCancelled && record.call.milliseconds >= Self.impatience,
      without: key)
    return report
  }

  private func client(of connection: ModelConnection, _ key: String?) -> any ChatModel {
    if let last, last.connection == connection, last.key == key { return last.client }
    let client = access.make(connection, key)
    last = (connection, key, client)
    return client
  }

  /// Returns the request as it may be made, its reply shortened to what the budget leaves.
  private func admitted(
    _ request: ChatRequest, over connection: ModelConnection, round: RoundID?
  ) throws(ModelFailure) -> ChatRequest {
    // Another window may have switched it off since the model was handed out.
    guard let standing = self.connection(), Endpoint(standing) == Endpoint(connection),
      standing.serves(request.purpose)
    else { throw .cancelled }
    if request.purpose != .check, let reason = pause.reason(at: now()) { throw reason }
    do throws(ModelFailure) {
      let address = try ModelAddress(connection.url)
      guard !connection.loopbackOnly || address.isLoopback else {
        throw ModelFailure.addressRefused(
          "\(address.origin) is not on this machine, and only addresses on this machine are allowed"
        )
      }
      return try spending(of: round, budget: connection.budget).admitted(request)
    } catch {
      note(error)
      throw error
    }
  }

  /// What the round, the command, or the day of calls that belong to none, has used.
  private func spending(
    of round: RoundID?, budget: ModelBudget
  ) throws(ModelFailure) -> Spending {
    let used = try written {
      if let round { return try store.spending(ofRound: round).usage }
      let since = command?.began ?? now() + .minutes(-24 * 60)
      return try store.spendingOutsideRounds(since: since).usage
    }
    return Spending(budget: budget, used: used)
  }

  /// Runs an operation on the store; without its log nothing is sent.
  private func written<T>(_ operation: () throws -> T) throws(ModelFailure) -> T {
    do { return try operation() } catch {
      throw .unreachable("nothing was sent, because the log of calls cannot be used: \(error)")
    }
  }

  /// Takes note of what came of a call, and returns it without the key.
  private func taken(
    _ result: Result<ChatReply, ModelFailure>, gaveUp: Bool, without key: String?
  ) -> Result<ChatReply, ModelFailure> {
    switch result {
    case .success(let reply):
      pause.clear()
      return .success(reply.withholding(key))
    case .failure(let failure):
      let failure = failure.withholding(key)
      note(
        gaveUp && failure == .cancelled ? .timedOut(seconds: Self.impatience / 1000) : failure)
      return .failure(failure)
    }
  }

  /// Takes note of a failure; a command goes on, since nobody waits for its next call.
  private func note(_ failure: ModelFailure) {
    if command == nil { pause.note(failure, at: now()) }
  }
}

extension ChatModel {
  /// Returns what came of a call, also of a model that tells only its reply.
  fileprivate func whole(_ request: ChatRequest) async -> CallReport {
    if let model = self as? any ReportingModel { return await model.report(on: request) }
    do throws(ModelFailure) {
      let reply = try await reply(to: request)
      return CallReport(
        result: .success(reply), sent: request.messages, tries: 1, usage: reply.usage)
    } catch {
      return CallReport(result: .failure(error), sent: request.messages, tries: 1)
    }
  }
}
