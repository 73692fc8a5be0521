// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import LanguageModel
import ModelAsking
import ModelServer
import Storage
import TestSupport
import Testing

@testable import WebServer

struct ModelPageFlowTests {
  private let model = StandInModel()

  private func server(_ connection: ModelConnection? = nil, key: String? = nil) throws -> TestServer
  {
    let server = try TestServer(models: model.access(key: key))
    if let connection { try server.store.setModelConnection(connection) }
    return server
  }

  private static let local = "http://127.0.0.1:11434/v1"

  @Test func `without a model the page says what would be sent before it shows the form`()
    async throws
  {
    let server = try server()
    let page = try await server.client.get("/model")
    #expect(page.status == 200)
    let text = page.text
    let disclosure = try #require(text.range(of: "What is sent, and when"))
    let form = try #require(text.range(of: "name=\"url\""))
    #expect(disclosure.lowerBound < form.lowerBound)
    #expect(page.page.holds("Nothing was sent to a model."))
    #expect(text.contains("name=\"loopbackOnly\" value=\"1\" checked"))
    let home = try await server.client.get("/")
    #expect(home.text.contains("href=\"/model\""))
    let about = try await server.client.get("/about")
    #expect(about.text.contains("href=\"/model\""))
  }

  @Test func `a model on this machine is connected with what was ticked, and nothing is sent`()
    async throws
  {
    let server = try server()
    let reply = try await server.client.post(
      "/model",
      [
        "url": "  \(Self.local)/chat/completions ", "model": "mistral-small",
        "keyVariable": "TEST_KEY", "loopbackOnly": "1", "use": "secondReading", "use": "phrasing",
        "tokens": "50,000", "dollars": "", "patience": "30", "revision": "0",
      ])
    #expect(reply.location == "/model?saved")
    let saved = try #require(try server.store.modelConnection())
    #expect(saved.url == Self.local)
    #expect(saved.model == "mistral-small")
    #expect(saved.keyVariable == "TEST_KEY")
    #expect(saved.loopbackOnly)
    #expect(saved.uses == [.secondReading, .phrasing])
    #expect(saved.budget.tokens == 50_000)
    #expect(saved.patience == 30)
    let page = try await server.client.get("/model?saved")
    #expect(page.page.holds("Saved. Nothing was sent."))
    #expect(page.page.holds("mistral-small at \(Self.local), on this machine."))
    #expect(page.page.holds("The variable TEST_KEY is not set"))
    #expect(model.requests.isEmpty)
  }

  @Test(
    arguments: [
      (["url": "127.0.0.1:11434"], "must begin with http:// or https://"),
      (["url": ""], "must begin with http:// or https://"),
      (["url": "ftp://127.0.0.1/v1"], "must begin with http:// or https://"),
      (["url": "http://user:secret@127.0.0.1/v1"], "holds a user or password"),
      (["url": "http://127.0.0.1/v1?api_key=secret"], "a key belongs in a variable"),
      (["url": "http://0x7f000001/v1"], "is neither a name nor an address"),
      (
        ["url": "http://127.0.0.1/" + String(repeating: "a", count: 5000)], "longer than 2000 bytes"
      ),
      (["url": "https://models.example/v1"], "is not on this machine; take the tick away"),
      (["url": "https://models.example/v1"], "tick that you have read what leaves it"),
      (["url": "http://localhost.example/v1", "agreed": "1"], "take the tick away"),
      (["model": " "], "Write the name of the model"),
      (["model": String(repeating: "m", count: 5000)], "Write the name of the model"),
      (["model": "a\u{7}b"], "Write the name of the model"),
      (["keyVariable": "sk-abcDEF123"], "no name of a variable"),
      (["keyVariable": "nV0vU7nVzQ0Lw5kM"], "no name of a variable"),
      (["keyVariable": "1KEY"], "no name of a variable"),
      (["tokens": "10"], "Write a whole number from 100 to 100000000."),
      (["tokens": "many"], "Write a whole number from 100 to"),
      (["tokens": "99999999999999999999999"], "Write a whole number from 100 to"),
      (["patience": "0"], "Write a whole number from 5 to 600."),
      (["dollars": "-1"], "Write an amount in US dollars"),
      (["dollars": "nan"], "Write an amount in US dollars"),
      (["dollars": "0"], "Write an amount in US dollars"),
      (["dollars": "1"], "No price of this model is known"),
      (["dollars": "1", "model": "codestral 25.08"], "No price of this model is known"),
      (["priceInput": "1"], "Type both prices, or neither."),
      (["url": "x", "model": "", "tokens": ""], "Nothing was changed"),
    ] as [([String: String], String)])
  func `what cannot be a connection is refused beside its field, and nothing is kept`(
    changes: [String: String], words: String
  ) async throws {
    let server = try server()
    let reply = try await server.client.post("/model", FormFields(Self.form(changes)))
    #expect(reply.status == 422)
    #expect(reply.page.holds(words))
    #expect(try server.store.modelSettings() == ModelSettings())
    if let typed = changes["keyVariable"] {
      #expect(!reply.text.contains(typed), "it may be the key itself")
    }
    #expect(model.requests.isEmpty)
  }

