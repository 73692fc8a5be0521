// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing
import WebServer

@testable import ModelAsking

struct ModelGateTests {
  private let model = StandInModel()

  private func server(
    _ connection: ModelConnection? = .test(), key: String? = nil
  ) throws -> TestServer {
    let server = try TestServer(models: model.access(key: key))
    if let connection { try server.store.setModelConnection(connection) }
    return server
  }

  private func failure(
    _ request: ChatRequest = .test(), over model: (any ChatModel)?
  ) async throws -> ModelFailure? {
    let model = try #require(model)
    do throws(ModelFailure) {
      _ = try await model.reply(to: request)
      return nil
    } catch { return error }
  }

  @Test func `a model is handed out only when one is connected and switched on for the purpose`()
    async throws
  {
    let server = try server(nil)
    let gate = server.services.models
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    try server.store.setModelConnection(.test([.phrasing]))
    #expect(await gate.model(for: "r", purpose: .phrasing) != nil)
    #expect(await gate.model(for: "r", purpose: .secondReading) == nil)
    #expect(await gate.model(for: nil, purpose: .check) != nil)
    let held = await gate.model(for: "r", purpose: .phrasing)
    try server.store.setModelConnection(.test([]))
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    #expect(try await failure(over: held) == .cancelled, "switched off since it was handed out")
    #expect(model.requests.isEmpty)
  }

  @Test func `a call is in the log before it is made, and no transaction is open while it runs`()
    async throws
  {
    let server = try server()
    let store = server.store
    model.answers { _ throws(ModelFailure) in
      // With a transaction open, this write would wait for ever.
      let seen = (try? store.modelCalls()) ?? []
      try? store.choose("en", for: .language)
      return StandInModel.said(seen.first?.call?.outcome ?? "nothing", prompt: 12, reply: 3)
    }
    let gated = try #require(await server.services.models.model(for: "r", purpose: .phrasing))
    let reply = try await gated.reply(to: .test("my answer"))
    #expect(reply.text == "sent, and not answered yet")
    let call = try #require(try store.modelCalls().first?.call)
    #expect(call.outcome == "answered")
    #expect(call.messages.map(\.content) == ["my answer"])
    #expect(call.round == "r")
    #expect(call.usage == TokenUsage(prompt: 12, completion: 3))
  }

  @Test func `what was under way when the program stopped counts with all it may have used`()
    async throws
  {
    let server = try server(.test(tokens: 1000))
    model.answers(deaf)
    let gated = try #require(await server.services.models.model(for: "r", purpose: .phrasing))
    let running = Task { try? await gated.reply(to: .test("four", longestReply: 400)) }
    try await eventually("the call is in the log") { try server.store.modelCalls().count == 1 }
    #expect(try server.store.modelCalls().first?.call?.outcome == "sent, and not answered yet")
    #expect(try server.store.spending(ofRound: "r").usage.completion == 400)
    let after = try TestServer(store: server.store, models: StandInModel().access())
    let next = try #require(await after.services.models.model(for: "r", purpose: .phrasing))
    _ = try await next.reply(to: .test("four", longestReply: 700))
    running.cancel()
    _ = await running.value
  }

