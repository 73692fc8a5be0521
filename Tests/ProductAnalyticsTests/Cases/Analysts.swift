// SPDX-License-Identifier: Apache-2.0

@testable import ProductAnalytics

/// Picks what stands out, without asking how many it stands for or whether it explains anything.
struct NaiveAnalyst {
  let made: ProductCase
  private let splits: [(breakdown: Breakdown.ID, sides: SideBySide)]

  init(made: ProductCase) throws {
    self.made = made
    let headline = made.story.headline
    splits = try made.story.schema.breakdowns
      .filter { !Self.isContrast($0, headline) }
      .map { breakdown in
        // The values are those of `ProductCase.sides`, which computes intervals too.
        (
          breakdown.id,
          try headline.contrast.sides(
            headline.metric, by: .breakdown(breakdown.id), in: made.table,
            schema: made.story.schema, withIntervals: false)
        )
      }
  }

  /// The mechanism that points at the group with the largest raw move from the first side to the second.
  func largestMove() -> Mechanism.ID? {
    extreme { row, _ in row.difference.map(abs) }
  }

  /// The mechanism that points at the group that stands farthest off the whole, on the side to which the figure moved.
  func farthestGroup() -> Mechanism.ID? {
    extreme { row, whole in
      guard let value = row.after.value, let total = whole.after.value else { return nil }
      return (whole.difference ?? 0) < 0 ? total - value : value - total
    }
  }

  /// The mechanism behind the last entry of the change log.
  func lastEntry() -> Mechanism.ID? { made.story.changeLog.last?.mechanism }

  private func extreme(by size: (SideBySide.Row, SideBySide.Row) -> Double?) -> Mechanism.ID? {
    var best: (size: Double, filter: Cut.Filter)?
    for (breakdown, split) in splits {
      for row in split.rows where row.before.n >= 20 && row.after.n >= 20 {
        guard let value = row.value, let size = size(row, split.total) else { continue }
        if size > best?.size ?? 0 { best = (size, Cut.Filter(breakdown, value)) }
      }
    }
    return made.story.mechanisms.first { $0.segment != nil && $0.segment == best?.filter }?.id
  }

  private static func isContrast(_ breakdown: Breakdown, _ headline: Headline) -> Bool {
    guard case .groups(let arms, _, _, _) = headline.contrast else { return false }
    return arms == breakdown.id
  }
}

/// Looks for each thing that is known to have happened at the check that would show it, and names what explains most.
///
/// It sees what the checks find in the data, which the key keeps beside what the generator knows; a test shows that
/// running them anew gives the same.
struct CarefulAnalyst {
  let made: ProductCase

  func cause() -> Mechanism.ID? {
    var best: (share: Double, id: Mechanism.ID)?
    let findings = [made.key.cause] + made.key.decoys
    for mechanism in made.story.mechanisms {
      let share = findings.first { $0.mechanism.id == mechanism.id }?.check.share ?? 0
      if share > best?.share ?? 0.4 { best = (share, mechanism.id) }
    }
    return best?.id
  }
}
