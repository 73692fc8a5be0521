// SPDX-License-Identifier: Apache-2.0

import Rehearsal
import TestSupport
import Testing

/// Two windows on one round: what one saves is never written over by the other without being asked.
struct ConflictTests {
  /// Begins a discussion in which another window has saved an answer under revision 1.
  private func server() async throws -> (TestServer, path: String) {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let other = try await server.client.script(
      "\(path)/draft",
      ["exchange": "0", "answer": "from the <other> window", "answerRevision": "0"])
    #expect(other.status == 200)
    return (server, path)
  }

  /// What this window sends: it started from revision 0.
  private let form: FormFields = [
    "exchange": "0", "answer": "from \"this\" window", "answerRevision": "0", "notes": "my notes",
    "notesRevision": "0",
  ]

  @Test func `a script gets the other text and its revision`() async throws {
    let (server, path) = try await server()
    let reply = try await server.client.script("\(path)/draft", form)
    #expect(reply.status == 409)
    #expect(
      reply.text == """
        {"conflict":{"field":"answer","revision":1,"text":"from the <other> window"},\
        "error":"another window has saved a different text since this one was opened","version":1}

        """)
    let round = try server.round(path)
    #expect(round.exchanges[0].draft.text == "from the <other> window")
    #expect(round.notes.text == "my notes", "the other box is saved all the same")
  }

  @Test(arguments: ["draft", "answer", "discussion", "finish"])
  func `a page shows both texts, and nothing is sent or ended`(action: String) async throws {
    let (server, path) = try await server()
    let reply = try await server.client.post("\(path)/\(action)", form)
    #expect(reply.status == 409)
    #expect(reply.page.boxes("answer") == ["from \"this\" window", "from the <other> window"])
    let round = try server.round(path)
    #expect(round.notes.text == "my notes")
    #expect(round.exchanges[0].answer == nil)
    #expect(round.end == nil)
  }

  @Test func `the choice made on the page is saved`() async throws {
    let (server, path) = try await server()
    let conflict = try await server.client.post("\(path)/draft", form)
    #expect(conflict.page.field("answerRevision") == "1")
    let chosen = try await server.client.post(
      "\(path)/draft",
      [
        "exchange": "0", "answer": "from \"this\" window", "answerRevision": "1",
        "notes": "my notes", "notesRevision": "0",
      ])
    #expect(chosen.status == 303)
    #expect(try server.round(path).exchanges[0].draft.text == "from \"this\" window")
  }

  @Test func `a third window that saves between the conflict and the choice is not lost`()
    async throws
  {
    let (server, path) = try await server()
    _ = try await server.client.post("\(path)/draft", form)
    _ = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "a third text", "answerRevision": "1"])
    let chosen = try await server.client.post(
      "\(path)/draft", ["exchange": "0", "answer": "from \"this\" window", "answerRevision": "1"])
    #expect(chosen.status == 409)
    #expect(chosen.page.boxes("answer") == ["from \"this\" window", "a third text"])
    #expect(try server.round(path).exchanges[0].draft.text == "a third text")
  }

  @Test func `notes conflict like answers`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    _ = try await server.client.script("\(path)/draft", ["notes": "theirs", "notesRevision": "0"])
    let mine: FormFields = ["notes": "mine", "notesRevision": "0"]
    let script = try await server.client.script("\(path)/draft", mine)
    #expect(
      script.text == """
        {"conflict":{"field":"notes","revision":1,"text":"theirs"},\
        "error":"another window has saved a different text since this one was opened","version":1}

        """)
    let page = try await server.client.post("\(path)/discussion", mine)
    #expect(page.status == 409)
    #expect(page.page.boxes("notes") == ["mine", "theirs"])
    #expect(try server.round(path).discussionBeganAt == nil)
  }

  @Test func `two windows with the same text are no conflict`() async throws {
    let (server, path) = try await server()
    let reply = try await server.client.script(
      "\(path)/draft",
      ["exchange": "0", "answer": "from the <other> window", "answerRevision": "0"])
    #expect(reply.status == 200)
  }
}
