// SPDX-License-Identifier: Apache-2.0

import Storage
import TestSupport
import HTTPTypes
import Testing

/// Who may ask: this machine under its own names, and forms only from our own pages.
struct VisitorCheckTests {
  @Test(arguments: [
    "localhost", "localhost:1234", "LocalHost:8080", "127.0.0.1", "127.0.0.1:80", "[::1]",
    "[::1]:8080",
  ])
  func `the server answers under the names of this machine`(authority: String) async throws {
    let reply = try await TestServer().client.send(.get, "/health", authority: authority)
    #expect(reply.status == 200)
  }

  @Test(arguments: [
    "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
    "localhost@evil.example", "[::2]:8080", "[::1", "0.0.0.0", "192.168.1.2:8080", "", ":8080", nil,
  ])
  func `the server answers under no other name`(authority: String?) async throws {
    let server = try TestServer()
    for path in ["/", "/health", "/nothing", "/assets/room.js"] {
      let reply = try await server.client.send(.get, path, authority: authority)
      #expect(reply.status == 421, "\(path)")
      #expect(reply.page.holds("127.0.0.1"))
      expectSafeHeaders(reply, caching: "no-store")
    }
    let post = try await server.client.send(
      .post, "/rounds", [.contentType: "application/x-www-form-urlencoded"], authority: authority,
      body: "question=fewer-returns&mode=real")
    #expect(post.status == 421)
    #expect(try server.store.summaries().isEmpty)
  }

  @Test(arguments: [
    ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "none"),
    ("Origin", "http://127.0.0.1:8080"), ("X-Nothing", "said"),
  ])
  func `a form of our own pages is accepted`(name: String, value: String) async throws {
    let server = try TestServer()
    let header = try #require(HTTPField.Name(name))
    let reply = try await server.client.post(
      "/rounds", ["question": "fewer-returns", "mode": "real"], [header: value])
    #expect(reply.status == 303)
    #expect(try server.store.summaries().count == 1)
  }

  @Test(arguments: [
    ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", ""),
    ("Origin", "http://evil.example"), ("Origin", "null"), ("Origin", "https://127.0.0.1:8080"),
    ("Origin", "http://127.0.0.1:9090"), ("Origin", "http://127.0.0.1:8080.evil.example"),
  ])
  func `a form of another site is refused and changes nothing`(
    name: String, value: String
  ) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let before = try server.round(path)
    let header = try #require(HTTPField.Name(name))
    for (target, form) in [
      ("/rounds", ["question": "fewer-returns", "mode": "real"]),
      ("\(path)/draft", ["notes": "theirs"]), ("\(path)/answer", ["exchange": "0"]),
      ("\(path)/finish", [:]), ("\(path)/discussion", [:]),
      ("\(path)/override", ["criterion": "PS1", "level": "5", "reason": "theirs, not ours"]),
      ("/data/erase", ["confirmation": "erase"]),
    ] as [(String, FormFields)] {
      let reply = try await server.client.post(target, form, [header: value])
      #expect(reply.status == 403, "\(target)")
      expectSafeHeaders(reply, caching: "no-store")
    }
    #expect(try server.store.summaries().count == 1)
    #expect(try server.round(path) == before)
  }

  @Test func `what the browser says about the site counts more than the origin`() async throws {
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let reply = try await TestServer().client.post(
      "/rounds", ["question": "fewer-returns"],
      [site: "cross-site", .origin: "http://127.0.0.1:8080"])
    #expect(reply.status == 403)
  }

  @Test func `a link from another site leads to a page`() async throws {
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let reply = try await TestServer().client.get("/about", [site: "cross-site"])
    #expect(reply.status == 200)
  }
}
