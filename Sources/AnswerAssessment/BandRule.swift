// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// The rule that turns a score and the flags into the band.
///
/// The thresholds are ours, chosen among four sets on model-labelled answers (docs/assessor.md); the article behind the default loop gives
/// none.
enum BandRule {
  /// The least score of each band above the first, on the scale of 0 to 100.
  static let thresholds: [(least: Int, band: Band)] = [
    (64, .strongHire), (52, .hire), (46, .leaningYes), (36, .leaningNo), (22, .noHire),
  ]

  /// Returns the band of a score, no higher than the lowest knock-out allows.
  static func band(score: Int, knockOuts: [Band]) -> Band {
    let plain = thresholds.first { score >= $0.least }?.band ?? .strongNoHire
    return min(plain, knockOuts.min() ?? .strongHire)
  }

  /// Returns the weighted mean of levels on a scale of 0 to 100, rounded; criteria without a level carry no weight.
  ///
  /// Nil when none has one.
  static func score(of criteria: [(weight: Int, level: Level?)]) -> Int? {
    let assessed = criteria.compactMap { entry in entry.level.map { (entry.weight, $0) } }
    let weight = assessed.map(\.0).reduce(0, +)
    guard weight > 0 else { return nil }
    let points = assessed.map { $0.0 * ($0.1.rawValue - 1) }.reduce(0, +)
    return (points * 25 * 2 + weight) / (weight * 2)
  }
}
