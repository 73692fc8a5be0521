// SPDX-License-Identifier: Apache-2.0

import Rehearsal
import Storage
import TestSupport
import Foundation
import HTTPTypes
import Testing

struct DataPageTests {
  @Test func `the page says where the data live and how many rounds there are`() async throws {
    let server = try TestServer()
    _ = try await server.start()
    let page = try await server.client.get("/data")
    #expect(page.page.holds("the folder of the test"))
    #expect(page.page.holds("1 round in one database file"))
  }

  @Test func `the export is a file with everything in it`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    _ = try await server.client.post(
      "\(path)/draft", ["exchange": "0", "answer": "my own words", "notes": "my own notes"])
    let export = try await server.client.get("/data/export")
    #expect(export.status == 200)
    #expect(export.headers[.contentType] == "application/json")
    #expect(
      export.headers[.contentDisposition] == "attachment; filename=\"windtunnel-export.json\"")
    let json = try JSONSerialization.jsonObject(with: Data(export.text.utf8)) as? [String: Any]
    #expect(json?["version"] as? Int == 1)
    #expect(json?["exportedAt"] as? String == "2026-11-24T18:00:00.000Z")
    let rounds = json?["rounds"] as? [[String: Any]]
    let texts = rounds?.first?["texts"] as? [String: Any]
    #expect(texts?["notes"] as? String == "my own notes")
    #expect(export.text.contains("my own words"))
  }

  @Test(arguments: ["", "eras", "erase ", "yes", "<erase>"])
  func `nothing is erased without the word`(word: String) async throws {
    let server = try TestServer()
    let path = try await server.start()
    let reply = try await server.client.post("/data/erase", ["confirmation": word])
    #expect(reply.status == 422)
    #expect(reply.page.holds("Nothing was erased"))
    #expect(try server.round(path).end == nil)
  }

  @Test func `a form without the word is refused`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    let reply = try await server.client.post("/data/erase")
    #expect(reply.status == 400)
    #expect(try server.round(path).end == nil)
  }

  @Test(arguments: ["erase", "Erase", "ERASE"])
  func `the word erases everything, and a window that is still open loses no words`(
    word: String
  ) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let reply = try await server.client.post("/data/erase", ["confirmation": "\(word)"])
    #expect(reply.status == 303)
    let after = try await server.client.get(try #require(reply.location))
    #expect(after.text.contains("Everything was erased."))
    #expect(try server.store.summaries().isEmpty)
    let room = try await server.client.get(path)
    #expect(room.status == 404)
    let late = try await server.client.post("\(path)/draft", ["exchange": "0", "answer": "late"])
    #expect(late.status == 404)
    #expect(late.page.box("answer") == "late")
    let next = try await server.start()
    #expect(try server.round(next).eventCount == 1)
  }
}
