// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import InterviewContent
import Practice
import Quantities
import Storage
import TestSupport
import Testing

/// A server with two cards whose answers are known.
struct PracticeServer {
  static let table =
    "front,back,source\nCapital of France?,Paris,an atlas\nLongest river?,Nile,an atlas\n"
  let server: TestServer

  init(cards table: String = table) async throws {
    server = try TestServer()
    if !table.isEmpty { #expect(try await bringIn(table).status == 200) }
  }

  var client: PageClient { server.client }

  /// Sends a text to the import as a browser does.
  func bringIn(_ text: String) async throws -> Reply {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\(text)\r\n--b--\r\n"
    return try await client.send(
      .post, "/practice/exchange", [.contentType: "multipart/form-data; boundary=b"], body: body)
  }

  /// Opens the next drill, and returns the fields that its buttons send.
  func open() async throws -> (card: String, review: String, page: Reply) {
    let reply = try await client.post("/practice/drill")
    #expect(reply.location == "/practice/drill")
    let page = try await client.get("/practice/drill")
    return (
      try #require(page.page.field("card")), try #require(page.page.field("review")), page
    )
  }

  /// Answers the next drill, and returns where its rating stands.
  func answer(_ text: String) async throws -> String {
    let drill = try await open()
    let reply = try await client.post(
      "/practice/drill/answer", ["card": drill.card, "review": drill.review, "answer": text])
    return try #require(reply.location)
  }
}
