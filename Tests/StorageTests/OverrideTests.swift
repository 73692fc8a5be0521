// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Levels that a coach sets by hand, on the disk.
struct OverrideTests {
  private static let overrides: [RoundEvent] = [
    .levelOverridden(
      criterion: "PS1", level: .five, reason: "Ranked \u{0}“parts” 🧪 e\u{301}",
      result: CoachedResult(score: 100, band: .strongHire)),
    .levelOverridden(
      criterion: "PS2", level: .one, reason: "There was an opening.",
      result: CoachedResult(score: 60, band: .hire)),
    .levelOverridden(
      criterion: "PS1", level: .two, reason: "On second thought.",
      result: CoachedResult(score: 15, band: .strongNoHire)),
  ]

  /// Leads a round through every kind of event, then sets three levels, ten seconds apart.
  private func play(_ id: RoundID, in store: RoundStore) throws -> Round {
    var round = try store.playWholeRound(id)
    for (index, event) in Self.overrides.enumerated() {
      round = try store.update(id, at: Samples.later(100 + 10 * index)) { _ in [event] }
    }
    return round
  }

  @Test func `all of them come back in order, in a new store as well`() throws {
    let folder = try TemporaryFolder()
    let written = try play("r", in: RoundStore(folder: folder.path))
    let store = try RoundStore(folder: folder.path)
    let read = try #require(try store.round("r"))
    #expect(read == written)
    #expect(try store.events(of: "r").suffix(3).map(\.event) == Self.overrides)
    #expect(read.overrides.map(\.level) == [.five, .one, .two])
    #expect(read.overrides.map(\.at) == [100, 110, 120].map(Samples.later))
    #expect(Array((read.overrides[0].reason).utf8) == Array("Ranked \u{0}“parts” 🧪 e\u{301}".utf8))
    #expect(read.scorecard == Samples.assessment)
    #expect(try store.check().findings == [])
  }

  @Test func `the history shows both results, kept or computed again`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    let round = try play("r", in: store)
    try store.playWholeRound("plain")
    for _ in 0..<2 {
      let summaries = try store.summaries()
      let summary = try #require(summaries.first { $0.id == "r" })
      #expect(summary == RoundSummary(of: round))
      #expect(summary.score == 50 && summary.band == .leaningYes)
      #expect(summary.coached == CoachedResult(score: 15, band: .strongNoHire))
      #expect(try #require(summaries.first { $0.id == "plain" }).coached == nil)
      #expect(try store.check().findings == [])
      try store.rebuildProjections()
    }
  }

  @Test func `a changed result in the history is found`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    _ = try play("r", in: store)
    try DatabaseQueue(path: store.file).write { db in
      try db.execute(sql: "UPDATE round SET coachedScore = 99")
    }
    #expect(try store.check().findings.map(\.area) == [.history])
  }

  @Test func `the export holds every one of them`() throws {
    let store = try RoundStore.inMemory()
    _ = try play("r", in: store)
    let json = String(decoding: try store.export(at: Samples.start).json(), as: UTF8.self)
    for words in ["There was an opening.", "On second thought.", "Ranked \\u0000“parts”"] {
      #expect(json.contains(words), "\(words)")
    }
    #expect(json.components(separatedBy: "\"levelOverridden\"").count == 4)
  }

  @Test func `a store from before levels could be set keeps its rounds and takes some`() throws {
    let folder = try TemporaryFolder()
    let before = try RoundStore(folder: folder.path).playWholeRound("old")
    let file = folder.path(of: "windtunnel.sqlite")
    try DatabaseQueue(path: file).write { db in
      try db.execute(
        sql: """
          ALTER TABLE round DROP COLUMN coachedScore;
          ALTER TABLE round DROP COLUMN coachedBand;
          DELETE FROM grdb_migrations WHERE identifier = 'know levels set by hand';
          """)
    }
    let store = try RoundStore(folder: folder.path)
    #expect(try store.round("old") == before)
    #expect(try store.summaries() == [RoundSummary(of: before)])
    #expect(try store.check().findings == [])
    let after = try store.update("old", at: Samples.later(500)) { _ in [Self.overrides[0]] }
    #expect(try store.summaries().map(\.coached) == [after.coached])
    #expect(try store.check().findings == [])
  }

  @Test func `a program from before refuses the file instead of stumbling over the event`() throws {
    let folder = try TemporaryFolder()
    _ = try RoundStore(folder: folder.path)
    let names = try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite")).read { db in
      try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
    }
    #expect(
      names.subtracting(["create event, round and store", "know requests for data"])
        .contains("know levels set by hand"))
  }

  @Test func `an event for a criterion that the round does not have is written nowhere`() throws {
    let store = try RoundStore.inMemory()
    let before = try store.playWholeRound("r")
    let stranger = RoundEvent.levelOverridden(
      criterion: "XX", level: .one, reason: "No such criterion.")
    #expect(throws: ReplayError.outOfPlace("r", sequence: 11)) {
      try store.update("r", at: Samples.later(100)) { _ in [stranger] }
    }
    #expect(try store.round("r") == before)
    #expect(try store.events(of: "r").count == 10)
  }
}
