// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import GRDB
import InterviewContent
public import Practice
import Quantities
import Rehearsal

extension RoundStore {
  /// Returns the rounds that are over as practice sees them, the one that ended first first.
  ///
  /// A round of a campaign in real mode is left out until the campaign has ended: what its interviewer wrote is sealed until then. A round
  /// that cannot be read is left out too; ``check()`` names it.
  ///
  /// - Throws: ``StoreError``.
  public func rehearsedRounds() throws -> [RehearsedRound] {
    try read { db in
      let erasures = try RoundCache.erasures(db)
      let ended = try Set(
        CampaignTable(db: db).rows().filter { $0.summary.endedAt != nil }.map(\.summary.id))
      var rounds: [RehearsedRound] = []
      for row in try HistoryTable(db: db).rows() where row.isOpenToPractice(after: ended) {
        do {
          rounds.append(
            try rehearsals.round(
              row.summary.id, eventCount: row.eventCount, erasures: erasures
            ) {
              try RehearsedRound(of: row, in: db)
            })
        } catch StoreError.unreadable {
          continue
        }
      }
      return rounds.sorted { ($0.endedAt, $0.id) < ($1.endedAt, $1.id) }
    }
  }
}

extension PracticeDesk {
  /// Returns the rounds that are over as practice sees them, the one that ended first first; see ``RoundStore/rehearsedRounds()``.
  ///
  /// - Throws: ``StoreError``.
  public func rehearsedRounds() throws -> [RehearsedRound] { try store.rehearsedRounds() }
}

extension HistoryRow {
  /// Whether the round is over and nothing about it is sealed.
  fileprivate func isOpenToPractice(after ended: Set<CampaignID>) -> Bool {
    guard summary.endedAt != nil else { return false }
    guard summary.mode == .real, let campaign = summary.campaign else { return true }
    return ended.contains(campaign)
  }
}

extension RehearsedRound {
  fileprivate init(of row: HistoryRow, in db: Database) throws {
    let round = try EventLog(db: db).replay(row.summary.id)
    let campaign = round.start.place?.campaign
    self.init(
      id: round.id.name, endedAt: round.end?.at ?? round.lastEventAt, campaign: campaign?.name,
      loop: try campaign.flatMap { try CampaignLog(db: db).loop(of: $0) },
      stage: round.start.plan.stage, isReal: round.start.mode == .real, hints: round.hints.count,
      question: round.start.question, text: Transcript(of: round.exchanges).text,
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

extension Round {
  /// The assessment with the levels that a coach set by hand in the place of the machine's; nil when the round was not read.
  var assessmentWithOverrides: Assessment? {
    guard let scorecard, !overrides.isEmpty else { return scorecard }
    return Assessment(
      questionID: scorecard.questionID, kind: scorecard.kind,
      rubricVersion: scorecard.rubricVersion,
      criteria: scorecard.criteria.map { result in
        override(of: result.id).map(result.replaced) ?? result
      },
      flags: scorecard.flags, score: coached?.score ?? scorecard.score,
      band: coached?.band ?? scorecard.band, nextSteps: scorecard.nextSteps,
      notices: scorecard.notices)
  }
}

extension CriterionResult {
  /// Returns the result with a level that was set by hand; it leaves no room for a stricter or a looser reading.
  fileprivate func replaced(by override: LevelOverride) -> CriterionResult {
    CriterionResult(
      id: id, name: name, weight: weight, level: override.level, low: override.level,
      high: override.level, meaning: level == override.level ? meaning : "set by hand",
      reason: override.reason, quotes: quotes, nextStep: override.level == .five ? "" : nextStep)
  }
}
