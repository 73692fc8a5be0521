// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Pages
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// A server that is killed at random moments while somebody writes.
///
/// No text older than two seconds can be lost, because of two things that are tested here. What the server has acknowledged is on the
/// disk, whatever happens to it afterwards. And the page sends what was typed at the latest 1.5 s after the first unsaved keystroke
/// (`latest` in `room.js`; after a pause of 0.6 s, `pause`, even earlier), which leaves half a second for the way to the disk. The writer
/// of this test saves every few milliseconds, so that each kill hits a save on its way.
struct KilledServerTests {
  /// Two writers, each at a server with data of its own, so that one writes while the other's server starts.
  private static let seeds: [UInt64] = [1, 2]
  private static let lives = 40

  @Test(.timeLimit(.minutes(10)))
  func `a server killed 80 times while somebody writes loses nothing it has acknowledged`()
    async throws
  {
    let ledgers = try await withThrowingTaskGroup { group in
      for seed in Self.seeds { group.addTask { try await Self.killAndWrite(seed: seed) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    print(Ledger.line(of: ledgers, kills: Self.lives * ledgers.count))
    for ledger in ledgers { #expect(ledger.saves.count > Self.lives) }
  }

  /// Leads a writer through all lives of a server, and looks at what the last one left.
  private static func killAndWrite(seed: UInt64) async throws -> Ledger {
    let folder = try TemporaryFolder()
    let ledger = try await onThread { try live(seed: seed, in: folder) }
    try expectEverything(in: ledger, isIn: RoundStore(folder: folder.path(of: "data")))
    return ledger
  }

  /// Kills a server in the middle of every life but the last.
  private static func live(seed: UInt64, in folder: TemporaryFolder) throws -> Ledger {
    var generator = SeededGenerator(seed: seed)
    var writer = Writer(seed: seed)
    let delays = delays(&generator)
    for life in 1...lives {
      let server = try MortalServer(folder: folder)
      // One in four is killed while it starts, the first of all while it creates the database; the others at some moment after.
      let isKilledEarly = life % 4 == 1
      let delay = delays[life - 1]
      if isKilledEarly { server.kill(after: delay) }
      if let port = server.port() {
        if !isKilledEarly { server.kill(after: delay) }
        try writer.live(at: port)
      }
      let end = server.waitForEnd()
      guard end == -SIGKILL else {
        throw Broken("life \(life) ended with \(end) before it was killed: \(server.complaints)")
      }
    }
    let last = try MortalServer(folder: folder)
    try writer.live(at: #require(last.port()), steps: 5)
    last.stop()
    guard last.waitForEnd() == 0 else { throw Broken("the last life did not end well") }
    return writer.ledger
  }

  /// Returns when to kill in each life: one moment in each equal part of a quarter of a second, in any order.
  private static func delays(_ generator: inout SeededGenerator) -> [Duration] {
    let part = 250_000 / lives
    let moments = (0..<lives).map { $0 * part + Int.random(in: 0..<part, using: &generator) }
    return moments.shuffled(using: &generator).map { .microseconds($0) }
  }

  private static func expectEverything(in ledger: Ledger, isIn store: RoundStore) throws {
    let check = try store.check()
    #expect(check.findings == [])
    var states: [String: [SavedState: String]] = [:]
    var rounds: [String: Round] = [:]
    for id in Set(ledger.rounds) {
      let events = try store.events(of: RoundID(id))
      rounds[id] = try replay(id, events, store)
      states[id] = try SavedState.all(in: events, of: RoundID(id))
    }
    let lost = ledger.saves.filter { states[$0.round]?[SavedState($0)] != $0.text }
    #expect(lost.isEmpty, "\(lost.count) of \(ledger.saves.count) are not in the log")
    for answer in ledger.sent {
      let exchange = try #require(rounds[answer.round]?.exchanges[answer.exchange])
      #expect(exchange.answer?.text == answer.text)
    }
    for (id, clocks) in ledger.clocks {
      let round = try #require(rounds[id])
      let beginning = round.startedAt + .minutes(10)
      let known = ["preparation": beginning, "discussion": round.deadline]
      for (phase, endsAt) in clocks {
        #expect(known[phase] == Instant(millisecondsSince1970: endsAt), "\(phase) of \(id)")
      }
    }
  }

  /// Replays a log twice and expects the same state, which is the one that the store gives.
  private static func replay(_ id: String, _ events: [RecordedEvent], _ store: RoundStore) throws
    -> Round
  {
    let first = try Round(id: RoundID(id), events: events)
    let second = try Round(id: RoundID(id), events: events)
    let stored = try store.round(RoundID(id))
    #expect(first == second)
    #expect(first == stored)
    return first
  }

  @Test func `the page sends what was typed soon enough to be on the disk within two seconds`()
    throws
  {
    let script = Asset.roomScript.text
    let pause = try #require(script.firstMatch(of: /const pause ?= ?(\d+);/)?.1)
    let latest = try #require(script.firstMatch(of: /const latest ?= ?(\d+);/)?.1)
    #expect(try #require(Int(pause)) <= #require(Int(latest)))
    #expect(
      try #require(Int(latest)) + 500 <= 2000, "half a second is left for the way to the disk")
  }
}

/// A place in the history of a box: which box, and how often it had been saved.
struct SavedState: Hashable {
  let exchange: Int?
  let revision: Int

  init(_ save: Ledger.Save) {
    (exchange, revision) = (save.exchange, save.revision)
  }

  private init(_ exchange: Int?, _ revision: Int) {
    (self.exchange, self.revision) = (exchange, revision)
  }

  /// Returns the text of every box at every revision, as a log tells it.
  static func all(in events: [RecordedEvent], of id: RoundID) throws -> [SavedState: String] {
    var states: [SavedState: String] = [:]
    guard let first = events.first else { return states }
    var round = try Round(id: id, events: [first])
    for event in events.dropFirst() {
      try round.apply(event)
      guard case .draftEdited(let field, _) = event.event, let draft = round.draft(of: field) else {
        continue
      }
      if case .answer(let exchange) = field {
        states[SavedState(exchange, draft.revision)] = draft.text
      } else {
        states[SavedState(nil, draft.revision)] = draft.text
      }
    }
    return states
  }
}
