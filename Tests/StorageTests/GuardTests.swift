// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// The schema is the last line of defence: each statement is one that only a mistake or another program would make.
struct GuardTests {
  @Test(arguments: [
    "UPDATE event SET at = 0",
    "UPDATE event SET payload = '{\"scored\":{}}' WHERE sequence = 2",
    "DELETE FROM event",
    "DELETE FROM event WHERE sequence = 8",
    "INSERT OR REPLACE INTO event SELECT roundID, sequence, 0, kind, payload FROM event",
    "INSERT INTO event VALUES ('r', 12, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('r', 1, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('new', 2, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('new', 0, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('n w', 1, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('', 1, 0, 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('new', 1, 'noon', 'discussionBegan', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('new', 1, 0, 'finished', '{\"discussionBegan\":{}}')",
    "INSERT INTO event VALUES ('new', 1, 0, 'discussionBegan', '{\"discussionBegan\":')",
    "INSERT INTO event VALUES ('new', 1, 0, 'a.b', '{\"a\":{\"b\":{}}}')",
    "INSERT INTO event VALUES ('new', 1, 0, '', '{}')",
    "INSERT INTO event VALUES ('new', 1, 0, 'discussionBegan', NULL)",
    "UPDATE round SET mode = 'easy'",
    "UPDATE round SET score = 101",
    "UPDATE round SET band = 7",
    "UPDATE round SET eventCount = 99",
    "UPDATE round SET heading = 'no JSON'",
    "INSERT INTO store VALUES (2, 0, 0, 0)",
    "UPDATE store SET rebuilds = -1",
  ])
  func `the schema refuses a change that no log may have`(sql: String) throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    let round = try store.playWholeRound("r")
    #expect(round.eventCount == 10)
    let other = try DatabaseQueue(path: store.file)
    #expect {
      try other.write { try $0.execute(sql: sql) }
    } throws: { error in
      (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
    #expect(try Round(id: "r", events: store.events(of: "r")) == round)
    #expect(try store.check().findings == [])
  }
}
