// SPDX-License-Identifier: Apache-2.0

/// Moves waits of days a little, so that cards that came together do not stay together.
///
/// Source of the ranges: open-spaced-repetition, py-fsrs 6.3.1 `scheduler.py`, read in November 2026.
public enum IntervalFuzz {
  /// Where a range begins and ends, in days, and the share of a wait within it by which the wait may move.
  private static let ranges: [(start: Double, end: Double, share: Double)] = [
    (2.5, 7, 0.15), (7, 20, 0.1), (20, .infinity, 0.05),
  ]

  /// Moves a wait.
  ///
  /// - Parameters:
  ///   - days: The wait.
  ///   - uniform: A number from 0 up to 1; the same one moves a wait in the same way.
  ///   - longest: The longest wait.
  /// - Returns: The wait that was moved, in days; one below 2.5 days stays.
  public static func days(_ days: Int, by uniform: Double, longest: Int = 36_500) -> Int {
    guard days >= 3 else { return days }
    let wait = Double(days)
    let reach = ranges.reduce(1) { $0 + $1.share * max(min(wait, $1.end) - $1.start, 0) }
    let high = min((wait + reach).rounded(), Double(longest))
    let low = min(max((wait - reach).rounded(), 2), high)
    let moved = low + (min(max(uniform, 0), 1) * (high - low + 1)).rounded(.down)
    return Int(min(moved, high))
  }
}
