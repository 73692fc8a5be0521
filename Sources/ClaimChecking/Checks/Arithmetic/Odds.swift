// SPDX-License-Identifier: Apache-2.0

/// Compares probabilities near one, of which 99% and 99.9% are ten times apart.
enum Odds {
  /// Whether two probabilities agree in what is missing from one as well, as far as rounding allows.
  static func agree(_ stated: Double, _ expected: Double) -> Bool {
    guard stated > 0.5, expected > 0.5, stated < 1, expected < 1 else { return true }
    let first = 1 - stated, second = 1 - expected
    return abs(first - second) <= 0.006 && max(first, second) < 2 * min(first, second)
      || max(first / second, second / first) <= 1.35
  }
}
