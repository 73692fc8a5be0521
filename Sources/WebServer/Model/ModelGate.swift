// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import LanguageModel
import Quantities
public import Rehearsal
import Storage

/// The one way from the pages to a language model: whether it may be asked, within which limits, and what is written down of it.
///
/// A call is in the log before anything is sent, so that a stop in the middle leaves what left the machine written down. While a call runs,
/// no transaction is open. What a server says is taken without the key, should it repeat it.
public actor ModelGate {
  private let store: RoundStore
  private let access: ModelAccess
  private let now: @Sendable () -> Instant
  private var pause = ModelPause()
  /// The address and model that the pause is about.
  private var known: Endpoint?
  private var running: [Int: RunningCall] = [:]
  /// The client of the last call: what it learnt of the server serves the next one.
  private var last: (connection: ModelConnection, key: String?, client: any ChatModel)?

  /// What tells one model behind an address from another.
  struct Endpoint: Hashable {
    let url: String
    let model: String
    let keyVariable: String?

    init(_ connection: ModelConnection) {
      url = connection.url
      model = connection.model
      keyVariable = connection.keyVariable
    }
  }

  /// A call that is under way.
  private struct RunningCall {
    let round: RoundID?
    let reply: PendingReply
  }

  init(store: RoundStore, access: ModelAccess, now: @escaping @Sendable () -> Instant) {
    self.store = store
    self.access = access
    self.now = now
  }

  /// Returns the connection as it stands; nil when there is none, or none that can be read.
  public nonisolated func connection() -> ModelConnection? {
    (try? store.modelConnection()) ?? nil
  }

  /// Returns a model for a purpose, or nil when none is to be asked: not connected, not switched on for it, or paused after failures.
  ///
  /// - Parameters:
  ///   - round: The round whose budget the calls count in; nil for what belongs to none, which has the same budget for each day.
  ///   - purpose: What it is for.
  /// - Returns: A model whose every call goes through this gate.
  public func model(for round: RoundID?, purpose: ModelPurpose) -> (any ChatModel)? {
    guard let connection = connection(), connection.serves(purpose) else { return nil }
    forgetOthers(than: connection)
    guard purpose == .check || pause.reason(at: now()) == nil else { return nil }
    return GatedModel(gate: self, connection: connection, round: round)
  }

  /// How it stands: the last failure, until when no call is made, and how many run.
  func standing() -> (failure: ModelPause.Failure?, pausedUntil: Instant?, running: Int) {
    if let connection = connection() { forgetOthers(than: connection) }
    let isPaused = pause.reason(at: now()) != nil
    return (pause.last, isPaused ? pause.end : nil, running.count)
  }

  /// Whether the key of a connection is in the environment; nil when it needs none.
  nonisolated func hasKey(_ connection: ModelConnection) -> Bool? {
    connection.keyVariable.map { access.variable($0)?.isEmpty == false }
  }

  /// Ends the calls of a round that run.
  public func cancel(round: RoundID) {
    for (number, call) in running where call.round == round { end(number, call) }
  }

  /// Ends every call that runs.
  public func cancelAll() {
    for (number, call) in running { end(number, call) }
  }

  private func end(_ number: Int, _ call: RunningCall) {
    running[number] = nil
    call.reply.end(.cancelled)
  }

  /// A pause is about one endpoint; another one is asked at once.
  private func forgetOthers(than connection: ModelConnection) {
    let endpoint = Endpoint(connection)
    if known != endpoint {
      known = endpoint
      pause.clear()
    }
  }
}

extension ModelGate {
  /// How long a caller must have waited for its giving up to count as a failure of the server, in milliseconds: ours.
  private static let impatience = 4000
  /// How many seconds a client may overrun the patience of the connection before its call is ended from here: ours.
  private static let grace = 2

  /// Makes a call: checks, writes it down, waits for the reply without holding anything, and writes down what came of it.
  func reply(
    to request: ChatRequest, over connection: ModelConnection, round: RoundID?
  ) async throws(ModelFailure) -> ChatReply {
    guard !Task.isCancelled else { throw .cancelled }
    let request = try admitted(request, over: connection, round: round)
    let key = connection.keyVariable.flatMap(access.variable)
    let client = client(of: connection, key)
    var record = CallRecord(request, connection, round: round)
    let number = try written { try store.recordModelCall(record.call, at: now()) }
    let pending = PendingReply { await client.whole(request) }
    running[number] = RunningCall(round: round, reply: pending)
    let clock = ContinuousClock()
    let began = clock.now
    let timer = Task {
      try? await Task.sleep(for: .seconds(connection.patience + Self.grace))
      if !Task.isCancelled { pending.end(.timedOut(seconds: connection.patience)) }
    }
    let report = await pending.report()
    timer.cancel()
    running[number] = nil
    record.finish(report, after: clock.now - began, without: key)
    // The call is made and its row stands; a disk that is full now takes nothing from its reply.
    try? store.finishModelCall(number, as: record.call)
    return try taken(
      report.result, gaveUp: Task.isCancelled && record.call.milliseconds >= Self.impatience,
      without: key)
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
      return try spending(of: round, request.purpose, budget: connection.budget).reserving(request)
    } catch {
      pause.note(error, at: now())
      throw error
    }
  }

  /// What the round, or the day of calls that belong to none, has used.
  private func spending(
    of round: RoundID?, _ purpose: ModelPurpose, budget: ModelBudget
  ) throws(ModelFailure) -> Spending {
    let used = try written {
      if let round { return try store.spending(ofRound: round).usage }
      return try store.spendingOutsideRounds(since: now() + .minutes(-24 * 60)).usage
    }
    return Spending(budget: budget, used: used)
  }

  /// Runs an operation on the store; without its log nothing is sent.
  private func written<T>(_ operation: () throws -> T) throws(ModelFailure) -> T {
    do { return try operation() } catch {
      throw .unreachable("nothing was sent, because the log of calls cannot be used: \(error)")
    }
  }

  /// Takes note of what came of a call, and returns the reply.
  private func taken(
    _ result: Result<ChatReply, ModelFailure>, gaveUp: Bool, without key: String?
  ) throws(ModelFailure) -> ChatReply {
    switch result {
    case .success(let reply):
      pause.clear()
      return reply.withholding(key)
    case .failure(let failure):
      let failure = failure.withholding(key)
      let counted: ModelFailure =
        gaveUp && failure == .cancelled ? .timedOut(seconds: Self.impatience / 1000) : failure
      pause.note(counted, at: now())
      throw failure
    }
  }
}

extension Spending {
  /// Returns a call as it may be made within what is left.
  fileprivate func reserving(_ request: ChatRequest) throws(ModelFailure) -> ChatRequest {
    var copy = self
    return try copy.reserve(request)
  }
}

extension ModelConnection {
  /// Whether it is switched on for a purpose; a try is always possible.
  func serves(_ purpose: ModelPurpose) -> Bool {
    switch purpose {
    case .check: true
    case .secondReading: uses.contains(.secondReading)
    case .phrasing: uses.contains(.phrasing)
    case .conversation: uses.contains(.conversation)
    }
  }
}

/// A connected model whose every call goes through the gate.
private struct GatedModel: ChatModel {
  let gate: ModelGate
  let connection: ModelConnection
  let round: RoundID?

  func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    try await gate.reply(to: request, over: connection, round: round)
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