  @Test
  func `the key is read for each call and is nowhere afterwards, even if the server repeats it`()
    async throws
  {
    let key = "k-9f8e7d6c5b4a"
    let server = try server(.test(key: "TEST_KEY"), key: key)
    let gate = server.services.models
    model.answers { _ throws(ModelFailure) in
      throw .serverFailed(status: 401, message: "wrong key \(key), said the server")
    }
    let gated = try #require(await gate.model(for: "r", purpose: .phrasing))
    #expect(
      try await failure(over: gated)
        == .serverFailed(status: 401, message: "wrong key [key], said the server"))
    #expect(model.keys == [key])
    try server.store.setModelConnection(.test(key: "TEST_KEY", patience: 61))
    server.clock.set(.minutes(1))
    model.answers { _ throws(ModelFailure) in StandInModel.said("your key is \(key)") }
    let reply = try await gated.reply(to: .test())
    #expect(reply.text == "your key is [key]")
    let export = String(
      decoding: try server.store.export(at: HandClock.start).json(), as: UTF8.self)
    #expect(!export.contains(key))
    #expect(export.contains("wrong key [key]"))
    let standing = await gate.standing()
    #expect(standing.failure == nil)
  }

  @Test func `a round stops at its budget, and another round has its own`() async throws {
    let server = try server(.test(tokens: 1000))
    let gate = server.services.models
    model.answers { _ throws(ModelFailure) in StandInModel.said("x", prompt: 500, reply: 400) }
    let gated = try #require(await gate.model(for: "r", purpose: .phrasing))
    _ = try await gated.reply(to: .test(longestReply: 300))
    _ = try await gated.reply(to: .test(longestReply: 300))
    #expect(model.requests.map(\.longestReply).first == 300)
    #expect(model.requests[1].longestReply < 100, "shortened to what is left")
    guard case .budgetSpent? = try await failure(over: gated) else {
      Issue.record("the budget was not held")
      return
    }
    #expect(model.requests.count == 2)
    #expect(
      try server.store.modelCalls().count == 2, "nothing was sent, so nothing is written down")
    let other = try #require(await gate.model(for: "other", purpose: .phrasing))
    _ = try await other.reply(to: .test())
  }

  @Test func `what belongs to no round has the budget of a round for each day`() async throws {
    let server = try server(.test(tokens: 1000))
    let gate = server.services.models
    model.answers { _ throws(ModelFailure) in StandInModel.said("x", prompt: 700, reply: 400) }
    let gated = try #require(await gate.model(for: nil, purpose: .conversation))
    _ = try await gated.reply(to: .test("what is a KV cache?", .conversation))
    let refused = try await failure(.test("and more?", .conversation), over: gated)
    guard case .budgetSpent? = refused else {
      Issue.record("the budget was not held")
      return
    }
    server.clock.set(.minutes(24 * 60 + 1))
    _ = try await gated.reply(to: .test("and more?", .conversation))
  }

  @Test func `fifty calls at once share one budget`() async throws {
    let server = try server(.test(tokens: 1000))
    model.answers { request throws(ModelFailure) in
      StandInModel.said("x", prompt: TokenEstimate.prompt(of: request), reply: request.longestReply)
    }
    let gated = try #require(await server.services.models.model(for: "r", purpose: .phrasing))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { _ = try? await gated.reply(to: .test(longestReply: 90)) } }
    }
    let used = try server.store.spending(ofRound: "r").usage
    #expect((900...1000).contains(used.total))
    #expect(try server.store.modelCalls().count == model.requests.count)
  }

  @Test func `a command has a budget of its own, from its beginning, and no failure makes it wait`()
    async throws
  {
    let server = try server(.test([]))
    try server.store.recordModelCall(
      ModelPageFlowTests.call("before", round: nil), at: HandClock.start + Seconds(-1))
    let named = ModelConnection.test(
      [.secondReading], url: "http://127.0.0.1:10/v1", tokens: 100)
    let gate = ModelGate(
      to: named, store: server.store, access: model.access(), now: { HandClock.start })
    #expect(gate.connection() == named, "the connection of the store does not count")
    let gated = try #require(await gate.model(for: nil, purpose: .secondReading))
    model.answers { _ throws(ModelFailure) in throw .serverFailed(status: 503, message: "busy") }
    _ = try await failure(.test("one", .secondReading), over: gated)
    model.answers { _ throws(ModelFailure) in StandInModel.said("x", prompt: 40, reply: 55) }
    #expect(try await failure(.test("two", .secondReading), over: gated) == nil)
    guard case .budgetSpent? = try await failure(.test("three", .secondReading), over: gated)
    else {
      Issue.record("the budget was not held")
      return
    }
    let log = try server.store.modelCalls().compactMap(\.call)
    #expect(log.map { $0.messages.first?.content } == ["two", "one", "before"])
    #expect(log.first?.url == "http://127.0.0.1:10/v1")
  }

  @Test func `an address that is not on this machine is not called while only such are allowed`()
    async throws
  {
    let server = try server(.test(url: "https://models.example/v1"))
    let gated = await server.services.models.model(for: "r", purpose: .phrasing)
    guard case .addressRefused? = try await failure(over: gated) else {
      Issue.record("the address was called")
      return
    }
    #expect(model.requests.isEmpty)
    #expect(try server.store.modelCalls().isEmpty)
  }

  @Test func `after failures nothing is asked for a growing time, and a reply ends that`()
    async throws
  {
    let server = try server()
    let gate = server.services.models
    model.answers { _ throws(ModelFailure) in throw .unreachable("connection refused") }
    let gated = await gate.model(for: "r", purpose: .phrasing)
    #expect(try await failure(over: gated) == .unreachable("connection refused"))
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    #expect(try await failure(over: gated) == .unreachable("connection refused"))
    #expect(model.requests.count == 1, "the second call was not made")
    server.clock.set(Seconds(14))
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    server.clock.set(Seconds(15))
    #expect(try await failure(over: await gate.model(for: "r", purpose: .phrasing)) != nil)
    server.clock.set(Seconds(15 + 29))
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    #expect(await gate.standing().pausedUntil == HandClock.start + Seconds(45))
    let trial = try #require(await gate.model(for: nil, purpose: .check))
    model.answers { _ throws(ModelFailure) in StandInModel.said("ready") }
    _ = try await trial.reply(to: .test("ready?", .check))
    #expect(await gate.model(for: "r", purpose: .phrasing) != nil)
    #expect(await gate.standing().failure == nil)
  }

  @Test func `a pause is about one model; another one is asked at once`() async throws {
    let server = try server()
    let gate = server.services.models
    model.answers { _ throws(ModelFailure) in throw .timedOut(seconds: 60) }
    _ = try await failure(over: await gate.model(for: "r", purpose: .phrasing))
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
    try server.store.setModelConnection(.test(url: "http://127.0.0.1:10/v1"))
    #expect(await gate.model(for: "r", purpose: .phrasing) != nil)
  }

  @Test func `calls of a round can be ended, even of a model that does not listen`() async throws {
    let server = try server()
    let gate = server.services.models
    model.answers(deaf)
    let gated = try #require(await gate.model(for: "r", purpose: .phrasing))
    let running = Task { try await failure(over: gated) }
    try await eventually("the call runs") { await gate.standing().running == 1 }
    await gate.cancel(round: "other")
    #expect(await gate.standing().running == 1)
    await gate.cancel(round: "r")
    #expect(try await running.value == .cancelled)
    #expect(await gate.standing().running == 0)
    #expect(try server.store.modelCalls().first?.call?.outcome.contains("cancelled") == true)
    #expect(await gate.model(for: "r", purpose: .phrasing) != nil, "a person's stop is no failure")
  }

  @Test func `a model that does not listen is given up after the patience of the connection`()
    async throws
  {
    let server = try server(.test(patience: 1))
    model.answers(deaf)
    let gated = await server.services.models.model(for: "r", purpose: .phrasing)
    #expect(try await failure(over: gated) == .timedOut(seconds: 1))
    #expect(await server.services.models.standing().pausedUntil != nil)
  }

  @Test func `a caller who gives up after four seconds makes the next one wait for nothing`()
    async throws
  {
    let server = try server()
    let gate = server.services.models
    model.answers(deaf)
    let gated = try #require(await gate.model(for: "r", purpose: .phrasing))
    let began = ContinuousClock.now
    let hasty = Task { try await failure(over: gated) }
    try await eventually("the call runs") { await gate.standing().running == 1 }
    hasty.cancel()
    #expect(try await hasty.value == .cancelled)
    // A machine under load may have waited longer, and then the call was given up after its four seconds.
    guard began.duration(to: .now) < .seconds(3) else { return }
    #expect(
      await gate.standing().pausedUntil == nil, "after a moment it says nothing of the server")
    let patient = Task { try await failure(over: gated) }
    try await Task.sleep(for: .seconds(4.3))
    patient.cancel()
    #expect(try await patient.value == .cancelled)
    #expect(await gate.model(for: "r", purpose: .phrasing) == nil)
  }

  @Test func `without room for its row in the log a call is not made`() async throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path, pragmas: ["max_page_count = 100"])
    let server = try TestServer(store: store, models: model.access())
    try store.setModelConnection(.test(tokens: 10_000_000))
    let gated = await server.services.models.model(for: "r", purpose: .phrasing)
    let request = ChatRequest.test(String(repeating: "long ", count: 200_000))
    guard case .unreachable(let reason)? = try await failure(request, over: gated) else {
      Issue.record("it was sent without a row in the log")
      return
    }
    #expect(reason.contains("nothing was sent"))
    #expect(model.requests.isEmpty)
  }
}

