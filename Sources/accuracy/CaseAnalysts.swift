// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Two ways to name the cause of a case from its data; neither sees roles or what the generator knows.
struct CaseAnalysts {
  let made: ProductCase

  /// Haste, first way: the group with the largest raw move from the first side to the second.
  func largestMove() throws(CutError) -> Mechanism.ID? {
    try extreme { row, _ in row.difference.map(abs) }
  }

  /// Haste, second way: the group that stands farthest off the whole, on the side to which the figure moved.
  func farthestGroup() throws(CutError) -> Mechanism.ID? {
    try extreme { row, whole in
      guard let value = row.after.value, let total = whole.after.value else { return nil }
      return (whole.difference ?? 0) < 0 ? total - value : value - total
    }
  }

  /// Haste, third way: the last entry of the change log.
  func lastEntry() -> Mechanism.ID? { made.story.changeLog.last?.mechanism }

  /// Care: for each thing that is known to have happened the check that would show it, and the one that explains most.
  func largestCheck() throws(CutError) -> Mechanism.ID? {
    var best: (share: Double, id: Mechanism.ID)?
    for mechanism in made.story.mechanisms {
      let share = try made.checks.run(mechanism.check).share
      // What explains less than two fifths of the change is not named as its cause.
      if share > best?.share ?? 0.4 { best = (share, mechanism.id) }
    }
    return best?.id
  }

  /// Groups below this number are left out: nobody reports the rate of a dozen.
  private static let fewest = 20

  private func extreme(
    by size: (ProductAnalytics.SideBySide.Row, ProductAnalytics.SideBySide.Row) -> Double?
  ) throws(CutError) -> Mechanism.ID? {
    var best: (size: Double, filter: Cut.Filter)?
    for breakdown in made.story.schema.breakdowns where !isContrast(breakdown) {
      let split = try made.sides(made.story.headline.metric, by: .breakdown(breakdown.id))
      for row in split.rows where min(row.before.n, row.after.n) >= Self.fewest {
        guard let value = row.value, let size = size(row, split.total) else { continue }
        if size > best?.size ?? 0 { best = (size, Cut.Filter(breakdown.id, value)) }
      }
    }
    return made.story.mechanisms.first { $0.segment != nil && $0.segment == best?.filter }?.id
  }

  private func isContrast(_ breakdown: Breakdown) -> Bool {
    guard case .groups(let arms, _, _, _) = made.story.headline.contrast else { return false }
    return arms == breakdown.id
  }
}
