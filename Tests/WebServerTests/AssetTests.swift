// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

struct AssetTests {
  @Test(arguments: [
    ("app.css", "text/css; charset=utf-8"), ("room.js", "text/javascript; charset=utf-8"),
    ("icon.svg", "image/svg+xml"), ("workbench.css", "text/css; charset=utf-8"),
    ("explanation.css", "text/css; charset=utf-8"), ("serving.css", "text/css; charset=utf-8"),
    ("serving.js", "text/javascript; charset=utf-8"),
  ])
  func `a file is sent once and then only when it has changed`(
    name: String, type: String
  ) async throws {
    let client = try TestServer().client
    let first = try await client.get("/assets/\(name)")
    #expect(first.status == 200)
    #expect(first.headers[.contentType] == type)
    #expect(!first.text.isEmpty)
    expectSafeHeaders(first, caching: "no-cache")

    let tag = try #require(first.headers[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    let again = try await client.get("/assets/\(name)", [.ifNoneMatch: tag])
    #expect(again.status == 304)
    #expect(again.text.isEmpty)
    #expect(again.headers[.eTag] == tag)
    expectSafeHeaders(again, caching: "no-cache")

    let older = try await client.get("/assets/\(name)", [.ifNoneMatch: "\"0\""])
    #expect(older.status == 200)
    #expect(older.text == first.text)
  }

  @Test func `no two files have the same tag`() async throws {
    let client = try TestServer().client
    var tags: Set<String> = []
    for name in ["app.css", "workbench.css", "explanation.css", "room.js", "icon.svg"] {
      let reply = try await client.get("/assets/\(name)")
      tags.insert(reply.headers[.eTag] ?? "")
    }
    #expect(tags.count == 5)
  }

  @Test(arguments: [
    "/assets/app.js", "/assets/", "/assets/../Package.swift", "/assets/%2e%2e/etc/passwd",
  ])
  func `there is no file beyond those of the pages`(path: String) async throws {
    let reply = try await TestServer().client.get(path)
    #expect(reply.status == 404)
  }
}
