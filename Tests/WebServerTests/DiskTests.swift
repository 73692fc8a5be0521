// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Rehearsal
import Storage
import TestSupport
import Testing

/// A disk that takes nothing more: the words stay with the person, and nothing saved before is lost.
struct DiskTests {
  /// Begins a discussion on a disk with room for a little, and saves a first answer.
  private func almostFull(_ folder: TemporaryFolder) async throws -> (TestServer, path: String) {
    let store = try RoundStore(folder: folder.path, pragmas: ["max_page_count = 40"])
    let server = try TestServer(store: store)
    let path = try await server.startDiscussion()
    let saved = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "saved before", "answerRevision": "0"])
    #expect(saved.status == 200)
    return (server, path)
  }

  /// More than fits into forty pages of 4096 bytes, with markup at its end.
  private let long = String(repeating: "many words ", count: 30_000) + SamplePacks.markup

  @Test(arguments: ["draft", "answer", "finish"])
  func `a full disk gives the words back in a box with a button to try again`(
    action: String
  ) async throws {
    let folder = try TemporaryFolder()
    let (server, path) = try await almostFull(folder)
    let reply = try await server.client.post(
      "\(path)/\(action)",
      [
        "exchange": "0", "answer": long, "answerRevision": "1", "notes": "notes",
        "notesRevision": "0",
      ])
    #expect(reply.status == 507)
    #expect(reply.page.holds("The disk is full"))
    #expect(reply.page.box("answer") == long)
    #expect(reply.page.box("notes") == "notes")
    #expect(reply.page.attribute("action") == "\(path)/\(action)")
    let round = try server.round(path)
    #expect(round.exchanges[0].draft.text == "saved before")
    #expect(round.exchanges[0].answer == nil)
    #expect(round.end == nil)
  }

  @Test func `a script learns that the disk is full`() async throws {
    let folder = try TemporaryFolder()
    let (server, path) = try await almostFull(folder)
    let reply = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": long])
    #expect(reply.status == 507)
    #expect(reply.headers[.contentType] == "application/json")
    #expect(reply.text.hasPrefix("{\"error\":\"The disk with "))
    #expect(reply.text.hasSuffix("\"version\":1}\n"))
  }

  @Test func `saving works again once there is room`() async throws {
    let folder = try TemporaryFolder()
    let (full, path) = try await almostFull(folder)
    let refused = try await full.client.post(
      "\(path)/draft", ["exchange": "0", "answer": long, "answerRevision": "1"])
    #expect(refused.status == 507)
    let short = try await full.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "short words", "answerRevision": "1"])
    #expect(short.status == 200, "what fits is saved by the same server")

    let roomy = try TestServer(clock: full.clock, store: RoundStore(folder: folder.path))
    let again = try await roomy.client.post(
      "\(path)/draft", ["exchange": "0", "answer": long, "answerRevision": "2"])
    #expect(again.status == 303)
    #expect(try roomy.round(path).exchanges[0].draft.text == long)
    #expect(try roomy.store.check().findings == [])
  }

  @Test func `a full disk keeps a new round from beginning and says so`() async throws {
    let folder = try TemporaryFolder()
    let (server, path) = try await almostFull(folder)
    var status = 303
    for _ in 1...1000 where status == 303 {
      let reply = try await server.client.post("/rounds", ["question": "fewer-returns"])
      status = reply.status
      if status != 303 { #expect(reply.page.holds("The disk is full")) }
    }
    #expect(status == 507)
    let room = try await server.client.get(path)
    #expect(room.status == 200, "what is there can still be read")
    #expect(room.page.box("answer") == "saved before")
  }

  @Test func `data that cannot be written can be read, and words come back`() async throws {
    let folder = try TemporaryFolder()
    let writable = try TestServer(store: RoundStore(folder: folder.path))
    let path = try await writable.startDiscussion()
    _ = try await writable.client.script("\(path)/draft", ["exchange": "0", "answer": "before"])

    let store = try RoundStore(folder: folder.path, pragmas: ["query_only = ON"])
    let server = try TestServer(clock: writable.clock, store: store)
    for page in ["/", "/history", "/data", "/data/export", path] {
      let reply = try await server.client.get(page)
      #expect(reply.status == 200, "\(page)")
    }
    let refused = try await server.client.post(
      "\(path)/draft", ["exchange": "0", "answer": "before and after"])
    #expect(refused.status == 500)
    #expect(refused.page.holds("The data cannot be written"))
    #expect(refused.page.box("answer") == "before and after")
    let erased = try await server.client.post("/data/erase", ["confirmation": "erase"])
    #expect(erased.status == 500)
    #expect(try server.round(path).exchanges[0].draft.text == "before")
  }
}
