// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct HistoryTests {
  @Test func `the history shows the round that began last first`() throws {
    let store = try RoundStore.inMemory()
    for (id, seconds) in [("middle", 50), ("last", 90), ("first", 10), ("also-last", 90)] {
      try store.create(id: RoundID(id), start: Samples.round(), at: Samples.later(seconds))
    }
    #expect(try store.summaries().map(\.id.name) == ["last", "also-last", "middle", "first"])
    #expect(try store.openRounds().map(\.name) == ["first", "middle", "also-last", "last"])
  }

  @Test func `a summary has what its round has`() throws {
    let store = try RoundStore.inMemory()
    try store.create(id: "open", start: Samples.round(mode: .real), at: Samples.start)
    try store.playWholeRound("ended")
    let summaries = try store.summaries()
    let open = try #require(summaries.first { $0.id == "open" })
    #expect(open.questionID == "sessions-dropped")
    #expect(open.kind == .problemSolving)
    #expect(open.prompt == "Sessions dropped by 12%. What next?")
    #expect(open.mode == .real)
    #expect(open.stageTitle == "Problem solving")
    #expect(open.startedAt == Samples.start)
    #expect(open.endedAt == nil)
    #expect(open.score == nil)
    #expect(open.band == nil)
    let ended = try #require(summaries.first { $0.id == "ended" })
    #expect(ended.mode == .coach)
    #expect(ended.endedAt == Samples.later(50))
    #expect(ended.score == 50)
    #expect(ended.band == .leaningYes)
    #expect(try store.openRounds() == ["open"])
  }

  /// Returns every row of the history as text.
  private func rows(_ store: RoundStore) throws -> [String] {
    try DatabaseQueue(path: store.file).read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM round ORDER BY id").map(\.description)
    }
  }

  @Test func `the history computed again is the history that was kept`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.playWholeRound("ended")
    for number in 1...5 {
      let id = RoundID("open-\(number)")
      try store.create(id: id, start: Samples.round(mode: .real), at: Samples.later(number))
      try store.saveAnswer("\(number)", in: id, at: Samples.later(60 + number))
    }
    let kept = try rows(store)
    #expect(kept.count == 6)
    try store.rebuildProjections()
    #expect(try rows(store) == kept)
  }

  @Test func `a history that was lost or changed is computed again from the logs`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    for id in ["a", "b", "c"] as [RoundID] { try store.playWholeRound(id) }
    let kept = try rows(store)
    try DatabaseQueue(path: store.file).write { db in
      try db.execute(
        sql: "DELETE FROM round WHERE id = 'a'; UPDATE round SET score = 1 WHERE id = 'b'")
    }
    #expect(try rows(store) != kept)
    try store.rebuildProjections()
    #expect(try rows(store) == kept)
  }
}
