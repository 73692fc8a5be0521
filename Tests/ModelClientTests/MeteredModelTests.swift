// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import ModelServer
import Synchronization
import Testing

@testable import ModelClient

@Suite struct MeteredModelTests {
  private final class Log: Sendable {
    private let kept = Mutex<[ModelCall]>([])
    var calls: [ModelCall] { kept.withLock { $0 } }
    @Sendable func keep(_ call: ModelCall) async { kept.withLock { $0.append(call) } }
  }

  private func metered(_ server: ModelServer, tokens: Int = 1_000, key: String? = nil, log: Log)
    -> MeteredModel
  {
    let price = ModelPrice(input: 1, output: 2, source: "a table, 2026-08-21")
    let client = Samples.client(server, key: key, patience: 60)
    var connection = client.connection
    connection.budget = ModelBudget(tokens: tokens, price: price)
    return MeteredModel(client, connection: connection, round: "round-1", record: log.keep)
  }

  @Test func `a call is recorded with what was sent, what came of it and what it cost`()
    async throws
  {
    let server = try ModelServer(.failure(500, "warming up"), .good("ready"))
    let log = Log()
    _ = try await metered(server, key: "sk-secret", log: log).reply(to: Samples.text)
    let call = try #require(log.calls.first)
    #expect(log.calls.count == 1)
    #expect(call.messages == Samples.text.messages)
    #expect(call.outcome == "answered")
    #expect(call.usage == TokenUsage(prompt: 12, completion: 7))
    // 12 tokens at $1 and 7 at $2 a million.
    #expect(call.dollars.map { abs($0 - 0.000026) < 1e-12 } == true)
    #expect(call.tries == 2)
    #expect(call.milliseconds >= 20)
    #expect(
      call.round == "round-1" && call.url == server.url && call.model == "tiny"
        && call.purpose == .check)
    #expect(!"\(call)".contains("secret"))
  }

  @Test func `failed and cancelled calls are recorded, for their words have left`() async throws {
    let server = try ModelServer(.failure(401, "no"), Behaviour([.hang]))
    let log = Log()
    let model = metered(server, log: log)
    _ = await failure { () async throws(ModelFailure) in try await model.reply(to: Samples.text) }
    let call = Task {
      await failure { () async throws(ModelFailure) in try await model.reply(to: Samples.text) }
    }
    while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
    call.cancel()
    #expect(await call.value == .cancelled)
    #expect(
      log.calls.map(\.outcome) == [
        ModelFailure.keyRefused.description, ModelFailure.cancelled.description,
      ])
    #expect(log.calls.last?.messages == Samples.text.messages)
    #expect(log.calls.last?.usage == TokenUsage(prompt: 14, completion: 0, isEstimated: true))
  }

  @Test func `what was added to the messages is in the record`() async throws {
    let server = try ModelServer(.failure(400, "response_format"), .good(#"{"level": 2}"#))
    let log = Log()
    _ = try await metered(server, log: log).reply(to: Samples.object)
    #expect(log.calls.first?.messages.first?.content.contains(Samples.schema.json) == true)
  }

  @Test func `a round that has used its tokens makes no more calls`() async throws {
    let server = try ModelServer(.good("ready", usage: (20, 20)))
    let log = Log()
    let model = metered(server, tokens: 90, log: log)
    var failures: [ModelFailure?] = []
    for _ in 0..<4 {
      failures.append(
        await failure { () async throws(ModelFailure) in try await model.reply(to: Samples.text) })
    }
    #expect(failures.prefix(2).allSatisfy { $0 == nil })
    for error in failures.dropFirst(2) {
      guard case .budgetSpent = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(server.requests.count == 2)
    #expect(log.calls.count == 2)
    #expect(model.spending.used == TokenUsage(prompt: 40, completion: 40))
    // The second reply was to be no longer than what was left: 90 less 40, less 14 of the prompt.
    #expect(server.requests.last?.body.contains("\"max_tokens\":36") == true)
  }

  @Test func `an address that is refused leaves no record, as nothing was sent`() async {
    let log = Log()
    let client = Samples.client(url: "http://192.0.2.1/v1")
    let model = MeteredModel(client, connection: client.connection, round: nil, record: log.keep)
    _ = await failure { () async throws(ModelFailure) in try await model.reply(to: Samples.text) }
    #expect(log.calls.isEmpty)
    #expect(model.spending.used.total == 0)
  }

  @Test func `fifty calls at once share one budget and one server`() async throws {
    let server = try ModelServer(.good("ready", usage: (14, 2)))
    let log = Log()
    let model = metered(server, tokens: 100_000, log: log)
    await withTaskGroup(of: ModelFailure?.self) { group in
      for _ in 0..<50 {
        group.addTask {
          await failure { () async throws(ModelFailure) in try await model.reply(to: Samples.text) }
        }
      }
      for await error in group { #expect(error == nil) }
    }
    #expect(model.spending.used == TokenUsage(prompt: 700, completion: 100))
    #expect(model.spending.reserved.total == 0)
    #expect(log.calls.count == 50)
  }
}
