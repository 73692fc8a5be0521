// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing
import WebServer

/// The memory model is fitted to a person beside the requests, once there are enough reviews.
struct FittingTests {
  private let practice: PracticeServer
  private let store: RoundStore

  init() async throws {
    practice = try await PracticeServer(cards: "")
    store = practice.server.store
    try practice.server.services.trainer.desk.importEvents(Self.log)
  }

  /// A hundred cards with five reviews on later days each, every answer right, and two new cards.
  private static var log: [RecordedPracticeEvent] {
    let start = HandClock.start + .minutes(-20 * 24 * 60)
    let cards = (0..<102).map {
      CardMaker.card(front: "Question \($0)?", back: "8", source: "a test", at: start)
    }
    var events = cards.map { (at: start, event: PracticeEvent.cardAdded($0)) }
    for day in 0..<6 {
      let at = start + .minutes(day * 3 * 24 * 60)
      events += cards.prefix(100).map { (at: at, event: PracticeEvent.reviewed(review(of: $0.id))) }
    }
    return events.enumerated().map {
      RecordedPracticeEvent(sequence: $0 + 1, at: $1.at, event: $1.event)
    }
  }

  private static func review(of card: CardID) -> Review {
    let drill = Drill(
      template: "imported", seed: 1, prompt: "?", target: Seconds(30),
      key: .fact(FactKey(answer: "8", source: "a test")))
    return Review(
      card: card, drill: drill, answer: DrillAnswer(text: "8", elapsed: Seconds(5)),
      result: DrillResult(rating: .good, reason: "r", found: [], missed: [], reference: []))
  }

  /// The fits in the log.
  private func fits() throws -> Int {
    try store.practiceEvents().count { record in
      if case .parametersFitted = record.event { true } else { false }
    }
  }

  /// Waits until so many fits are in the log.
  private func wait(for count: Int) async throws {
    for _ in 0..<500 {
      if try fits() == count { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    let made = try fits()
    Issue.record("\(made) fits instead of \(count)")
  }

  @Test func `after an answer the memory model is fitted, and the page says to what`() async throws
  {
    let before = try await practice.client.get("/practice")
    #expect(before.page.holds("by itself after the next drill: 500 reviews"))
    // Two answers, the second of them while the fit is made.
    for _ in 0..<2 { _ = try await practice.answer("8") }
    try await wait(for: 1)
    let state = try store.practice()
    #expect(state.deck.reduce(0) { $0 + $1.reviews.count } == 602)
    #expect(state.fit?.isBetter == true && state.model != MemoryModel())
    let page = try await practice.client.get("/practice")
    #expect(page.page.holds("fitted on Tue 24 Nov 2026 to 400 reviews of yours"))
    #expect(page.page.holds("anew by itself from 625 reviews"))
    #expect(PageReader(page.text).problems == [])
    #expect(try store.check().findings == [])
  }

  @Test func `the published parameters come back when they are chosen, and the fit when it is`()
    async throws
  {
    _ = try await practice.answer("8")
    try await wait(for: 1)
    let off = try await practice.client.post("/practice/fitting", ["automatic": "no"])
    #expect(off.location == "/practice")
    #expect(try store.practice().model == MemoryModel())
    _ = try await practice.answer("8")
    let page = try await practice.client.get("/practice")
    #expect(page.page.holds("It is fitted to you only when you ask for it."))
    #expect(try fits() == 1)
    _ = try await practice.client.post("/practice/fitting", ["automatic": "yes"])
    try await wait(for: 2)
    #expect(try store.practice().fit != nil)
  }

  @Test func `four who fit at once write one fit`() async throws {
    let trainer = practice.server.services.trainer
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try? trainer.fitWhenDue() } }
    }
    #expect(try fits() == 1)
    #expect(try trainer.fitWhenDue() == nil)
  }
}
