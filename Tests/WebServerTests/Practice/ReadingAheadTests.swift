// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Dispatch
import Foundation
import TestSupport
import Testing
import WebServer

@testable import Storage

/// The pages that rest on past rounds, while these are still being read after a start.
@Suite(.serialized) struct ReadingAheadTests {
  private let server: TestServer

  init() throws {
    server = try TestServer(library: try PackLibrary.embedded())
  }

  /// Does something while rounds are read, which ends when it is done.
  private func whileReading(_ work: () async throws -> Void) async rethrows {
    let cache = server.store.rehearsalCache
    let end = DispatchSemaphore(value: 0)
    Thread.detachNewThread { cache.readingAhead { end.wait() } }
    while !cache.isReadingAhead { await Task.yield() }
    defer { end.signal() }
    try await work()
  }

  private func setGoal() async throws {
    let reply = try await server.client.post(
      "/practice/plan",
      [
        "interview": "2026-12-15", "minutes": "60", "daysOff": "", "loop": "mistral-2026-article",
        "clock": "+01:00",
      ])
    #expect(reply.location == "/practice/plan")
  }

  @Test(arguments: [
    ("/practice/plan", "The plan is made of them."),
    ("/practice/plan/sheet", "The sheet is made of them."),
    ("/practice/readiness", "How it stands is reckoned from them."),
    ("/practice/readiness?kind=technical", "How it stands is reckoned from them."),
  ])
  func `a page says that rounds are still being read, and is whole afterwards`(
    path: String, words: String
  ) async throws {
    try await setGoal()
    try await whileReading {
      let reply = try await server.client.get(path)
      #expect(reply.status == 200)
      #expect(PageReader(reply.text).problems == [])
      #expect(reply.page.holds("Your past rounds are still being read"))
      #expect(reply.page.holds(words))
      #expect(reply.text.contains("data-reading=\"\(path)\""))
      #expect(reply.text.contains("/assets/reading.js"))
    }
    let cache = server.store.rehearsalCache
    while cache.isReadingAhead { await Task.yield() }
    let whole = try await server.client.get(path)
    #expect(whole.status == 200)
    #expect(!whole.text.contains("data-reading") && !whole.text.contains("reading.js"))
  }

  @Test func `stories are there meanwhile, and where they were told afterwards`() async throws {
    let saved = try await server.client.post(
      "/practice/stories/one", ["title": "A launch", "situation": "In 2024 I ran the product."])
    #expect(saved.status == 303)
    try await whileReading {
      let reply = try await server.client.get("/practice/stories")
      #expect(PageReader(reply.text).problems == [])
      #expect(reply.page.holds("A launch"))
      #expect(reply.page.holds("Where your stories were told is found in them."))
    }
  }

  @Test func `the goal can be set and corrected meanwhile`() async throws {
    try await setGoal()
    try await whileReading {
      let reply = try await server.client.post(
        "/practice/plan", ["interview": "soon", "minutes": "60", "loop": "mistral-2026-article"])
      #expect(reply.status == 422)
      #expect(reply.page.holds("is no day of the calendar"))
      #expect(reply.page.holds("Change the goal"))
      try await setGoal()
    }
  }

  @Test func `without a goal the plan asks for one at once`() async throws {
    try await whileReading {
      let reply = try await server.client.get("/practice/plan")
      #expect(reply.page.holds("Make the plan"))
      #expect(!reply.text.contains("data-reading"))
    }
  }
}
