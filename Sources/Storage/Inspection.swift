// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
import Rehearsal

/// A walk through a store that collects what is wrong.
struct Inspection {
  private let db: Database
  private var findings: [StoreFinding] = []
  private var rounds: [RoundID] = []
  private var events = 0
  private var schema = ""
  /// How many cards are named one by one.
  private static let mostCards = 20
  /// The rows that the history should have.
  private var expectedRows: [RoundID: HistoryRow] = [:]

  init(db: Database) {
    self.db = db
  }

  /// What was found.
  var result: StoreCheck {
    StoreCheck(rounds: rounds.count, events: events, schema: schema, findings: findings)
  }

  /// Inspects every part; damage in one does not keep the next from being looked at.
  mutating func inspectAll() {
    inspect(.file) { try $0.inspectFile() }
    inspect(.schema) { try $0.inspectSchema() }
    inspect(.log) { try $0.inspectLogs() }
    inspect(.history) { try $0.inspectHistory() }
    inspect(.history) { try $0.inspectCampaigns() }
    inspect(.practice) { try $0.inspectPractice() }
    inspect(.model) { try $0.inspectModel() }
  }

  private mutating func inspect(
    _ area: StoreFinding.Area, _ body: (inout Inspection) throws -> Void
  ) {
    do {
      try body(&self)
    } catch let error as DatabaseError {
      find(.file, "reading stopped: \(error.message ?? "\(error.extendedResultCode)")")
    } catch {
      find(area, "\(error)")
    }
  }

  private mutating func find(_ area: StoreFinding.Area, _ problem: String) {
    let finding = StoreFinding(area: area, problem: problem, mend: area.mend)
    if !findings.contains(finding) { findings.append(finding) }
  }
}

extension Inspection {
  private mutating func inspectFile() throws {
    // A cursor, since SQLite may stop in the middle, and what it said until then counts.
    let lines = try String.fetchCursor(db, sql: "PRAGMA integrity_check")
    while let line = try lines.next(), line != "ok" {
      find(.file, "SQLite says: \(line)")
    }
  }

  private mutating func inspectSchema() throws {
    schema = try Schema.migrator.migrations.last(where: Schema.applied(db).contains) ?? "none"
    let (actual, expected) = (try Schema.objects(db), try Schema.expectedObjects())
    for name in Set(actual.keys).union(expected.keys).sorted() {
      switch (actual[name], expected[name]) {
      case (nil, _): find(.schema, "the \(name) is missing")
      case (_, nil): find(.schema, "there is a \(name) that does not belong here")
      case (let found, let right) where found != right: find(.schema, "the \(name) was changed")
      default: continue
      }
    }
  }

  private mutating func inspectLogs() throws {
    let log = EventLog(db: db)
    events = try log.count()
    rounds = try log.rounds()
    for id in rounds {
      do {
        expectedRows[id] = HistoryRow(of: try log.replay(id))
      } catch StoreError.unreadable(_, let reason) {
        find(.log, "round \(id): \(reason)")
      }
    }
  }

  private mutating func inspectHistory() throws {
    for row in try Row.fetchAll(db, sql: "SELECT * FROM round ORDER BY id") {
      let id = RoundID(row["id"])
      let expected = expectedRows.removeValue(forKey: id)
      do {
        guard let expected, try HistoryRow(row) != expected else { continue }
        find(.history, "the row of round \(id) does not agree with its log")
      } catch StoreError.unreadable(_, let reason) {
        find(.history, "round \(id): \(reason)")
      }
    }
    for id in expectedRows.keys.sorted() {
      find(.history, "round \(id) has a log and no row")
    }
    try inspectForeignKeys()
  }

  private mutating func inspectCampaigns() throws {
    let log = CampaignLog(db: db)
    events += try log.count()
    var expected: [CampaignID: CampaignRow] = [:]
    for id in try log.campaigns() {
      do {
        expected[id] = CampaignRow(of: try log.replay(id))
      } catch StoreError.unreadableCampaign(_, let reason) {
        find(.log, "campaign \(id): \(reason)")
      }
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM campaign ORDER BY id") {
      let id = CampaignID(row["id"])
      let right = expected.removeValue(forKey: id)
      do {
        guard let right, try CampaignRow(row) != right else { continue }
        find(.history, "the row of campaign \(id) does not agree with its log")
      } catch StoreError.unreadableCampaign(_, let reason) {
        find(.history, "campaign \(id): \(reason)")
      }
    }
    for id in expected.keys.sorted() {
      find(.history, "campaign \(id) has a log and no row")
    }
  }

  private mutating func inspectPractice() throws {
    let practice = try PracticeInspection(db: db)
    events += practice.events
    for problem in practice.log { find(.practice, problem) }
    for problem in practice.tables.prefix(Self.mostCards) { find(.history, problem) }
    if practice.tables.count > Self.mostCards {
      find(.history, "so it is with \(practice.tables.count - Self.mostCards) more cards")
    }
  }

  private mutating func inspectModel() throws {
    let table = ModelTable(db: db)
    do { _ = try table.settings() } catch StoreError.unreadableModel(let reason) {
      find(.model, reason)
    }
    for call in try table.calls(.all) {
      if let problem = call.problem { find(.model, "call \(call.id) of a model: \(problem)") }
    }
  }

  private mutating func inspectForeignKeys() throws {
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      let table: String? = row["table"]
      find(.history, "a row of \(table ?? "a table") names an event that is not in the log")
    }
  }
}

extension StoreFinding.Area {
  /// What to do about a finding.
  fileprivate var mend: String {
    switch self {
    case .file:
      "stop Windtunnel, copy the data folder, export what can be read, and go on in a new folder"
    case .schema:
      "another program changed the tables: export what is there and go on in a new folder"
    case .log:
      "the other rounds are whole; the export holds every event of this one that can be read"
    case .practice:
      "the rounds are whole; the export holds every event of practice, those that cannot be read as they are stored"
    case .model:
      "rounds are whole: connect the language model again, or delete the log of its calls on its page"
    case .history:
      "the logs hold everything that was written: `windtunnel data check --mend` computes the history from them again"
    }
  }
}
