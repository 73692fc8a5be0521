// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent

extension Round {
  /// The assessment with the levels that a coach set by hand in the place of the machine's; nil when the round was not read.
  public var assessmentWithOverrides: Assessment? {
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
