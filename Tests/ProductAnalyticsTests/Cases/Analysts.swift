// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Picks what stands out, without asking how many it stands for or whether it explains anything.
struct NaiveAnalyst {
  let made: ProductCase

  /// The mechanism that points at the group with the largest raw move from the first side to the second.
  func largestMove() throws -> Mechanism.ID? {
    try extreme { row, _ in row.difference.map(abs) }
  }

  /// The mechanism that points at the group that stands farthest off the whole, on the side to which the figure moved.
  func farthestGroup() throws -> Mechanism.ID? {
    try extreme { row, whole in
      guard let value = row.after.value, let total = whole.after.value else { return nil }
      return (whole.difference ?? 0) < 0 ? total - value : value - total
    }
  }

  /// The mechanism behind the last entry of the change log.
  func lastEntry() -> Mechanism.ID? { made.story.changeLog.last?.mechanism }

  private func extreme(
    by size: (SideBySide.Row, SideBySide.Row) -> Double?
  ) throws -> Mechanism.ID? {
    var best: (size: Double, filter: Cut.Filter)?
    for breakdown in made.story.schema.breakdowns where !isContrast(breakdown) {
      let split = try made.sides(made.story.headline.metric, by: .breakdown(breakdown.id))
      for row in split.rows where row.before.n >= 20 && row.after.n >= 20 {
        guard let value = row.value, let size = size(row, split.total) else { continue }
        if size > best?.size ?? 0 { best = (size, Cut.Filter(breakdown.id, value)) }
      }
    }
    return made.story.mechanisms.first { $0.segment != nil && $0.segment == best?.filter }?.id
  }

  private func isContrast(_ breakdown: Breakdown) -> Bool {
    if case .groups(let arms, _, _, _) = made.story.headline.contrast {
      arms == breakdown.id
    } else {
      false
    }
  }
}

/// Runs for each thing that is known to have happened the check that would show it, and names what explains most.
///
/// It sees cuts alone: neither roles nor what the generator knows.
struct CarefulAnalyst {
  let made: ProductCase

  func cause() throws -> Mechanism.ID? {
    var best: (share: Double, id: Mechanism.ID)?
    for mechanism in made.story.mechanisms {
      let share = try made.checks.run(mechanism.check).share
      if share > best?.share ?? 0.4 { best = (share, mechanism.id) }
    }
    return best?.id
  }
}
