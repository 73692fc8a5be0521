// SPDX-License-Identifier: Apache-2.0

public import LanguageModel

/// A language model behind an address that speaks the chat interface of OpenAI.
///
/// What a server can do is found by trying and kept in its ``ModelAbilities``: a stream or a whole reply, a schema, a grammar, an object or
/// words. The patience of the connection is the longest time of a call with all its tries and waits. A copy shares what the first has learnt.
public struct ModelClient: ReportingModel {
  public let connection: ModelConnection
  private let key: ModelKey?
  private let abilities: ModelAbilities
  private let waiting: Waiting

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - connection: Where it calls, and within which limits.
  ///   - key: Sent with each call as a bearer token, and kept nowhere else.
  ///   - abilities: What is known of the server; pass the same to clients of one server, so that they try only once.
  public init(
    connection: ModelConnection, key: String?, abilities: ModelAbilities = ModelAbilities()
  ) {
    self.init(connection: connection, key: key, abilities: abilities, waiting: Waiting())
  }

  init(connection: ModelConnection, key: String?, abilities: ModelAbilities, waiting: Waiting) {
    self.connection = connection
    self.key = ModelKey(key)
    self.abilities = abilities
    self.waiting = waiting
  }

  /// How the server is spoken to, as far as it is known.
  public var dialect: ModelDialect { abilities.dialect }

  /// Sends the request and returns the whole reply; of an object, the object alone as JSON, mended and held against its schema.
  public func reply(to request: ChatRequest) async throws(ModelFailure) -> ChatReply {
    try await report(on: request).result.get()
  }

  /// Sends the request and returns the reply, or why there is none, with what it took.
  public func report(on request: ChatRequest) async -> CallReport {
    let ledger = CallLedger()
    let patience = Duration.seconds(max(1, connection.patience))
    let result = await Self.within(patience) { [self] in
      await Self.outcome { () async throws(ModelFailure) in
        let transport = try Transport(connection: connection, key: key)
        let call = ModelCallRun(
          request: request, model: connection.model, transport: transport, abilities: abilities,
          waiting: waiting, ledger: ledger, deadline: .now + patience)
        return try await call.reply()
      }
    }
    return ledger.report(result.mapError { named($0) })
  }

  /// Returns the models that the server lists, by their names; none when it has no list.
  ///
  /// - Throws: A `ModelFailure`.
  public func models() async throws(ModelFailure) -> [String] {
    let patience = Duration.seconds(min(Transport.longestConnect, max(1, connection.patience)))
    let result: Result<[String], ModelFailure> = await Self.within(patience) { [self] in
      await Self.outcome { () async throws(ModelFailure) in
        let transport = try Transport(connection: connection, key: key)
        let answer = try await transport.send("/models", patience: patience)
        guard answer.status == 200 else {
          throw answer.status == 401 || answer.status == 403
            ? .keyRefused
            : .serverFailed(status: answer.status, message: "it has no list of models")
        }
        let body = try await transport.whole(answer.body, limit: Transport.longestReply)
        return try JSONValue(parsing: body)["data"]?.elements?.compactMap {
          $0["id"]?.text?.onOneLine
        } ?? []
      }
    }
    return try result.mapError { named($0) }.get()
  }

  /// The failure with the numbers and names of this connection in it.
  private func named(_ failure: ModelFailure) -> ModelFailure {
    switch failure {
    case .timedOut: .timedOut(seconds: max(1, connection.patience))
    case .notFound: .notFound("the model “\(connection.model)” or the address \(connection.url)")
    case .serverFailed(let status, let message):
      .serverFailed(
        status: status, message: Complaint.short(key?.removed(from: message) ?? message))
    default: failure
    }
  }
}

// Time.
extension ModelClient {
  private static func outcome<Value>(
    of work: () async throws(ModelFailure) -> Value
  ) async -> Result<Value, ModelFailure> {
    do throws(ModelFailure) { return .success(try await work()) } catch { return .failure(error) }
  }

  /// Runs work that ends at once when it is cancelled, for so long and no longer.
  private static func within<Value: Sendable>(
    _ patience: Duration, _ work: @escaping @Sendable () async -> Result<Value, ModelFailure>
  ) async -> Result<Value, ModelFailure> {
    if Task.isCancelled { return .failure(.cancelled) }
    return await withTaskGroup(of: Result<Value, ModelFailure>.self) { group in
      group.addTask(operation: work)
      group.addTask {
        // A sleep that throws was cancelled.
        do { try await Task.sleep(for: patience) } catch { return .failure(.cancelled) }
        return .failure(.timedOut(seconds: 0))
      }
      let first = await group.next() ?? .failure(.cancelled)
      group.cancelAll()
      return Task.isCancelled ? .failure(.cancelled) : first
    }
  }
}

extension ModelClient: CustomStringConvertible, CustomReflectable {
  /// The model and its address, without the key.
  public var description: String { "\(connection.model) at \(connection.url)" }

  /// The connection, without the key.
  public var customMirror: Mirror { Mirror(self, children: ["connection": connection]) }
}
