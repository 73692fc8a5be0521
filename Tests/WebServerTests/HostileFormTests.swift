// SPDX-License-Identifier: Apache-2.0

import TestSupport
import HTTPTypes
import Rehearsal
import Testing

/// Forms that no page of ours sends.
struct HostileFormTests {
  private let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

  @Test func `a body over the limit is refused, and the page says what to do`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let body = "exchange=0&answer=" + String(repeating: "a", count: 4 * 1024 * 1024)
    let page = try await server.client.send(.post, "\(path)/draft", form, body: body)
    #expect(page.status == 413)
    #expect(page.page.holds("Go back: your text is still in its box."))
    var asScript = form
    asScript[.accept] = "application/json"
    let script = try await server.client.send(.post, "\(path)/draft", asScript, body: body)
    #expect(script.status == 413)
    #expect(script.headers[.contentType] == "application/json")
    #expect(try server.round(path).exchanges[0].draft.text == "")
  }

  @Test func `the largest texts of both boxes fit, however they are encoded`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let text = String(repeating: "é", count: Round.largestText / 2)
    let reply = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": text, "notes": text])
    #expect(reply.status == 200)
    let round = try server.round(path)
    #expect(round.notes.text == text)
    #expect(round.exchanges[0].draft.text == text)
  }

  @Test func `a text over the limit of its box comes back`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let text = String(repeating: "é", count: Round.largestText / 2) + "!"
    let page = try await server.client.post(
      "\(path)/answer", ["exchange": "0", "answer": text, "notes": "short"])
    #expect(page.status == 413)
    #expect(page.page.box("answer") == text)
    let script = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": text])
    #expect(script.status == 413)
    #expect(script.text.contains("524289 bytes"))
    let round = try server.round(path)
    #expect(round.notes.text == "short")
    #expect(round.exchanges[0].draft.text == "")
    #expect(round.exchanges[0].answer == nil)
  }

  @Test(arguments: [
    "exchange=one", "notesRevision=1.5", "answerRevision=99999999999999999999", "answer=%ZZ",
    "answer=a&answer=b", "answer[x]=1", "answer[]=1&answer[]=2",
  ])
  func `a form that cannot be read is refused, and the page says what to do`(
    body: String
  ) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let before = try server.round(path)
    let page = try await server.client.send(.post, "\(path)/draft", form, body: body)
    #expect(page.status == 400)
    #expect(page.page.holds("Go back: your text is still in its box."))
    #expect(!page.page.holds("Error"), "no name of an error is shown")
    var asScript = form
    asScript[.accept] = "application/json"
    let script = try await server.client.send(.post, "\(path)/draft", asScript, body: body)
    #expect(script.status == 400)
    #expect(script.headers[.contentType] == "application/json")
    #expect(try server.round(path) == before)
  }

  @Test(arguments: ["", "&&&", "=", "colour=red", "{\"answer\":\"JSON\"}", "notes", "a[[[[=b"])
  func `a form without a field of ours saves nothing`(body: String) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let before = try server.round(path)
    let reply = try await server.client.send(.post, "\(path)/draft", form, body: body)
    #expect([303, 400].contains(reply.status))
    #expect(try server.round(path) == before)
  }

  /// No browser sends such bytes; what could be read of them is kept, and the rest shows as a mark.
  @Test(arguments: ["%FF", "%C3", "%E2%82", "%ED%A0%80", "\u{FFFD}"])
  func `bytes that are no text are kept as a mark`(bytes: String) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let reply = try await server.client.send(
      .post, "\(path)/draft", form, body: "exchange=0&answer=before+\(bytes)+after")
    #expect(reply.status == 303)
    let text = try server.round(path).exchanges[0].draft.text
    #expect(text.hasPrefix("before \u{FFFD}") && text.hasSuffix("\u{FFFD} after"))
    let room = try await server.client.get(path)
    #expect(room.page.box("answer") == text)
  }

  @Test(arguments: HostileText.all)
  func `any text is kept as it is, and no markup in it comes to life`(hostile: HostileText)
    async throws
  {
    let text = hostile.text
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let saved = try await server.client.post(
      "\(path)/draft", ["exchange": "0", "answer": text, "notes": text])
    #expect(saved.status == 303)
    let round = try server.round(path)
    #expect(round.notes.text.utf8.elementsEqual(text.utf8))
    #expect(round.exchanges[0].draft.text.utf8.elementsEqual(text.utf8))

    let room = try await server.client.get(path)
    _ = try await server.client.post("\(path)/finish", ["exchange": "0"])
    let scorecard = try await server.client.scorecard(path)
    let export = try await server.client.get("/data/export")
    #expect(export.status == 200)
    for page in [room, scorecard] {
      #expect(page.status == 200)
      expectNoForeignMarkup(page)
    }
  }

  @Test func `markup in a question, its exhibits and every box appears as text`() async throws {
    let server = try TestServer()
    let client = server.client
    let path = try await server.startDiscussion("markup")
    let form: FormFields = [
      "exchange": "0", "answer": SamplePacks.markup, "answerRevision": "0",
      "notes": SamplePacks.markup, "notesRevision": "0",
    ]
    _ = try await client.script("\(path)/draft", ["exchange": "0", "answer": "first"])
    let conflict = try await client.post("\(path)/draft", form)
    #expect(conflict.page.boxes("answer") == [SamplePacks.markup, "first"])
    let room = try await client.get(path)
    #expect(room.page.box("notes") == SamplePacks.markup)
    let pages = [
      conflict, room, try await client.get("/"), try await client.get("/questions"),
      try await client.get("/history"),
    ]
    _ = try await client.post("\(path)/answer", ["exchange": "0", "answer": SamplePacks.markup])
    let followUp = try await client.get(path)
    _ = try await client.post("\(path)/finish")
    let scorecard = try await client.scorecard(path)
    for page in pages + [followUp, scorecard] { expectNoForeignMarkup(page) }
  }

  /// Expects that a page holds no element and no attribute that only a hostile text can have brought.
  private func expectNoForeignMarkup(_ reply: Reply) {
    let foreign = ["<script>", "<img", "\" onfocus", "\"\u{301}", "\u{0}"]
    let found = foreign.filter { reply.page.holds($0) }
    #expect(found.isEmpty)
  }
}
