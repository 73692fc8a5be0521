// SPDX-License-Identifier: Apache-2.0

/// Compares probabilities near one, of which 99% and 99.9% are ten times apart.
enum Odds {
  /// Whether two probabilities agree in what is missing from one as well, as far as rounding allows.
  static func agree(_ stated: Double, _ expected: Double) -> Bool {
    guard stated > 0.5, expected > 0.5 else { return true }
    let first = max(1 - stated, 1e-6), second = max(1 - expected, 1e-6)
    return abs(first - second) <= 0.006 && max(first, second) < 2 * min(first, second)
      || max(first / second, second / first) <= 1.35
  }
}
