// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent

/// The rule by which the levels of a model and of our own reader become one.
///
/// Our own level stands unless every run counts and all agree within one level. Then it moves by one at most: down freely, up no higher than
/// the ceiling, and not at all when the gate has flagged the answer. Flags are never touched.
struct Combination: Sendable {
  let standing: Level
  let runs: [RunReading]
  /// How many runs are needed.
  let needed: Int
  let ceiling: LevelCeiling?
  let isGaming: Bool

  /// The levels of the runs that count; nil when one is void or missing.
  private var levels: [Int]? {
    let levels = runs.filter { $0.void == nil }.compactMap { $0.level?.rawValue }
    return levels.count == needed ? levels : nil
  }

  /// The mean of the runs, rounded toward our own level; nil when they do not agree within one.
  var agreed: Level? {
    guard let levels, let low = levels.min(), let high = levels.max(), high - low <= 1 else {
      return nil
    }
    let mean = Double(levels.reduce(0, +)) / Double(levels.count)
    let rule: FloatingPointRoundingRule = mean < Double(standing.rawValue) ? .up : .down
    return Level(rawValue: Int(mean.rounded(rule)))
  }

  /// The level of both together, and why it is not that of the model.
  var result: (level: Level, hold: CriterionReading.Hold?) {
    guard let agreed else { return (standing, levels == nil ? .void : .unsure) }
    guard agreed != standing else { return (standing, nil) }
    guard !isGaming else { return (standing, .gaming) }
    let moved = standing.moved(by: agreed > standing ? 1 : -1)
    if moved > standing, let ceiling, moved > ceiling.level { return (standing, .ceiling(ceiling)) }
    return (moved, moved == agreed ? nil : .oneStep)
  }

  /// What came of the criterion.
  func reading(of criterion: Criterion.ID) -> CriterionReading {
    let result = result
    return CriterionReading(
      criterion: criterion, standing: standing, runs: runs, agreed: agreed,
      combined: result.level, hold: result.hold)
  }
}

extension Assessor {
  /// Returns the score and the band with combined levels.
  ///
  /// The score has the same weights. The band moves as it does for levels that a coach sets, see ``AnswerAssessment/Assessor/regrade(_:with:)``,
  /// and by one at most, so that five criteria which each move by one do not turn a no into a yes.
  func combined(
    _ assessment: Assessment, _ criteria: [CriterionReading]
  ) -> (score: Int?, band: Band?) {
    let moved = criteria.filter { $0.combined != $0.standing }
    let levels = Dictionary(moved.map { ($0.criterion, $0.combined) }, uniquingKeysWith: { $1 })
    guard !levels.isEmpty, let own = assessment.band,
      let result = regrade(assessment, with: levels)
    else { return (assessment.score, assessment.band) }
    let band = min(max(result.band.rawValue, own.rawValue - 1), own.rawValue + 1)
    return (result.score, Band(rawValue: band) ?? own)
  }
}
