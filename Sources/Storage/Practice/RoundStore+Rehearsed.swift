// SPDX-License-Identifier: Apache-2.0

import GRDB
import InterviewContent
public import Practice
import Quantities
import Rehearsal

extension RoundStore {
  /// Returns the rounds that are over as practice sees them, the one that ended first first.
  ///
  /// A round of a campaign in real mode is left out until the campaign has ended: what its interviewer wrote is sealed until then. So are
  /// the rounds of the sample, which no person took, and a round that cannot be read; ``check()`` names the latter.
  ///
  /// - Throws: ``StoreError``.
  public func rehearsedRounds() throws -> [RehearsedRound] { try rehearsals().rounds }

  /// Returns the same with a mark that changes when they do.
  func rehearsals() throws -> RehearsedRounds {
    try read { db in
      let mark = try RehearsalMark(db)
      if let known = rehearsalCache.rounds(at: mark) { return known }
      let ended = try HistoryTable(db: db).ended()
      let campaigns = try CampaignTable(db: db).ended()
      let rounds = try ended.compactMap { id, eventCount in
        try rehearsalCache.round(id, eventCount: eventCount, at: mark)
          ?? rehearsedRound(id, after: campaigns, db)
      }
      let all = RehearsedRounds(
        mark: mark, rounds: rounds.sorted { ($0.endedAt, $0.id) < ($1.endedAt, $1.id) })
      rehearsalCache.keep(
        all, lengths: Dictionary(ended.map { ($0.id, $0.eventCount) }, uniquingKeysWith: { $1 }))
      return all
    }
  }

  /// Returns a round from its log; nil when it is sealed or cannot be read.
  private func rehearsedRound(
    _ id: RoundID, after ended: Set<CampaignID>, _ db: Database
  ) throws -> RehearsedRound? {
    do {
      guard let row = try HistoryTable(db: db).row(of: id), row.isOpenToPractice(after: ended)
      else { return nil }
      return try RehearsedRound(of: row, in: db, sharing: rehearsalCache)
    } catch StoreError.unreadable {
      return nil
    }
  }
}

extension PracticeDesk {
  /// Returns the rounds that are over as practice sees them, the one that ended first first; see ``RoundStore/rehearsedRounds()``.
  ///
  /// - Throws: ``StoreError``.
  public func rehearsedRounds() throws -> [RehearsedRound] { try store.rehearsedRounds() }

  /// Reads the rounds that are over into memory; what can do without them does not wait meanwhile.
  ///
  /// - Throws: ``StoreError``.
  public func readAhead() throws {
    try store.rehearsalCache.readingAhead { _ = try store.rehearsedRounds() }
  }
}

extension HistoryRow {
  /// Whether the round is over and nothing about it is sealed.
  fileprivate func isOpenToPractice(after ended: Set<CampaignID>) -> Bool {
    guard summary.endedAt != nil, !summary.id.isSample else { return false }
    guard summary.mode == .real, let campaign = summary.campaign else { return true }
    return ended.contains(campaign)
  }
}

extension RehearsedRound {
  fileprivate init(of row: HistoryRow, in db: Database, sharing cache: RehearsalCache) throws {
    let round = try EventLog(db: db).replay(row.summary.id)
    let campaign = round.start.place?.campaign
    self.init(
      id: round.id.name, endedAt: round.end?.at ?? round.lastEventAt, campaign: campaign?.name,
      loop: try campaign.flatMap { try CampaignLog(db: db).loop(of: $0) },
      stage: round.start.plan.stage, isReal: round.start.mode == .real, hints: round.hints.count,
      question: cache.shared(round.start.question), text: Transcript(of: round.exchanges).text,
      assessment: round.assessmentWithOverrides, claims: round.claims ?? [])
  }
}

extension CampaignLog {
  /// Returns the loop of a campaign; nil when its start cannot be read.
  fileprivate func loop(of id: CampaignID) throws -> Loop.ID? {
    guard let first = try stored(of: id).first, case .started(let start) = Self.value(of: first)
    else { return nil }
    return start.loop.id
  }
}
