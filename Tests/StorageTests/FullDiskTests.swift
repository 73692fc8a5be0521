// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct FullDiskTests {
  /// Fills the file for the store with something that can be taken away again, as a full disk is filled by other files.
  private func fill(_ folder: TemporaryFolder, bytes: Int) throws -> DatabaseQueue {
    let other = try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite"))
    try other.write { db in
      try db.execute(sql: "CREATE TABLE ballast (bytes BLOB)")
      try db.execute(sql: "INSERT INTO ballast VALUES (zeroblob(?))", arguments: [bytes])
    }
    return other
  }

  /// Saves longer and longer texts until one does not fit, and returns the last that did with the error.
  private func saveUntilFull(_ store: RoundStore) -> (saved: String, error: StoreError?) {
    var saved = ""
    for number in 1...100 {
      let text = saved + String(repeating: "\(number) ", count: 2000)
      do {
        try store.saveAnswer(text, in: "r", at: Samples.later(number))
        saved = text
      } catch {
        return (saved, error as? StoreError)
      }
    }
    return (saved, nil)
  }

  @Test func `a full disk keeps what was saved, and saving works again once there is room`() throws
  {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path, pragmas: ["max_page_count = 100"])
    try store.create(id: "r", start: Samples.round(), at: Samples.start)
    let ballast = try fill(folder, bytes: 200_000)

    let (saved, error) = saveUntilFull(store)
    #expect(error == .diskFull(file: folder.path(of: "windtunnel.sqlite")))
    #expect(!saved.isEmpty)
    #expect(try store.round("r")?.exchanges[0].draft.text == saved)
    #expect(throws: StoreError.diskFull(file: store.file)) {
      try store.create(
        id: "r2", start: Samples.round(prompt: String(repeating: "long ", count: 20_000)),
        at: Samples.start)
    }
    #expect(try store.summaries().map(\.id) == ["r"])
    let reopened = try RoundStore(folder: folder.path)
    #expect(try reopened.round("r") == store.round("r"))
    #expect(try reopened.check().findings.map(\.area) == [.schema])

    try ballast.write { try $0.execute(sql: "DROP TABLE ballast") }
    let next = saved + String(repeating: "more ", count: 2000)
    try store.saveAnswer(next, in: "r", at: Samples.later(500))
    #expect(try store.round("r")?.exchanges[0].draft.text == next)
    #expect(try RoundStore(folder: folder.path).round("r") == store.round("r"))
    #expect(try store.check().findings == [])
  }
}
