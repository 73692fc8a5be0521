// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension Assessor {
  /// Returns the score and the band of an assessment with other levels in the place of some of its own.
  ///
  /// A flag that leaves no band above a certain one does so here too. A criterion that had no level counts once it is given one; a name
  /// that the assessment does not have changes nothing.
  ///
  /// - Returns: Both, or nil for both when no criterion has a level.
  public func regrade(
    _ assessment: Assessment, with levels: [Criterion.ID: Level]
  ) -> (score: Int, band: Band)? {
    let graded = assessment.criteria.map { (weight: $0.weight, level: levels[$0.id] ?? $0.level) }
    guard let score = BandRule.score(of: graded) else { return nil }
    guard rules(for: assessment.kind).wording == nil else {
      return (score, band(for: score, beside: assessment))
    }
    return (
      score, BandRule.band(score: score, knockOuts: assessment.flags.compactMap(rules.knockOut))
    )
  }

  /// The band of an assessment moved by as many steps as the score moves on the scale of bands; the same score keeps its band.
  private func band(for score: Int, beside assessment: Assessment) -> Band {
    let scores = (old: assessment.score ?? score, new: score)
    let steps =
      BandRule.band(score: scores.new, knockOuts: []).rawValue
      - BandRule.band(score: scores.old, knockOuts: []).rawValue
    let highest = assessment.flags.compactMap(rules.knockOut).min() ?? .strongHire
    let moved = min(6, max(1, (assessment.band ?? .strongNoHire).rawValue + steps))
    return min(Band(rawValue: moved) ?? .strongNoHire, highest)
  }
}
