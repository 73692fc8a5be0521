// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Practice
import Storage
import TestSupport
import Testing

/// The deck as files, and cards from files.
struct ExchangeTests {
  @Test func `rows with errors are listed with their reason, and the others are kept`()
    async throws
  {
    let practice = try await PracticeServer()
    let reply = try await practice.bringIn(
      "front,back\nCapital of France?,Paris\n<b>,\nTwice two?,4\n")
    #expect(reply.page.holds("1 taken, 1 there already, 1 not taken."))
    #expect(reply.page.holds("Row 3: The back is empty. Write the answer."))
    #expect(try practice.server.store.practice().deck.count == 3)
    #expect(PageReader(reply.text).problems == [])
  }

  @Test(arguments: ["", "{", "{\"format\": \"other\", \"version\": 1, \"events\": []}"])
  func `what cannot be read comes back with the reason`(text: String) async throws {
    let practice = try await PracticeServer(cards: "")
    let reply = try await practice.bringIn(text)
    #expect(reply.status == 422)
    #expect(reply.page.box("text") == text)
    #expect(PageReader(reply.text).problems == [])
  }

  @Test func `a deck goes through its file into an empty store, and not into another`()
    async throws
  {
    let practice = try await PracticeServer()
    _ = try await practice.answer("Paris")
    let file = try await practice.client.get("/practice/deck.json")
    #expect(file.headers[.contentType] == "application/json")
    let other = try await PracticeServer(cards: "")
    #expect(try await other.bringIn(file.text).status == 200)
    #expect(try other.server.store.practice().deck == practice.server.store.practice().deck)
    let again = try await other.bringIn(file.text)
    #expect(again.status == 422 && again.page.holds("can only be taken into an empty one"))
  }

  @Test func `the table and the notes can be read back`() async throws {
    let practice = try await PracticeServer()
    for name in ["deck.csv", "deck.txt"] {
      let file = try await practice.client.get("/practice/\(name)")
      #expect(file.status == 200)
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      let other = try await PracticeServer(cards: "")
      #expect(try await other.bringIn(file.text).page.holds("2 taken"), "\(name)")
    }
  }

  @Test func `what is no form is refused`() async throws {
    let practice = try await PracticeServer(cards: "")
    let reply = try await practice.client.send(
      .post, "/practice/exchange", [.contentType: "text/plain"], body: "--b\r\n")
    #expect(reply.status == 400)
  }
}
