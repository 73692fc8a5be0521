// SPDX-License-Identifier: Apache-2.0

import TestSupport
import HTTPTypes
import Testing

struct UnknownPageTests {
  @Test(arguments: [
    "/nothing", "/rounds", "/rounds/", "/rounds/none/draft", "/about/us",
    "/questions/fewer-returns",
  ])
  func `an unknown page says where to go instead`(path: String) async throws {
    let reply = try await TestServer().client.get(path)
    #expect(reply.status == 404)
    #expect(reply.page.holds("There is no such page"))
    #expect(reply.page.holds("href=\"/\""))
    expectSafeHeaders(reply, caching: "no-store")
  }

  @Test(arguments: [
    "none", "round-1%00", "..%2F..%2Fetc", "%FF", "a%20b", "-", String(repeating: "r", count: 5000),
    "%3Cscript%3E", "round-1'--",
  ])
  func `an unknown round says that there is none`(name: String) async throws {
    let server = try TestServer()
    _ = try await server.start()
    for path in ["/rounds/\(name)", "/rounds/\(name)/scorecard"] {
      let reply = try await server.client.get(path)
      #expect(reply.status == 404, "\(path)")
      #expect(reply.page.holds("There is no such round"))
      #expect(reply.page.holds("href=\"/\""))
      #expect(reply.page.holds("class=\"button primary\" href=\"/history\""))
      #expect(!reply.page.holds("<script>"))
    }
  }

  @Test(arguments: ["draft", "discussion", "answer", "finish"])
  func `words for a round that is gone come back`(action: String) async throws {
    let client = try TestServer().client
    let reply = try await client.post(
      "/rounds/gone/\(action)", ["answer": "Many <words>", "notes": "and notes", "exchange": "0"])
    #expect(reply.status == 404)
    #expect(reply.page.box("answer") == "Many <words>")
    #expect(reply.page.box("notes") == "and notes")
    let script = try await client.script("/rounds/gone/\(action)", ["answer": "Many words"])
    #expect(script.status == 404)
    #expect(script.headers[.contentType] == "application/json")
    #expect(script.text.contains("there is no round") || script.text.contains("There is no round"))
  }

  @Test(arguments: [
    (HTTPRequest.Method.post, "/"), (.post, "/history"), (.put, "/rounds"),
    (.delete, "/rounds/round-1"),
    (.get, "/data/erase"), (.patch, "/rounds/round-1/draft"), (.options, "/"),
  ])
  func `a page is not changed by a method that it does not know`(
    method: HTTPRequest.Method, path: String
  ) async throws {
    let server = try TestServer()
    let round = try await server.start()
    let before = try server.round(round)
    let reply = try await server.client.send(method, path)
    #expect(reply.status == 404)
    #expect(try server.round(round) == before)
  }

  @Test func `a script is told in JSON what is not there`() async throws {
    let reply = try await TestServer().client.get("/nothing", [.accept: "application/json"])
    #expect(reply.status == 404)
    #expect(reply.headers[.contentType] == "application/json")
    let expected = "{\"error\":\"Nothing is at this address.\",\"version\":1}\n"
    #expect(reply.text == expected)
  }
}
