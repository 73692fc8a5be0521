// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The tables and how they came to be.
///
/// A migration that has shipped is never edited. A new kind of event needs a migration of its own even when no table changes, so that
/// an older program refuses the file instead of stumbling over the event.
enum Schema {
  /// Every migration in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("create event, round and store") { db in
      try db.execute(sql: createEvent)
      try db.execute(sql: createEventGuards)
      try db.execute(sql: createRound)
      try db.execute(sql: createStore)
    }
    // Rounds on generated cases: the events hold a handout, requests for data and a review.
    migrator.registerMigration("know requests for data") { _ in }
    // Levels that a coach sets by hand: an event of their own, and what they make of a round in the history.
    migrator.registerMigration("know levels set by hand") { db in
      try db.execute(sql: addCoached)
    }
    // Campaigns, and rounds with planned turns, a place in a campaign, and outcomes of follow-ups.
    migrator.registerMigration("know campaigns") { db in
      try db.execute(sql: createCampaignEvent)
      try db.execute(sql: createCampaignEventGuards)
      try db.execute(sql: createCampaign)
    }
    // Practice: its log, the cards and reviews that are computed from it, and the drill that is open.
    migrator.registerMigration("know practice") { db in
      try db.execute(sql: createPracticeEvent)
      try db.execute(sql: createPracticeEventGuards)
      try db.execute(sql: createPracticeTables)
      try db.execute(sql: createPracticeShown)
    }
    // What a person chose for the interface.
    migrator.registerMigration("know preferences") { db in
      try db.execute(sql: createPreference)
    }
    // Ways to the newest, the open and the ended ones, and how often the lists were computed anew.
    migrator.registerMigration("find rounds and campaigns by their dates") { db in
      try db.execute(sql: createDates)
    }
    // Follow-ups that were said in the words of a language model: an event of their own.
    migrator.registerMigration("know phrased follow-ups") { _ in }
    // What of an answer was dictated: an event of its own.
    migrator.registerMigration("know dictation") { _ in }
    // Which language model a person connected, and what was sent to it.
    migrator.registerMigration("know language models") { db in
      try db.execute(sql: createModel)
    }
    // What a language model made of a round beside our own reader: an event of its own.
    migrator.registerMigration("know second readings") { _ in }
    // Reviews of cards that were taken out, for when the cards come back; a deck that cards have left is computed anew on opening.
    migrator.registerMigration("know reviews of cards taken out") { db in
      try db.execute(sql: createTakenOut)
    }
    // Fits of the memory model that are not used, and whether fits are made without being asked for: an event of its own.
    migrator.registerMigration("know fits made by themselves") { _ in }
    return migrator
  }

  /// Brings a database up to date.
  ///
  /// Another program may migrate the same file at this moment; a step that fails because the other one made it is taken as made.
  static func migrate(_ writer: any DatabaseWriter) throws {
    var before = try writer.read(applied)
    while true {
      do {
        return try migrator.migrate(writer)
      } catch {
        let now = try writer.read(applied)
        guard now.count > before.count else { throw error }
        before = now
      }
    }
  }

  /// Refuses a database to which a migration was applied that this program does not know.
  static func refuseNewer(_ db: Database, file: String) throws {
    guard try !applied(db).isSubset(of: migrator.migrations) else { return }
    throw StoreError.newer(file: file)
  }

  /// Returns the names of the migrations that were applied, known or not.
  ///
  /// Asks first whether there is a list of them, and so stands another program making it between the two questions.
  static func applied(_ db: Database) throws -> Set<String> {
    let lists = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'grdb_migrations'")
    guard lists == 1 else { return [] }
    return try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
  }

  /// Returns the text of every table, index and trigger of ours, by name.
  static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type || ' ' || name AS name, sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE 'grdb\\_%' ESCAPE '\\'
        """)
    return Dictionary(rows.map { ($0["name"], $0["sql"]) }, uniquingKeysWith: { $1 })
  }

  /// Returns the objects of a database that is up to date.
  static func expectedObjects() throws -> [String: String] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue)
    return try queue.read(objects)
  }
}

// The text of the first migration, as it shipped.

private let createEvent = """
  CREATE TABLE event (
    roundID TEXT NOT NULL
      CHECK (length(roundID) BETWEEN 1 AND 64 AND roundID NOT GLOB '*[^0-9A-Za-z-]*'),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^A-Za-z]*'),
    payload TEXT NOT NULL
      CHECK (json_valid(payload) AND json_type(payload, '$.' || kind) IS 'object'),
    PRIMARY KEY (roundID, sequence)
  ) STRICT
  """

private let createEventGuards = """
  CREATE TRIGGER eventFollows BEFORE INSERT ON event
  WHEN NEW.sequence IS NOT
    (SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE roundID = NEW.roundID)
  BEGIN SELECT RAISE(ABORT, 'an event must follow the last one of its round'); END;
  CREATE TRIGGER eventNeverChanges BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER eventStays BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'an event is never deleted alone'); END;
  """

private let createRound = """
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
  ) STRICT
  """

private let createStore = """
  CREATE TABLE store (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    erasures INTEGER NOT NULL CHECK (erasures >= 0)
  ) STRICT;
  INSERT INTO store (id, erasures) VALUES (1, 0);
  """

// The text of the third migration, as it shipped.

private let addCoached = """
  ALTER TABLE round ADD COLUMN coachedScore INTEGER CHECK (coachedScore BETWEEN 0 AND 100);
  ALTER TABLE round ADD COLUMN coachedBand INTEGER CHECK (coachedBand BETWEEN 1 AND 6);
  """

// The text of the fourth migration, as it shipped.

private let createCampaignEvent = """
  CREATE TABLE campaignEvent (
    campaignID TEXT NOT NULL
      CHECK (length(campaignID) BETWEEN 1 AND 48 AND campaignID NOT GLOB '*[^0-9A-Za-z-]*'),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^A-Za-z]*'),
    payload TEXT NOT NULL
      CHECK (json_valid(payload) AND json_type(payload, '$.' || kind) IS 'object'),
    PRIMARY KEY (campaignID, sequence)
  ) STRICT
  """

private let createCampaignEventGuards = """
  CREATE TRIGGER campaignEventFollows BEFORE INSERT ON campaignEvent
  WHEN NEW.sequence IS NOT
    (SELECT coalesce(max(sequence), 0) + 1 FROM campaignEvent WHERE campaignID = NEW.campaignID)
  BEGIN SELECT RAISE(ABORT, 'an event must follow the last one of its campaign'); END;
  CREATE TRIGGER campaignEventNeverChanges BEFORE UPDATE ON campaignEvent
  BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER campaignEventStays BEFORE DELETE ON campaignEvent
  BEGIN SELECT RAISE(ABORT, 'an event is never deleted alone'); END;
  """

private let createCampaign = """
  CREATE TABLE campaign (
    id TEXT NOT NULL PRIMARY KEY,
    eventCount INTEGER NOT NULL,
    startedAt INTEGER NOT NULL,
    endedAt INTEGER,
    heading TEXT NOT NULL CHECK (json_valid(heading)),
    FOREIGN KEY (id, eventCount) REFERENCES campaignEvent (campaignID, sequence)
  ) STRICT
  """

// The text of the fifth migration, as it shipped.

private let createPracticeEvent = """
  CREATE TABLE practiceEvent (
    sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 1),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^A-Za-z]*'),
    payload TEXT NOT NULL
      CHECK (json_valid(payload) AND json_type(payload, '$.' || kind) IS 'object')
  ) STRICT;
  CREATE INDEX practiceEventByKind ON practiceEvent (kind)
  WHERE kind NOT IN ('cardAdded', 'reviewed', 'ratingCorrected');
  """

private let createPracticeEventGuards = """
  CREATE TRIGGER practiceEventFollows BEFORE INSERT ON practiceEvent
  WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM practiceEvent)
  BEGIN SELECT RAISE(ABORT, 'an event must follow the last one'); END;
  CREATE TRIGGER practiceEventNeverChanges BEFORE UPDATE ON practiceEvent
  BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER practiceEventStays BEFORE DELETE ON practiceEvent
  BEGIN SELECT RAISE(ABORT, 'an event is never deleted alone'); END;
  """

private let createPracticeTables = """
  CREATE TABLE practiceCard (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES practiceEvent (sequence),
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200 AND id NOT GLOB '*[^!-~]*'),
    card TEXT NOT NULL CHECK (json_valid(card)),
    stability REAL,
    difficulty REAL CHECK (difficulty BETWEEN 1 AND 10),
    firstAt INTEGER,
    lastAt INTEGER,
    reviews INTEGER NOT NULL DEFAULT 0 CHECK ((reviews = 0) = (stability IS NULL)),
    lapses INTEGER NOT NULL DEFAULT 0 CHECK (lapses BETWEEN 0 AND reviews)
  ) STRICT;
  CREATE TABLE practiceReview (
    card INTEGER NOT NULL REFERENCES practiceCard (number),
    sequence INTEGER NOT NULL REFERENCES practiceEvent (sequence),
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    kind TEXT NOT NULL CHECK (kind <> ''),
    elapsed INTEGER NOT NULL,
    PRIMARY KEY (card, sequence)
  ) STRICT, WITHOUT ROWID;
  """

private let createPracticeShown = """
  CREATE TABLE practiceShown (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    card TEXT NOT NULL CHECK (card <> ''),
    review INTEGER NOT NULL CHECK (review >= 1),
    drill TEXT NOT NULL CHECK (json_valid(drill)),
    at INTEGER NOT NULL,
    tookHint INTEGER NOT NULL DEFAULT 0 CHECK (tookHint IN (0, 1)),
    draft TEXT NOT NULL DEFAULT '""' CHECK (json_valid(draft)),
    savedAt INTEGER
  ) STRICT
  """

// The text of the sixth migration, as it shipped.

private let createPreference = """
  CREATE TABLE preference (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID
  """

// The text of the seventh migration, as it shipped.

private let createDates = """
  CREATE INDEX roundByStart ON round (startedAt DESC, id DESC);
  CREATE INDEX roundByEnd ON round (endedAt, eventCount);
  CREATE INDEX campaignByStart ON campaign (startedAt DESC, id DESC);
  CREATE INDEX campaignByEnd ON campaign (endedAt);
  ALTER TABLE store ADD COLUMN rebuilds INTEGER NOT NULL DEFAULT 0 CHECK (rebuilds >= 0);
  """

// The text of the eighth migration, as it shipped.

private let createModel = """
  CREATE TABLE modelConnection (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    connection TEXT CHECK (connection IS NULL OR json_valid(connection)),
    revision INTEGER NOT NULL CHECK (revision >= 1)
  ) STRICT;
  CREATE TABLE modelCall (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    at INTEGER NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    round TEXT,
    url TEXT NOT NULL,
    model TEXT NOT NULL,
    messages TEXT CHECK (messages IS NULL OR json_valid(messages)),
    outcome TEXT NOT NULL,
    promptTokens INTEGER NOT NULL CHECK (promptTokens >= 0),
    replyTokens INTEGER NOT NULL CHECK (replyTokens >= 0),
    isEstimated INTEGER NOT NULL CHECK (isEstimated IN (0, 1)),
    dollars REAL,
    milliseconds INTEGER NOT NULL,
    tries INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX modelCallByRound ON modelCall (round) WHERE round IS NOT NULL;
  """

// The text of the ninth migration with tables, as it shipped.

private let createTakenOut = """
  CREATE TABLE practiceTakenOut (
    card TEXT NOT NULL CHECK (length(card) BETWEEN 1 AND 200 AND card NOT GLOB '*[^!-~]*'),
    sequence INTEGER NOT NULL REFERENCES practiceEvent (sequence),
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    kind TEXT NOT NULL CHECK (kind <> ''),
    elapsed INTEGER NOT NULL,
    PRIMARY KEY (card, sequence)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE store ADD COLUMN hasOldDeck INTEGER NOT NULL DEFAULT 0 CHECK (hasOldDeck IN (0, 1));
  UPDATE store SET hasOldDeck = EXISTS (SELECT 1 FROM practiceEvent WHERE kind = 'cardRemoved');
  """
