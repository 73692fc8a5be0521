// SPDX-License-Identifier: Apache-2.0

import GRDB
public import InterviewContent
public import Rehearsal

extension RoundStore {
  /// Returns every round in short, or a part of them, the one that began last first.
  ///
  /// - Throws: ``StoreError``.
  public func summaries(_ part: ListPart = .all) throws -> [RoundSummary] {
    try read { try HistoryTable(db: $0).rows(part).map(\.summary) }
  }

  /// Returns the rounds on a question in short, the one that began last first.
  ///
  /// - Throws: ``StoreError``.
  public func summaries(of question: Question.ID) throws -> [RoundSummary] {
    try read { try HistoryTable(db: $0).rows(of: question).map(\.summary) }
  }

  /// Returns how many rounds there are.
  ///
  /// - Throws: ``StoreError``.
  public func roundCount() throws -> Int {
    try read { try HistoryTable(db: $0).count() }
  }

  /// Returns the rounds that have not ended, the one that began first first.
  ///
  /// - Throws: ``StoreError``.
  public func openRounds() throws -> [RoundID] {
    try read { try HistoryTable(db: $0).openRounds() }
  }

  /// Computes the history and the deck again from the logs.
  ///
  /// A round whose log does not add up is left out; ``check()`` names it.
  /// - Throws: ``StoreError``; the history is then as it was.
  public func rebuildProjections() throws {
    defer {
      practiceCache.clear()
      rehearsalCache.clear()
    }
    try write { db in
      let (log, history) = (EventLog(db: db), HistoryTable(db: db))
      try history.removeAll()
      try db.execute(sql: "UPDATE store SET rebuilds = rebuilds + 1")
      for id in try log.rounds() {
        do {
          try history.save(log.replay(id))
        } catch StoreError.unreadable {
          continue
        }
      }
      try rebuildCampaigns(db)
      try rebuildPractice(db)
    }
  }

  private func rebuildCampaigns(_ db: Database) throws {
    let (log, table) = (CampaignLog(db: db), CampaignTable(db: db))
    try table.removeAll()
    for id in try log.campaigns() {
      do {
        try table.save(log.replay(id))
      } catch StoreError.unreadableCampaign {
        continue
      }
    }
  }
}
