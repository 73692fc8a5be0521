// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// The form of what is on people's disks.
///
/// None of the text here may change: it is what the first version wrote.
struct MigrationTests {
  private static let schema = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('create event, round and store');
    CREATE TABLE event (
      roundID TEXT NOT NULL
        CHECK (length(roundID) BETWEEN 1 AND 64 AND roundID NOT GLOB '*[^0-9A-Za-z-]*'),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^A-Za-z]*'),
      payload TEXT NOT NULL
        CHECK (json_valid(payload) AND json_type(payload, '$.' || kind) IS 'object'),
      PRIMARY KEY (roundID, sequence)
    ) STRICT;
    CREATE TRIGGER eventFollows BEFORE INSERT ON event
    WHEN NEW.sequence IS NOT
      (SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE roundID = NEW.roundID)
    BEGIN SELECT RAISE(ABORT, 'an event must follow the last one of its round'); END;
    CREATE TRIGGER eventNeverChanges BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
    CREATE TRIGGER eventStays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted alone'); END;
    CREATE TABLE round (
      id TEXT NOT NULL PRIMARY KEY,
      eventCount INTEGER NOT NULL,
      startedAt INTEGER NOT NULL,
      endedAt INTEGER,
      mode TEXT NOT NULL CHECK (mode IN ('coach', 'real')),
      kind TEXT NOT NULL CHECK (kind <> ''),
      heading TEXT NOT NULL CHECK (json_valid(heading)),
      score INTEGER CHECK (score BETWEEN 0 AND 100),
      band INTEGER CHECK (band BETWEEN 1 AND 6),
      FOREIGN KEY (id, eventCount) REFERENCES event (roundID, sequence)
    ) STRICT;
    CREATE TABLE store (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      erasures INTEGER NOT NULL CHECK (erasures >= 0)
    ) STRICT;
    INSERT INTO store (id, erasures) VALUES (1, 0);
    """

  private static let assessment = #"""
    {"band":4,"criteria":[{"high":4,"id":"PS1","level":3,"low":2,"meaning":"Names parts","name":"Structure","nextStep":"Rank them","quotes":[{"end":7,"start":0,"text":"I would"}],"reason":"one specific part","weight":60},{"id":"PS2","meaning":"not assessed","name":"Metrics","nextStep":"","quotes":[],"reason":"no opening","weight":40}],"flags":[{"id":"no_metrics","message":"name one","name":"No metric"},{"id":"vague","message":"say which","name":"Vague","quote":{"end":7,"start":0,"text":"I would"}}],"kind":"problem_solving","nextSteps":[{"better":"Rank","criterion":"PS1","moment":"the start","said":{"end":7,"start":0,"text":"I would"}}],"notices":["model-labelled"],"questionID":"sessions-dropped","rubricVersion":"1.0","score":50}
    """#

  /// Every event of the sample round: kind, seconds after the start, JSON.
  private static let events: [(kind: String, seconds: Int, json: String)] = [
    (
      "started", 0,
      #"{"started":{"round":{"interviewer":{"agenda":"Finds out how causes are narrowed down","bridges":["You said “{quote}”."],"closing":"Thank you.","id":"product-lead","opening":"Let us begin.","role":"Product lead"},"mode":"coach","plan":{"followUps":3,"preparation":0,"stage":"problem-solving","title":"Problem solving"},"question":{"exhibits":"week,sessions\n1,100\n2,88","id":"sessions-dropped","kind":"problem_solving","prompt":"Sessions dropped by 12%. What next?"},"seed":18446744073709551615}}}"#
    ),
    ("discussionBegan", 10, #"{"discussionBegan":{}}"#),
    (
      "draftEdited", 20,
      #"{"draftEdited":{"edit":{"inserted":"check tracking","kept":0,"keptAtEnd":0},"field":{"notes":{}}}}"#
    ),
    (
      "draftEdited", 30,
      #"{"draftEdited":{"edit":{"inserted":"I would split it","kept":0,"keptAtEnd":0},"field":{"answer":{"exchange":0}}}}"#
    ),
    ("answered", 40, #"{"answered":{"exchange":0,"reason":"person"}}"#),
    (
      "feedbackGiven", 40,
      #"{"feedbackGiven":{"assessment":"# + assessment + #","exchange":0}}"#
    ),
    (
      "followUpAsked", 40,
      #"{"followUpAsked":{"question":{"criterion":"PS2","probe":"no-metric","reactsTo":"I would look around","reason":"no metric was named","text":"Which number would you watch?"}}}"#
    ),
    ("answered", 50, #"{"answered":{"exchange":1,"reason":"timeUp"}}"#),
    ("finished", 50, #"{"finished":{"reason":"timeUp"}}"#),
    ("scored", 60, #"{"scored":{"assessment":"# + assessment + "}}"),
  ]

  /// Writes the database of the first version with the sample round in it.
  private func firstVersion(in folder: TemporaryFolder) throws {
    let queue = try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite"))
    try queue.write { db in
      try db.execute(sql: Self.schema)
      for (index, event) in Self.events.enumerated() {
        try db.execute(
          sql: "INSERT INTO event VALUES ('r', ?, ?, ?, ?)",
          arguments: [
            index + 1, 1_795_543_200_000 + 1000 * event.seconds, event.kind, event.json,
          ])
      }
      try db.execute(
        sql: """
          INSERT INTO round VALUES ('r', 10, 1795543200000, 1795543250000, 'coach',
            'problem_solving', '{"prompt":"Sessions dropped by 12%. What next?",\
          "question":"sessions-dropped","stage":"Problem solving"}', 50, 4)
          """)
    }
  }

  @Test func `a database of the first version keeps its rounds`() throws {
    let folder = try TemporaryFolder()
    try firstVersion(in: folder)
    let store = try RoundStore(folder: folder.path)
    let expected = try RoundStore.inMemory().playWholeRound("r")
    #expect(try store.round("r") == expected)
    #expect(expected.claims == nil, "its numbers were not checked")
    #expect(try store.summaries() == [RoundSummary(of: expected)])
    #expect(try store.check().findings == [])
    try store.playWholeRound("new")
    #expect(try store.check().findings == [])
  }

  @Test func `events are written in the form of the first version`() throws {
    let folder = try TemporaryFolder()
    let store = try RoundStore(folder: folder.path)
    try store.playWholeRound("r")
    let rows = try DatabaseQueue(path: store.file).read { db in
      try Row.fetchAll(db, sql: "SELECT kind, payload FROM event ORDER BY sequence")
    }
    #expect(rows.map { $0["kind"] } == Self.events.map(\.kind))
    #expect(rows.map { $0["payload"] } == Self.events.map(\.json))
  }

  @Test func `an empty file becomes a store`() throws {
    let folder = try TemporaryFolder()
    _ = try DatabaseQueue(path: folder.path(of: "windtunnel.sqlite"))
    let store = try RoundStore(folder: folder.path)
    try store.playWholeRound("r")
    #expect(try store.check().findings == [])
  }
}
