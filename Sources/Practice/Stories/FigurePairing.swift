// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Drills
import Quantities

/// Pairs the amounts of one text with those of another text about the same events.
///
/// An amount that stands in both texts, whatever its unit, is consistent wherever it stands. Of what is left, two amounts that are said about
/// the same thing with different values are a conflict. When in doubt it keeps silent: a false alarm costs trust in all others.
struct FigurePairing {
  /// Two amounts of one thing with different values.
  struct Conflict {
    let first: StoryFigure
    let second: StoryFigure
    /// How many words of content both are said about.
    let shared: Int
  }

  /// The conflicts, the surest first.
  let conflicts: [Conflict]
  /// Amounts of the first text that the second one leaves out.
  let leftOut: [StoryFigure]

  /// Pairs amounts.
  ///
  /// With `areParts` the texts are parts of one story: a value before stands in one part and the value after in another, so only amounts
  /// whose role is the same are compared.
  init(_ first: [StoryFigure], _ second: [StoryFigure], areParts: Bool = false) {
    let mine = first.filter { figure in !second.contains { Self.isSame(figure, $0) } }
    let theirs = second.filter { figure in !first.contains { Self.isSame(figure, $0) } }
    var pairs: [Conflict] = []
    for other in theirs {
      let alike = mine.compactMap { one in
        Self.likeness(one, other, areParts: areParts).map {
          Conflict(first: one, second: other, shared: $0)
        }
      }
      // Dear, so only where it decides.
      if !alike.isEmpty, !Self.isDerived(other, from: first) { pairs += alike }
    }
    var taken: [Conflict] = []
    for pair in pairs.sorted(by: { $0.shared > $1.shared })
    where !taken.contains(where: { $0.first == pair.first || $0.second == pair.second }) {
      taken.append(pair)
    }
    conflicts = taken
    leftOut = mine.filter { figure in !taken.contains { $0.first == figure } }
  }

  /// Whether two amounts are the same, or what is left of a whole: 71% right and 29% wrong.
  private static func isSame(_ one: StoryFigure, _ other: StoryFigure) -> Bool {
    if one.amount.agrees(with: other.amount) || one.amount.isNumber(of: other.amount)
      || other.amount.isNumber(of: one.amount)
    {
      return true
    }
    guard one.amount.measure == .part, other.amount.measure == .part else { return false }
    let sum = one.amount.quantity.value + other.amount.quantity.value
    return abs(sum - 1) < 0.005
  }

  /// Whether an amount follows from two others of one measure: their difference, or the change between them.
  private static func isDerived(_ figure: StoryFigure, from others: [StoryFigure]) -> Bool {
    let value = figure.amount.quantity.value
    for one in others {
      for other in others where one.amount.measure == other.amount.measure && one != other {
        let (start, end) = (one.amount.quantity.value, other.amount.quantity.value)
        guard start > 0, end > 0, start != end else { continue }
        let isChange =
          figure.amount.measure == .part && isNear(abs(end - start) / start, value)
          || figure.amount.measure == .factor && isNear(end / start, value)
          || figure.amount.measure == one.amount.measure && isNear(abs(end - start), value)
        if isChange { return true }
      }
    }
    return false
  }

  private static func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= StoryAmount.rounding * max(one, other)
  }

  /// How many words two amounts are both said about; nil when they are not about the same thing.
  private static func likeness(
    _ one: StoryFigure, _ other: StoryFigure, areParts: Bool
  ) -> Int? {
    guard one.amount.measure == other.amount.measure, haveOneScale(one, other),
      rolesMatch(one, other, areParts: areParts), periodsMatch(one, other)
    else { return nil }
    let shared = one.about.intersection(other.about).count
    if !one.amount.counted.isEmpty || !other.amount.counted.isEmpty {
      guard !one.amount.counted.isDisjoint(with: other.amount.counted) else { return nil }
    }
    let smaller = min(one.about.count, other.about.count)
    let isAlike =
      areParts
      ? shared >= 2 && 2 * shared >= smaller
        || isNearlySame(one.amount, other.amount) && (shared == smaller || countOne(one, other))
      : shared >= 2 || 2 * shared > smaller
    return shared >= 1 && isAlike ? shared : nil
  }

  /// Whether the words behind two numbers are the same, such as engineers.
  private static func countOne(_ one: StoryFigure, _ other: StoryFigure) -> Bool {
    !one.amount.counted.isEmpty && one.amount.counted == other.amount.counted
  }

  /// Whether one value may be the other one misremembered: 3 of the 12 engineers are another thing, 15 are not.
  private static func isNearlySame(_ one: StoryAmount, _ other: StoryAmount) -> Bool {
    let values = [abs(one.quantity.value), abs(other.quantity.value)].sorted()
    return values[1] <= 2 * values[0]
  }

  /// The largest ratio of two values of one thing; a duration of days and one of milliseconds are two things.
  private static let mostRatio = 20.0

  private static func haveOneScale(_ one: StoryFigure, _ other: StoryFigure) -> Bool {
    let (left, right) = (one.amount.quantity, other.amount.quantity)
    if (left.per == nil) != (right.per == nil), left.dimension != .count { return false }
    if let mine = left.per, let theirs = right.per, mine.noun != theirs.noun { return false }
    if left.number == right.number { return true }
    let (small, large) = (min(left.value, right.value), max(left.value, right.value))
    return small > 0 && large / small <= mostRatio
  }

  private static func rolesMatch(
    _ one: StoryFigure, _ other: StoryFigure, areParts: Bool
  ) -> Bool {
    if areParts {
      return one.role == other.role || one.role == nil && other.role == .before
        || one.role == .before && other.role == nil
    }
    if one.role == .change || other.role == .change { return one.role == other.role }
    return one.role == nil || other.role == nil || one.role == other.role
  }

  private static func periodsMatch(_ one: StoryFigure, _ other: StoryFigure) -> Bool {
    guard one.amount.measure != .other(.duration), !one.periods.isEmpty, !other.periods.isEmpty
    else { return true }
    return one.periods.contains { period in other.periods.contains { Self.areSame(period, $0) } }
  }

  private static func areSame(_ one: StoryFigure.Period, _ other: StoryFigure.Period) -> Bool {
    if case .length(let left) = one, case .length(let right) = other {
      return abs(left - right) <= 0.2 * max(left, right)
    }
    return one == other
  }
}
