// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import GRDB
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

/// Practice in the file: its guards, the check, the export, the erasure, the migration and a full disk.
struct PracticeDiskTests {
  private let clock = TestClock()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(pragmas: [String] = []) throws -> PracticeDesk {
    clock.desk(try RoundStore(folder: folder.path, pragmas: pragmas))
  }

  /// Two cards, one review, and a drill that is open with a draft.
  @discardableResult
  private func filled(word: String = "140 GB") throws -> PracticeDesk {
    let desk = try open()
    try desk.add([Samples.card("a", title: word), Samples.card("b")])
    try desk.practise("a", clock, text: word)
    _ = try desk.show("b") { Samples.drill(seed: $1, prompt: word) }
    try desk.save(word, to: "b", review: 1)
    return desk
  }

  private func run(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite"), configuration: configuration)
      .write { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "UPDATE practiceEvent SET at = 0",
    "DELETE FROM practiceEvent",
    "DELETE FROM practiceEvent WHERE sequence = 3",
    "INSERT INTO practiceEvent VALUES (5, 0, 'goalSet', '{\"goalSet\":{}}')",
    "INSERT INTO practiceEvent VALUES (0, 0, 'goalSet', '{\"goalSet\":{}}')",
    "INSERT INTO practiceEvent VALUES (4, 'noon', 'goalSet', '{\"goalSet\":{}}')",
    "INSERT INTO practiceEvent VALUES (4, 0, 'goalSet', '{\"reviewed\":{}}')",
    "INSERT INTO practiceEvent VALUES (4, 0, 'goalSet', '{\"goalSet\":')",
    "INSERT INTO practiceCard (number, id, card) VALUES (9, 'z', '{}')",
    "INSERT INTO practiceCard (number, id, card) VALUES (3, 'z z', '{}')",
    "UPDATE practiceCard SET id = 'a'",
    "UPDATE practiceReview SET rating = 5",
    "UPDATE practiceReview SET card = 7",
    "INSERT INTO practiceShown (id, card, review, drill, at) VALUES (2, 'a', 1, '{}', 0)",
  ])
  func `the schema refuses a change that no log may have`(sql: String) throws {
    let state = try filled().state()
    let other = try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite"))
    #expect {
      try other.write { try $0.execute(sql: sql) }
    } throws: {
      ($0 as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
    #expect(try open().store.foldedPractice() == state)
  }

  @Test(arguments: [
    (
      "UPDATE practiceReview SET rating = 5 - rating",
      "the row of card a does not agree with the log"
    ),
    ("UPDATE practiceCard SET stability = 9 WHERE id = 'a'", "the row of card a does not agree"),
    ("DELETE FROM practiceCard WHERE id = 'b'", "card b is in the log and has no row"),
    (
      "UPDATE practiceCard SET id = 'c', card = replace(card, '\"b\"', '\"c\"') WHERE id = 'b'",
      "card c has a row and is not in the log"
    ),
    ("UPDATE practiceCard SET card = '{}'", "the row of card 1 is damaged"),
    ("UPDATE practiceReview SET kind = 'song'", "the row of review 3 is damaged"),
  ])
  func `a deck that does not agree with the log is found and mended`(sql: String, problem: String)
    throws
  {
    let state = try filled().state()
    try run(sql)
    let desk = try open()
    let found = try desk.store.check().findings
    #expect(found.contains { $0.area == .history && $0.problem.contains(problem) })
    try desk.store.rebuildProjections()
    #expect(try desk.store.check().findings == [])
    #expect(try desk.state() == state)
    #expect(try desk.shown()?.draft == "140 GB")
  }

  @Test func `an event that nobody knows is found, and the rest is kept`() throws {
    try filled()
    try run(
      """
      DROP TRIGGER practiceEventNeverChanges;
      UPDATE practiceEvent SET kind = 'sung', payload = '{"sung":{}}' WHERE sequence = 2
      """)
    let store = try open().store
    let found = try store.check().findings
    #expect(found.contains { $0.area == .practice && $0.problem.contains("event 2") })
    #expect(throws: StoreError.self) { try store.practice() }
    let json = String(decoding: try store.export(at: Samples.start).json(), as: UTF8.self)
    #expect(json.contains(#""unreadable" : "{\"sung\":{}}""#))
  }

  @Test func `a check counts the events of practice and an export holds them and the draft`() throws
  {
    let store = try filled(word: "a mark").store
    #expect(try store.check().events == 3)
    let data = try store.export(at: Samples.start).json()
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let practice = try #require(json["practice"] as? [String: Any])
    let events = try #require(practice["events"] as? [[String: Any]])
    #expect(events.map { $0["sequence"] as? Int } == [1, 2, 3])
    let kinds = events.map { ($0["event"] as? [String: Any])?.keys.first }
    #expect(kinds == ["cardAdded", "cardAdded", "reviewed"])
    let open = try #require(practice["open"] as? [String: Any])
    #expect(open["draft"] as? String == "a mark")
    #expect(open["shownAt"] as? String == "2026-11-24T18:00:30.000Z")
  }

  @Test func `nothing of practice is left after an erasure, and it begins anew`() throws {
    let marker = "xq7-unlikely-mark"
    let desk = try filled(word: marker)
    let idle = try open()
    #expect(try idle.state().deck.count == 2)
    try desk.store.erase()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: file)))
      #expect(data.range(of: Data(marker.utf8)) == nil)
    }
    for each in [desk, idle] {
      #expect(try each.state() == PracticeState())
      #expect(try each.shown() == nil)
    }
    try filled()
    #expect(try idle.state().eventCount == 3)
    #expect(try idle.state() == desk.state())
    #expect(try idle.store.check().findings == [])
    #expect(throws: DatabaseError.self) { try run("DELETE FROM practiceEvent") }
  }

  @Test func `a file of the version before gets the tables and keeps its rounds`() throws {
    let round = try open().store.playWholeRound("r")
    try run(
      """
      DROP TABLE practiceReview; DROP TABLE practiceCard; DROP TABLE practiceShown;
      DROP TABLE practiceEvent;
      DELETE FROM grdb_migrations WHERE identifier = 'know practice';
      """)
    let desk = try open()
    #expect(try desk.store.round("r") == round)
    #expect(try desk.state() == PracticeState())
    try filled()
    #expect(try desk.store.check().findings == [])
  }

  @Test func `a file from before reviews came back gets those of cards that left the deck`() throws
  {
    let desk = try filled()
    try desk.add([Samples.card("c")])
    for card in ["a", "c"] as [CardID] {
      clock.advance(86_400)
      try desk.putAside("b", review: 1)
      try desk.practise(card, clock)
      try desk.remove(card, because: "known")
    }
    let expected = try desk.add([Samples.card("a")])
    #expect(expected.card("a")?.reviews.count == 2)
    #expect(expected.takenOut["c"]?.count == 1)
    // What the version before had: no reviews of cards that were taken out, and those that came back as new ones.
    try run(
      """
      DROP TABLE practiceTakenOut;
      ALTER TABLE store DROP COLUMN hasOldDeck;
      DELETE FROM practiceReview WHERE card = (SELECT number FROM practiceCard WHERE id = 'a');
      UPDATE practiceCard SET stability = NULL, difficulty = NULL, firstAt = NULL, lastAt = NULL,
        reviews = 0, lapses = 0 WHERE id = 'a';
      DELETE FROM grdb_migrations WHERE identifier = 'know reviews of cards taken out';
      """)
    let migrated = try open()
    #expect(try migrated.state() == expected)
    #expect(try migrated.store.check().findings == [])
    #expect(try migrated.add([Samples.card("c")]).card("c")?.reviews.count == 1)
    #expect(try open().state() == migrated.state())
  }

  @Test func `a file from before fits were made by themselves is read, and takes their events`()
    throws
  {
    let before = try filled().fitParameters(Samples.fit)
    try run("DELETE FROM grdb_migrations WHERE identifier = 'know fits made by themselves'")
    let desk = try open()
    #expect(try desk.state() == before)
    #expect(try desk.choose(FittingChoice(isAutomatic: false)).fit == nil)
    #expect(try desk.store.check().findings == [])
  }

  @Test(arguments: [
    "UPDATE practiceTakenOut SET rating = 5 - rating", "DELETE FROM practiceTakenOut",
    "UPDATE practiceTakenOut SET card = 'z'",
  ])
  func `reviews of a card taken out that do not agree with the log are found and mended`(
    sql: String
  ) throws {
    let expected = try filled().remove("a", because: "known")
    try run(sql)
    let store = try open().store
    let found = try store.check().findings
    #expect(
      found.contains {
        $0.area == .history && $0.problem.contains("card a, which was taken out, do not agree")
      })
    try store.rebuildProjections()
    #expect(try store.check().findings == [])
    #expect(try store.practice() == expected)
  }

  @Test func `a full disk keeps what was saved, and gives the cache nothing that is not there`()
    throws
  {
    let desk = try open(pragmas: ["max_page_count = 90"])
    try desk.add([Samples.card("a")])
    _ = try desk.show("a") { Samples.drill(seed: $1) }
    try desk.save("short", to: "a", review: 1)
    let long = String(repeating: "long ", count: 80_000)
    #expect(throws: StoreError.diskFull(file: desk.store.file)) {
      try desk.answer(long, to: "a", review: 1)
    }
    #expect(try desk.shown()?.draft == "short")
    #expect(throws: StoreError.diskFull(file: desk.store.file)) {
      try desk.add((1...2000).map { Samples.card(CardID("c\($0)")) })
    }
    #expect(try desk.state().deck.map(\.id) == ["a"])
    #expect(try desk.answer("short", to: "a", review: 1).review.answer.text == "short")
    #expect(try open().state() == desk.state())
    #expect(try desk.store.check().findings == [])
  }

  @Test func `a clock that goes back a little is held, and one that goes back far is believed`()
    throws
  {
    let desk = try open()
    func times() throws -> [Instant] { try desk.store.practiceEvents().map(\.at) }
    try desk.add([Samples.card("a")])
    clock.set(Samples.later(-86_400))
    try desk.add([Samples.card("b")])
    clock.set(Samples.later(-86_401))
    try desk.add([Samples.card("c")])
    clock.set(Samples.later(60))
    try desk.add([Samples.card("d")])
    #expect(try times() == [0, 0, -86_401, 60].map(Samples.later))
    #expect(try open().state() == desk.state())
  }
}
