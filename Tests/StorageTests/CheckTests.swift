// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct CheckTests {
  /// Returns what is found after another program has run some SQL on two whole rounds, `a` and `b`.
  private func findings(after sql: String) throws -> [StoreFinding] {
    let folder = try TemporaryFolder()
    do {
      let store = try RoundStore(folder: folder.path)
      try store.playWholeRound("a")
      try store.playWholeRound("b")
    }
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let other = try DatabaseQueue(
        path: folder.path(of: "windtunnel.sqlite"), configuration: configuration)
      try other.write { try $0.execute(sql: sql) }
    }
    let check = try RoundStore(folder: folder.path).check()
    #expect(check.isSound == check.findings.isEmpty)
    #expect(check.findings.allSatisfy { !$0.mend.isEmpty })
    return check.findings
  }

  @Test func `a whole store has no findings`() throws {
    let store = try RoundStore.inMemory()
    try store.playWholeRound("a")
    try store.create(id: "b", start: Samples.round(), at: Samples.start)
    let check = try store.check()
    #expect(check.isSound)
    #expect(check.findings == [])
    #expect(check.rounds == 2)
    #expect(check.events == 11)
    #expect(check.schema == "know fits made by themselves")
  }

  @Test func `a gap in a log is found, and the other round is not blamed`() throws {
    let found = try findings(
      after: "DROP TRIGGER eventStays; DELETE FROM event WHERE roundID = 'a' AND sequence = 3")
    #expect(
      found.map(\.problem) == [
        "the trigger eventStays is missing",
        "round a: round a misses event 3; the next one in the log is 4",
      ])
    #expect(found.map(\.area) == [.schema, .log])
  }

  @Test func `a log without its first or its last event is found`() throws {
    let first = try findings(
      after: "DROP TRIGGER eventStays; DELETE FROM event WHERE roundID = 'a' AND sequence = 1")
    #expect(first.contains { $0.area == .log && $0.problem.contains("has no start") })
    let last = try findings(
      after: "DROP TRIGGER eventStays; DELETE FROM event WHERE roundID = 'a' AND sequence = 10")
    #expect(last.contains { $0.area == .history && $0.problem.contains("row of round a") })
    #expect(last.contains { $0.area == .history && $0.problem.contains("not in the log") })
  }

  @Test func `an event that nobody knows and one in the wrong place are found`() throws {
    let unknown = try findings(
      after: """
        DROP TRIGGER eventNeverChanges;
        UPDATE event SET kind = 'sung', payload = '{"sung":{}}' WHERE roundID = 'b' AND sequence = 2
        """)
    #expect(unknown.contains { $0.area == .log && $0.problem.contains("event 2") })
    let misplaced = try findings(
      after: """
        DROP TRIGGER eventNeverChanges;
        UPDATE event SET kind = 'answered',
          payload = '{"answered":{"exchange":4,"reason":"person"}}'
        WHERE roundID = 'b' AND sequence = 2
        """)
    #expect(misplaced.contains { $0.area == .log && $0.problem.contains("cannot follow") })
  }

  @Test(arguments: [
    (
      "UPDATE round SET score = 51 WHERE id = 'a'", "the row of round a does not agree with its log"
    ),
    ("UPDATE round SET kind = 'poetry' WHERE id = 'a'", "its row in the history is damaged"),
    ("DELETE FROM round WHERE id = 'a'", "round a has a log and no row"),
    (
      "UPDATE round SET id = 'ghost' WHERE id = 'a'",
      "a row of round names an event that is not in the log"
    ),
  ])
  func `a history that does not agree with the logs is found`(sql: String, problem: String) throws {
    let found = try findings(after: sql)
    #expect(found.contains { $0.area == .history && $0.problem.contains(problem) })
    #expect(found.allSatisfy { $0.area == .history })
  }

  @Test func `a table that does not belong and a broken rule are found`() throws {
    let found = try findings(
      after: """
        CREATE TABLE other (id INTEGER);
        PRAGMA ignore_check_constraints = ON;
        UPDATE round SET band = 9 WHERE id = 'a';
        """)
    #expect(found.contains { $0.area == .schema && $0.problem.contains("table other") })
    #expect(found.contains { $0.area == .file && $0.problem.contains("CHECK constraint failed") })
  }

  @Test func `damaged pages are findings and not an end of the check`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "windtunnel.sqlite")
    do {
      let store = try RoundStore(folder: folder.path)
      try store.create(id: "r", start: Samples.round(), at: Samples.start)
      for number in 1...50 {
        let text = String(repeating: "words \(number) ", count: 1000)
        try store.saveAnswer(text, in: "r", at: Samples.later(number))
      }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let half = bytes.count / 2
    bytes.replaceSubrange(
      half..<bytes.count, with: Data(repeating: 0xFF, count: bytes.count - half))
    try bytes.write(to: URL(fileURLWithPath: file))
    let store = try RoundStore(folder: folder.path)
    let found = try store.check().findings
    #expect(found.contains { $0.area == .file })
    #expect(try store.check().findings == found)
  }
}