  /// A form that would be taken, with some fields changed.
  private static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
    var fields = [
      "url": local, "model": "tiny", "keyVariable": "", "loopbackOnly": "1", "tokens": "20000",
      "dollars": "", "priceInput": "", "priceOutput": "", "patience": "60", "revision": "0",
    ]
    fields.merge(changes) { $1 }
    return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  @Test func `an address elsewhere takes two deliberate ticks, and the page keeps saying so`()
    async throws
  {
    let server = try server()
    var fields = Self.form(["url": "https://models.example/v1", "use": "phrasing"])
    fields.removeAll { $0.0 == "loopbackOnly" }
    #expect(try await server.client.post("/model", FormFields(fields)).status == 422)
    fields.append(("agreed", "1"))
    #expect(try await server.client.post("/model", FormFields(fields)).status == 303)
    let page = try await server.client.get("/model")
    #expect(page.page.holds("What is sent leaves this machine."))
    #expect(page.page.holds("not on this machine"))
    #expect(try server.store.modelConnection()?.loopbackOnly == false)
    #expect(!page.text.contains("name=\"agreed\" value=\"1\" checked"), "asked for each time")
  }

  @Test func `a price that was typed or that the catalogue lists holds a limit in money`()
    async throws
  {
    let server = try server()
    let typed = Self.form(["dollars": "0.5", "priceInput": "0.1", "priceOutput": "0.3"])
    #expect(try await server.client.post("/model", FormFields(typed)).status == 303)
    var budget = try #require(try server.store.modelConnection()?.budget)
    #expect(budget.price == ModelPrice(input: 0.1, output: 0.3, source: "typed by you"))
    #expect(budget.dollars == 0.5)
    // Source: the table of API prices in this repository, Codestral 25.08 of 2026-08-21.
    var listed = Self.form([
      "url": "https://models.example/v1", "agreed": "1", "model": "codestral 25.08", "dollars": "1",
      "revision": "1",
    ])
    listed.removeAll { $0.0 == "loopbackOnly" }
    #expect(try await server.client.post("/model", FormFields(listed)).status == 303)
    budget = try #require(try server.store.modelConnection()?.budget)
    #expect(
      budget.price
        == ModelPrice(
          input: 0.3, output: 0.9, source: "Mistral, Codestral 25.08, list of 2026-08-21"))
    let page = try await server.client.get("/model")
    #expect(
      page.page.holds(
        "$0.3000 sent, $0.9000 answered; Mistral, Codestral 25.08, list of 2026-08-21"))
  }

  @Test func `of two windows the second learns what the first saved, and may put its own in place`()
    async throws
  {
    let server = try server()
    let first = Self.form(["model": "first"])
    let second = Self.form(["model": "second"])
    #expect(try await server.client.post("/model", FormFields(first)).status == 303)
    let reply = try await server.client.post("/model", FormFields(second))
    #expect(reply.status == 409)
    #expect(reply.page.holds("What stands now: first at"))
    #expect(reply.text.contains("value=\"second\""))
    #expect(reply.text.contains("name=\"revision\" value=\"1\""))
    #expect(try server.store.modelConnection()?.model == "first")
    let again = Self.form(["model": "second", "revision": "1"])
    #expect(try await server.client.post("/model", FormFields(again)).status == 303)
    #expect(try server.store.modelConnection()?.model == "second")
  }

  /// A server of pages that is connected to a server of a model.
  private func server(with model: ModelServer, _ uses: Set<ModelUse> = []) throws -> TestServer {
    try server(.test(uses, url: model.url))
  }

  private static let noList = Behaviour.failure(404, "no list")

  @Test
  func `a try runs beside the requests, sends nothing of a person, and shows what came of it`()
    async throws
  {
    let tried = try ModelServer(
      .answer(#"{"object":"list","data":[{"id":"tiny"}]}"#), .good("ready"), .good("1 2 3"),
      .good(#"{"level": 4, "why": "plain"}"#), .good(#"Here: {"level": 4, "why": "plain"}"#))
    let server = try server(with: tried)
    let reply = try await server.client.post("/model/try")
    #expect(reply.location == "/model")
    try await eventually("the try is over") {
      try await server.client.get("/model").page.holds("What it did when it was tried")
    }
    let page = try await server.client.get("/model")
    for words in [
      "Its server lists the model by this name.", "It answered in ", "The server counts tokens.",
      "Its words come one by one.", "Its server holds it to a form.",
      "It kept to the form that was asked for",
    ] { #expect(page.page.holds(words), "\(words)") }
    #expect(tried.requests.count == 5)
    let log = try await server.client.get("/model/calls")
    #expect(log.page.holds("A try, call 4"))
    let call = try await server.client.get("/model/calls/1")
    #expect(call.page.holds("Reply with the word: ready"))
  }

  @Test func `a try of a model that never answers is shown as running and can be cancelled`()
    async throws
  {
    let tried = try ModelServer(Self.noList, Behaviour([.hang]))
    let server = try server(with: tried)
    _ = try await server.client.post("/model/try")
    let page = try await server.client.get("/model")
    #expect(page.page.holds("It is being tried"))
    #expect(page.text.contains("/model/cancel"))
    _ = try await server.client.post("/model/try")
    try await eventually("one call runs") { tried.requests.count == 2 }
    #expect(try await server.client.post("/model/cancel").location == "/model?cancelled")
    let after = try await server.client.get("/model?cancelled")
    #expect(after.page.holds("What ran was cancelled."))
    #expect(!after.page.holds("It is being tried"))
    #expect(await server.services.models.standing().running == 0)
  }

  @Test func `a try of a model that fails says why, and until when it is left alone`() async throws
  {
    let tried = try ModelServer(Self.noList, .failure(501, "out of memory"))
    let server = try server(with: tried)
    _ = try await server.client.post("/model/try")
    try await eventually("the try is over") {
      try await server.client.get("/model").page.holds("It gave no answer")
    }
    let page = try await server.client.get("/model")
    #expect(page.page.holds("The server failed with status 501: out of memory."))
    #expect(page.page.holds("It is left alone until"))
    #expect(tried.requests.count == 2, "after the first failure no second question is asked")
  }

  @Test func `it is switched off, forgotten, and its log deleted, each by a button`() async throws {
    let server = try server(.test())
    for number in 1...3 {
      try server.store.recordModelCall(Self.call("words \(number)"), at: HandClock.start)
    }
    #expect(try await server.client.post("/model/off").location == "/model?off")
    #expect(try server.store.modelConnection()?.uses == [])
    #expect(try server.store.modelConnection()?.url == "http://127.0.0.1:9/v1")
    let off = try await server.client.get("/model?off")
    #expect(off.page.holds("Connected, and switched off"))
    #expect(try await server.client.post("/model/forget").location == "/model?forgotten")
    #expect(try server.store.modelConnection() == nil)
    #expect(try server.store.modelCalls().count == 3, "what was sent stays written down")
    #expect(try await server.client.post("/model/off").status == 303)
    #expect(try await server.client.post("/model/calls/delete").location == "/model?deleted")
    #expect(try server.store.modelCalls().isEmpty)
    let page = try await server.client.get("/model?deleted")
    #expect(page.page.holds("The log of calls was deleted."))
  }

  @Test func `the log is on pages, and each call opens word for word, whatever was sent`()
    async throws
  {
    let server = try server()
    let hostile = "</div><script>alert(1)</script> \u{202E}x\n  two  spaces"
    for number in 1...60 {
      try server.store.recordModelCall(
        Self.call(number == 60 ? hostile : "words \(number)"), at: HandClock.start)
    }
    let first = try await server.client.get("/model/calls")
    #expect(first.page.holds("call 60"))
    #expect(!first.page.holds("call 10,"))
    #expect(first.text.contains("href=\"/model/calls?page=2\""))
    let second = try await server.client.get("/model/calls?page=2")
    #expect(second.text.contains("href=\"/model/calls/10\""))
    let call = try await server.client.get("/model/calls/60")
    #expect(
      call.text.contains(
        "&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt; \u{202E}x\n  two  spaces"))
    #expect(!call.text.contains("<script>alert"))
    for path in ["/model/calls/61", "/model/calls/0", "/model/calls/x", "/model/calls/-1"] {
      #expect(try await server.client.get(path).status == 404, "\(path)")
    }
  }

  @Test
  func `a connection that cannot be read is said, rounds go on, and a new one takes its place`()
    async throws
  {
    let folder = try TemporaryFolder()
    try RoundStore(folder: folder.path).setModelConnection(.test())
    // A pragma is handed to SQLite as it is, so a statement behind it plays the program that spoils the row.
    let spoil = #"user_version; UPDATE modelConnection SET connection = '{"url":7}'"#
    let store = try RoundStore(folder: folder.path, pragmas: [spoil])
    let server = try TestServer(store: store, models: model.access())
    let page = try await server.client.get("/model")
    #expect(page.status == 200)
    #expect(page.page.holds("The connection of a language model cannot be read"))
    let path = try await server.startDiscussion()
    _ = try await server.client.post("\(path)/finish", ["exchange": "0", "answer": "Words."])
    #expect(try await server.client.scorecard(path).status == 200)
    #expect(try await server.client.post("/model/off").status == 303)
    let form = Self.form(["revision": "1"])
    #expect(try await server.client.post("/model", FormFields(form)).status == 303)
    #expect(try store.modelConnection()?.model == "tiny")
  }

  @Test func `with a round go the words of its calls, and that something was sent stays`()
    async throws
  {
    let server = try server()
    try server.store.recordModelCall(
      Self.call(
        "words of the sample", round: "sample-1-1", outcome: "It quotes: words of the sample"),
      at: HandClock.start)
    try server.store.recordModelCall(Self.call("my words"), at: HandClock.start)
    #expect(try await server.client.post("/sample/delete").status == 303)
    let emptied = try #require(try server.store.modelCall(1))
    #expect(emptied.isEmptied)
    #expect(emptied.call?.messages == [])
    #expect(emptied.call?.round == nil)
    #expect(emptied.call?.outcome == "failed")
    #expect(emptied.call?.usage == TokenUsage(prompt: 10, completion: 2))
    #expect(try server.store.modelCall(2)?.call == Self.call("my words"))
    let page = try await server.client.get("/model/calls/1")
    #expect(page.page.holds("The words of this call were deleted with the round"))
    #expect(try server.store.check().findings == [])
  }

  @Test func `every form is refused when another site sends it`() async throws {
    let server = try server(.test())
    for path in ["/model", "/model/try", "/model/off", "/model/forget", "/model/calls/delete"] {
      let reply = try await server.client.post(path, [:], [.secFetchSite: "cross-site"])
      #expect(reply.status == 403, "\(path)")
    }
    #expect(try server.store.modelConnection() == .test())
  }

  static func call(
    _ words: String, round: String? = "r", outcome: String = "answered"
  ) -> ModelCall {
    ModelCall(
      purpose: .secondReading, url: "http://127.0.0.1:9/v1", model: "tiny", round: round,
      messages: [ChatMessage(role: .user, content: words)], outcome: outcome,
      usage: TokenUsage(prompt: 10, completion: 2), dollars: nil, milliseconds: 12, tries: 1)
  }
}
