// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

/// Turns what was seen in an answer into levels, a score, a band and next steps.
struct Judgement {
  let examination: Examination
  let rubric: Rubric
  let rules: RuleSet

  /// The highest band an answer can reach that was written for the grader.
  private static let gamingBand = Band.noHire

  func assessment() -> Assessment {
    let criteria = rubric.criteria.map(result)
    let score = BandRule.score(of: criteria.map { ($0.weight, $0.level) })
    return Assessment(
      questionID: examination.question.id, kind: rubric.kind, rubricVersion: rubric.version,
      criteria: criteria, flags: examination.flags, score: score,
      band: score.map { BandRule.band(score: $0, knockOuts: knockOuts.map(\.band)) },
      nextSteps: NextSteps(judgement: self, criteria: criteria).steps(), notices: notices)
  }

  /// Returns the rule that gives the level of a criterion.
  func level(of criterion: Criterion) -> CriterionLevel {
    CriterionLevel(
      criterion: criterion, evidence: examination.evidence,
      flags: examination.flags.filter { touches($0, criterion) })
  }

  /// Whether a flag is about a criterion: a wrong number only where the criterion has evidence in its sentence, any other flag always.
  private func touches(_ flag: FlagResult, _ criterion: Criterion) -> Bool {
    guard flag.id == Assessor.wrongNumberFlag, let quote = flag.quote else { return true }
    guard criterion.caps[flag.id] != nil else { return false }
    let types = criterion.required + criterion.supporting
    return examination.evidence.contains { piece in
      piece.quote.start < quote.end && quote.start < piece.quote.end && types.contains(piece.type)
    }
  }

  private func result(_ criterion: Criterion) -> CriterionResult {
    if let reason = unassessed(criterion) {
      return CriterionResult(
        id: criterion.id, name: criterion.name, weight: criterion.weight, level: nil, low: nil,
        high: nil, meaning: reason, reason: reason, quotes: [], nextStep: "")
    }
    let rule = level(of: criterion)
    let level = rule.level()
    return CriterionResult(
      id: criterion.id, name: criterion.name, weight: criterion.weight, level: level,
      low: min(level, rule.level(.strict)), high: max(level, rule.level(.loose)),
      meaning: criterion.anchors.meaning(of: level),
      reason: LevelReason(rule: rule, rules: rules).text(for: level),
      quotes: quotes(of: rule, at: level),
      nextStep: LevelReason(rule: rule, rules: rules).nextStep(from: level))
  }

  /// Why a criterion gets no level; nil when it gets one.
  private func unassessed(_ criterion: Criterion) -> String? {
    if case .language(let language) = examination.refusal {
      return "Not assessed: the answer is in \(language), and only English is read."
    }
    let isOpen = rules.opens(criterion, by: examination.question)
    guard !isOpen, level(of: criterion).support.isEmpty else { return nil }
    return "Not assessed: the question gives no opening for it."
  }

  /// The sentences a level rests on, each once, in the order of the text; none at level 1.
  private func quotes(of rule: CriterionLevel, at level: Level) -> [Quote] {
    guard level > .one else { return [] }
    return Set(rule.support.map(\.quote)).sorted { $0.start < $1.start }
  }

  /// The flags that leave no band above a certain one.
  private var knockOuts: [(flag: FlagResult, band: Band)] {
    examination.flags.compactMap { flag in
      let band =
        flag.id == Assessor.gamingFlag
        ? Self.gamingBand : rules.flags.first { $0.id == flag.id }?.knockOut
      return band.map { (flag, $0) }
    }
  }

  private var notices: [String] {
    var notices: [String] = []
    if case .language(let language) = examination.refusal {
      notices.append(
        "This answer is in \(language). Only English is assessed, so it was not scored.")
    }
    if examination.reading.tokens.isEmpty { notices.append("The answer is empty.") }
    for (flag, band) in knockOuts {
      notices.append(
        "The flag “\(flag.name)” leaves no band above \(band.rawValue), whatever the score.")
    }
    return notices
  }
}