struct ModelPauseTests {
  private let start = HandClock.start

  @Test func `pauses double from 15 seconds to 10 minutes`() {
    var pause = ModelPause()
    var lengths: [Int64] = []
    var now = start
    for _ in 1...8 {
      pause.note(.cutOff, at: now)
      let end = pause.end ?? now
      lengths.append((end - now).milliseconds / 1000)
      now = end
    }
    #expect(lengths == [15, 30, 60, 120, 240, 480, 600, 600])
  }

  @Test func `a server that asks for more time gets it, up to ten minutes`() {
    var pause = ModelPause()
    pause.note(.tooManyCalls(retryAfter: 90), at: start)
    #expect(pause.end == start + Seconds(90))
    var long = ModelPause()
    long.note(.tooManyCalls(retryAfter: 86_400), at: start)
    #expect(long.end == start + Seconds(600))
  }

  @Test(arguments: [
    ModelFailure.malformed("no JSON"), .tooLarge(bytes: 2_000_000), .budgetSpent("all used"),
    .addressRefused("elsewhere"),
  ])
  func `a failure that says nothing of the server is remembered and pauses nothing`(
    failure: ModelFailure
  ) {
    var pause = ModelPause()
    pause.note(failure, at: start)
    #expect(pause.last?.reason == failure)
    #expect(pause.reason(at: start) == nil)
  }
}
