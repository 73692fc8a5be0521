// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import TestSupport
import Testing

/// A server on which one round runs and one is over, so that every page has something to show.
struct PageTests {
  private let server: TestServer
  private let client: PageClient

  init() throws {
    server = try TestServer()
    client = server.client
  }

  /// Begins two rounds, `round-1` and `round-2`, and ends the second.
  private func prepare() async throws {
    _ = try await server.start()
    let second = try await server.startDiscussion()
    let ended = try await client.post("\(second)/finish", ["answer": "We looked at the log."])
    #expect(ended.location == "/rounds/round-2/scorecard")
  }

  private static let pages = [
    "/", "/questions", "/questions?kind=technical", "/questions?kind=none", "/history", "/about",
    "/data", "/rounds/round-1", "/rounds/round-2/scorecard",
  ]

  @Test(arguments: pages)
  func `a page is shown and may do nothing beyond this server`(path: String) async throws {
    try await prepare()
    let reply = try await client.get(path)
    #expect(reply.status == 200)
    #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
    #expect(reply.text.hasPrefix("<!DOCTYPE html>"))
    expectSafeHeaders(reply, caching: "no-store")
  }

  @Test(arguments: pages + ["/health", "/data/export", "/assets/app.css", "/assets/room.js"])
  func `asking for the head alone gives the same head and no body`(path: String) async throws {
    try await prepare()
    let whole = try await client.get(path)
    let head = try await client.send(.head, path)
    #expect(head.status == 200)
    #expect(head.headers == whole.headers)
    #expect(head.headers[.contentLength] == "\(whole.text.utf8.count)")
    #expect(head.text.isEmpty)
  }

  @Test func `the health page says that all is well`() async throws {
    let reply = try await client.get("/health")
    #expect(reply.status == 200)
    #expect(reply.headers[.contentType] == "application/json")
    #expect(reply.text == "{\"status\":\"ok\"}\n")
    expectSafeHeaders(reply, caching: "no-store")
  }

  @Test func `one kind of question can be shown alone`() async throws {
    let all = try await client.get("/questions")
    #expect(all.page.holds("value=\"fewer-returns\""))
    #expect(all.page.holds("value=\"slow-page\""))
    let technical = try await client.get("/questions?kind=technical")
    #expect(!technical.page.holds("value=\"fewer-returns\""))
    #expect(technical.page.holds("value=\"slow-page\""))
  }

  @Test func `the first page leads back to the round that runs`() async throws {
    try await prepare()
    let home = try await client.get("/")
    #expect(home.page.holds("href=\"/rounds/round-1\""))
    let history = try await client.get("/history")
    #expect(history.page.holds("href=\"/rounds/round-1\""))
    #expect(history.page.holds("href=\"/rounds/round-2/scorecard\""))
  }

  @Test func `a room leads to its scorecard once the round is over, and back before`() async throws
  {
    try await prepare()
    let room = try await client.get("/rounds/round-2")
    #expect(room.status == 303)
    #expect(room.location == "/rounds/round-2/scorecard")
    let scorecard = try await client.get("/rounds/round-1/scorecard")
    #expect(scorecard.status == 303)
    #expect(scorecard.location == "/rounds/round-1")
  }
}

/// Expects what every reply says about what a browser may do with it.
func expectSafeHeaders(
  _ reply: Reply, caching: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected: [(HTTPField.Name?, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"), (HTTPField.Name("Referrer-Policy"), "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"), (.cacheControl, caching),
  ]
  for (name, value) in expected {
    let found = name.flatMap { reply.headers[$0] }
    #expect(found == value, "\(name?.rawName ?? "a header")", sourceLocation: sourceLocation)
  }
}
