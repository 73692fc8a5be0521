// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import GRDB
import InterviewContent
import LanguageModel
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

@testable import SecondReading

/// Second readings of a language model, on the disk.
struct SecondReadingTests {
  private static func reading(_ level: Level) -> SecondReading {
    SecondReading(
      method: 1,
      criteria: [
        CriterionReading(
          criterion: "PS1", standing: .three,
          runs: [
            RunReading(level: level, quotes: [Samples.quote], void: nil),
            RunReading(level: level, quotes: [], void: .inventedQuote("“\u{0}” 🧪 e\u{301}")),
          ], agreed: nil, combined: .three, hold: .void)
      ], refusal: nil, score: 50, band: .leaningYes, calls: 2,
      usage: TokenUsage(prompt: 900, completion: 80, isEstimated: true))
  }

  private static let events: [RoundEvent] = [
    .secondRead(reading: reading(.five), model: "first", address: "http://127.0.0.1:1/v1"),
    .secondRead(reading: reading(.two), model: "second", address: "http://localhost:2/v1"),
  ]

  @Test func `both come back in order, in a new store as well, and change no history`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    let before = try store.playWholeRound("r")
    let summary = RoundSummary(of: before)
    var written = before
    for (place, event) in Self.events.enumerated() {
      written = try store.update("r", at: Samples.later(100 + place)) { _ in [event] }
    }
    let again = try RoundStore(folder: folder.path)
    #expect(try again.events(of: "r").suffix(2).map(\.event) == Self.events)
    let read = try #require(try again.round("r"))
    #expect(read == written)
    #expect(read.secondReading?.model == "second")
    #expect(read.scorecard == before.scorecard)
    let kept = try #require(try again.summaries().first)
    #expect(kept.score == summary.score && kept.band == summary.band && kept.coached == nil)
    #expect(try again.check().findings == [])
  }

  @Test
  func `a file from before second readings is read, and an older program refuses a newer one`()
    throws
  {
    let folder = try TemporaryFolder()
    do {
      let store = try RoundStore(folder: folder.path)
      try store.playWholeRound("r")
    }
    do {
      let queue = try DatabaseQueue(path: folder.path(of: RoundStore.fileName))
      try queue.write { db in
        try db.execute(
          sql: "DELETE FROM grdb_migrations WHERE identifier = 'know second readings'")
      }
    }
    let store = try RoundStore(folder: folder.path)
    let round = try store.update("r", at: Samples.later(100)) { _ in [Self.events[0]] }
    #expect(round.secondReadings.count == 1)
    #expect(try store.check().schema == "know fits made by themselves")
  }
}
