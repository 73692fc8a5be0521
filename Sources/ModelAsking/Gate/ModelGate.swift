// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import LanguageModel
public import Quantities
public import Rehearsal
public import Storage

/// The one way from pages and commands to a language model: whether it may be asked, within which limits, and what is written down of it.
///
/// A call is in the log before anything is sent, so that a stop in the middle leaves what left the machine written down. While a call runs,
/// no transaction is open. What a server says is taken without the key, should it repeat it.
public actor ModelGate {
  let store: RoundStore
  let access: ModelAccess
  let now: @Sendable () -> Instant
  /// The connection of a command that names one, and when the command began; nil where the connection of the store counts.
  let command: (connection: ModelConnection, began: Instant)?
  var pause = ModelPause()
  /// The address and model that the pause is about.
  private var known: Endpoint?
  var running: [Int: RunningCall] = [:]
  /// The client of the last call: what it learnt of the server serves the next one.
  var last: (connection: ModelConnection, key: String?, client: any ChatModel)?

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
  struct RunningCall {
    let round: RoundID?
    let reply: PendingReply
  }

  /// Creates a gate to the model that is connected in a store.
  ///
  /// - Parameters:
  ///   - store: Holds the connection and the log.
  ///   - access: How language models are reached.
  ///   - now: The clock.
  public init(store: RoundStore, access: ModelAccess, now: @escaping @Sendable () -> Instant) {
    self.store = store
    self.access = access
    self.now = now
    command = nil
  }

  /// Creates the gate of a command to a model that it names; the budget is one for the whole command, and no failure pauses the next call.
  ///
  /// - Parameters:
  ///   - connection: What the command named.
  ///   - store: Holds the log.
  ///   - access: How language models are reached.
  ///   - now: The clock.
  public init(
    to connection: ModelConnection, store: RoundStore, access: ModelAccess,
    now: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.access = access
    self.now = now
    command = (connection, now())
  }

  /// Returns the connection as it stands; nil when there is none, or none that can be read.
  public nonisolated func connection() -> ModelConnection? {
    if let command { return command.connection }
    return (try? store.modelConnection()) ?? nil
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
  public func standing() -> (failure: ModelPause.Failure?, pausedUntil: Instant?, running: Int) {
    if let connection = connection() { forgetOthers(than: connection) }
    let isPaused = pause.reason(at: now()) != nil
    return (pause.last, isPaused ? pause.end : nil, running.count)
  }

  /// Whether the key of a connection is in the environment; nil when it needs none.
  public nonisolated func hasKey(_ connection: ModelConnection) -> Bool? {
    connection.keyVariable.map { _ in key(of: connection)?.isEmpty == false }
  }

  /// Returns the key of a connection as the environment has it now; nil when it needs none, or has none.
  public nonisolated func key(of connection: ModelConnection) -> String? {
    connection.keyVariable.flatMap(access.variable)
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
    try await gate.report(on: request, over: connection, round: round).result.get()
  }
}
