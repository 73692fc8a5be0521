// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct EraseTests {
  private let marker = "Xylophone-7f3a91"

  /// Returns the files of a folder that contain the marker.
  private func filesWithMarker(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
      return data.range(of: Data(marker.utf8)) != nil
    }
  }

  /// Writes rounds that have the marker in every text, large ones on pages of their own as well.
  private func fill(_ store: RoundStore) throws {
    for number in 1...20 {
      let id = RoundID("\(marker)-\(number)")
      try store.create(
        id: id, start: Samples.round(question: marker, prompt: marker), at: Samples.start)
      let text = String(repeating: "\(marker) ", count: number * 50)
      try store.saveAnswer(text, in: id, at: Samples.later(number))
    }
  }

  @Test func `nothing that was written is left in any file`() throws {
    let folder = try TemporaryFolder()
    do {
      // The first store's end moves its pages from the write-ahead log into the file.
      try fill(RoundStore(folder: folder.path))
      #expect(try filesWithMarker(folder) == ["windtunnel.sqlite"])
    }
    let store = try RoundStore(folder: folder.path)
    let idle = try RoundStore(folder: folder.path)
    try store.saveAnswer(marker + marker, in: RoundID("\(marker)-1"), at: Samples.later(99))
    #expect(try idle.summaries().count == 20)
    #expect(try filesWithMarker(folder) == ["windtunnel.sqlite", "windtunnel.sqlite-wal"])

    try store.erase()
    #expect(try filesWithMarker(folder) == [])
    for each in [store, idle] {
      #expect(try each.summaries().isEmpty)
      #expect(try each.openRounds().isEmpty)
      #expect(try each.round(RoundID("\(marker)-1")) == nil)
      #expect(try each.events(of: RoundID("\(marker)-1")).isEmpty)
    }
  }

  @Test func `an erased store is guarded and works like a new one`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try fill(store)
    try store.erase()
    try store.erase()
    #expect(try store.check().findings == [])
    try store.playWholeRound("r")
    #expect(try store.check().findings == [])
    let other = try DatabaseQueue(path: store.file)
    #expect(throws: DatabaseError.self) {
      try other.write { try $0.execute(sql: "DELETE FROM event") }
    }
  }

  @Test func `a store in memory is erased as well`() throws {
    let store = try RoundStore.inMemory()
    try fill(store)
    try store.erase()
    #expect(try store.summaries().isEmpty)
    #expect(try store.check().findings == [])
  }

  @Test func `a program that still reads the old pages is named, and erasing again finishes`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path, pragmas: ["busy_timeout = 50"])
    try fill(store)
    let other = try DatabasePool(path: store.file)
    try other.read { db in
      let events = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
      #expect(events == 40)
      #expect(throws: StoreError.eraseUnfinished(file: store.file)) { try store.erase() }
    }
    #expect(try store.summaries().isEmpty)
    try store.erase()
    #expect(try filesWithMarker(folder) == [])
  }
}
