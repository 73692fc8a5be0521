// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import LanguageModel
import ModelAsking
import Pages
import Rehearsal
import Storage
import Synchronization
import TestSupport
import Testing

@testable import WebServer

struct SecondReadingRunnerTests {
  private let model = StandInModel()
  private let kept = KeptReadings()

  /// A job of three calls, whose reading is what the model said.
  private var job: SecondReadingJob {
    SecondReadingJob(
      read: { round, model, progress in
        var said: [String] = []
        for number in 1...3 {
          let request = ChatRequest.test("criterion \(number)", .secondReading)
          if let reply = try? await model.reply(to: request) { said.append(reply.text) }
          await progress(number, 3)
        }
        return said
      },
      keep: { [kept] reading, round, connection in
        try kept.keep(reading, of: round.id, by: connection.model)
      })
  }

  private func server(
    _ connection: ModelConnection? = .test(), store: RoundStore? = nil
  ) throws -> TestServer {
    let server = try TestServer(store: store, models: model.access(reading: job))
    if let connection { try server.store.setModelConnection(connection) }
    return server
  }

  /// Takes a round to its end and returns its path.
  private func takeRound(_ server: TestServer) async throws -> String {
    let path = try await server.startDiscussion()
    let reply = try await server.client.post(
      "\(path)/finish", ["exchange": "0", "answer": "I would look at the segments first."])
    #expect(reply.status == 303)
    #expect(try server.round(path).scorecard != nil)
    return path
  }

  @Test func `a round that was scored is read beside the request, and what was read is kept`()
    async throws
  {
    let server = try server()
    model.answers { request throws(ModelFailure) in
      StandInModel.said(request.messages[0].content)
    }
    let path = try await takeRound(server)
    let id = try server.round(path).id
    try await eventually("the reading is kept") { kept.of(id) != nil }
    #expect(kept.of(id)?.reading == ["criterion 1", "criterion 2", "criterion 3"])
    #expect(kept.of(id)?.model == "tiny")
    try await eventually("it is done") { await server.services.readings.state(of: id) == .done }
    let page = try await server.client.scorecard(path)
    #expect(page.page.holds("It has read this round."))
    #expect(page.page.holds("tiny at http://127.0.0.1:9/v1, on this machine, reads this round"))
    #expect(try server.store.spending(ofRound: id).calls == 3)
  }

  @Test func `a request does not wait for a model that never answers, and pages say how far it is`()
    async throws
  {
    let server = try server()
    model.answers(deaf)
    let path = try await takeRound(server)
    let page = try await server.client.scorecard(path)
    let id = try server.round(path).id
    try await eventually("it runs") {
      await server.services.readings.state(of: id) == .running(done: 0, all: nil)
    }
    #expect(page.status == 200)
    let running = try await server.client.scorecard(path)
    #expect(running.page.holds("It reads this round now."))
    #expect(running.text.contains("\(path)/second-reading/cancel"))

    let reply = try await server.client.post("\(path)/second-reading/cancel")
    #expect(reply.location == "\(path)/scorecard")
    let after = try await server.client.scorecard(path)
    #expect(after.page.holds("The second reading was cancelled; nothing of it is kept."))
    try await eventually("the call has ended") {
      await server.services.models.standing().running == 0
    }
    #expect(kept.of(id) == nil)
    #expect(try server.round(path).scorecard != nil)
  }

  @Test func `a reading without a single reply is not kept, and says why`() async throws {
    let server = try server()
    model.answers { _ throws(ModelFailure) in throw .unreachable("connection refused") }
    let path = try await takeRound(server)
    let id = try server.round(path).id
    try await eventually("it has failed") {
      if case .failed = await server.services.readings.state(of: id) { true } else { false }
    }
    #expect(kept.of(id) == nil)
    #expect(model.requests.count == 1, "the others were not made, since nobody answers")
    let page = try await server.client.scorecard(path)
    #expect(page.page.holds("The second reading came to nothing."))
    #expect(page.page.holds("connection refused"))
  }

  @Test func `nothing is read when it is not switched on, and nothing says so`() async throws {
    let server = try server(.test([.phrasing]))
    let path = try await takeRound(server)
    try await Task.sleep(for: .milliseconds(100))
    #expect(model.requests.isEmpty)
    #expect(try await !server.client.scorecard(path).page.holds("Read by a model of your own"))
  }

  @Test func `after a restart nothing is read by itself, and a button begins it`() async throws {
    let first = try server()
    model.answers(deaf)
    let path = try await takeRound(first)
    let id = try first.round(path).id
    try await eventually("it runs") { model.requests.count == 1 }
    await first.services.readings.cancelAll()

    model.answers { _ throws(ModelFailure) in StandInModel.said("level 3") }
    let asked = model.requests.count
    let second = try server(nil, store: first.store)
    let page = try await second.client.scorecard(path)
    #expect(page.page.holds("It has not read this round."))
    try await Task.sleep(for: .milliseconds(100))
    #expect(model.requests.count == asked)
    let reply = try await second.client.post("\(path)/second-reading")
    #expect(reply.location == "\(path)/scorecard")
    try await eventually("the reading is kept") { kept.of(id) != nil }
  }

  @Test func `rounds are read one after the other`() async throws {
    let server = try server()
    model.answers(deaf)
    let first = try await takeRound(server)
    let firstID = try server.round(first).id
    try await eventually("the first runs") { await server.services.models.standing().running == 1 }
    let second = try await takeRound(server)
    let secondID = try server.round(second).id
    try await eventually("the second waits") {
      await server.services.readings.state(of: secondID) == .waiting
    }
    model.answers { _ throws(ModelFailure) in StandInModel.said("level 3") }
    await server.services.readings.cancel(firstID)
    try await eventually("the second is read") { kept.of(secondID) != nil }
    #expect(kept.of(firstID) == nil)
  }

  @Test func `what cannot be kept is said, and the scorecard stands`() async throws {
    let server = try server()
    kept.isFull = true
    let path = try await takeRound(server)
    let id = try server.round(path).id
    try await eventually("it has failed") {
      await server.services.readings.state(of: id)
        == .failed(
          "The disk with the file is full; what was saved is safe: free some space and try again.")
    }
  }

  @Test func `a round that there is not is not read`() async throws {
    let server = try server()
    #expect(try await server.client.post("/rounds/nobody/second-reading").status == 404)
    #expect(try await server.client.post("/rounds/nobody/second-reading/cancel").status == 404)
    let path = try await server.startDiscussion()
    let reply = try await server.client.post("\(path)/second-reading")
    #expect(reply.status == 303)
    try await Task.sleep(for: .milliseconds(50))
    #expect(model.requests.isEmpty, "the round still runs")
  }
}

/// Where readings of a test are kept.
private final class KeptReadings: Sendable {
  private let state = Mutex<
    (readings: [RoundID: (reading: [String], model: String)], isFull: Bool)
  >(
    ([:], false))

  var isFull: Bool {
    get { state.withLock { $0.isFull } }
    set { state.withLock { $0.isFull = newValue } }
  }

  func keep(_ reading: [String], of id: RoundID, by model: String) throws {
    try state.withLock { state in
      guard !state.isFull else { throw StoreError.diskFull(file: "the file") }
      state.readings[id] = (reading, model)
    }
  }

  func of(_ id: RoundID) -> (reading: [String], model: String)? {
    state.withLock { $0.readings[id] }
  }
}
