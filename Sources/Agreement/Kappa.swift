// SPDX-License-Identifier: Apache-2.0

/// Agreement of two judges on an ordered scale, beyond what chance would give.
public enum Kappa {
  /// Returns Cohen's kappa with quadratic weights.
  ///
  /// κ = 1 - (Σᵢ (xᵢ - yᵢ)² / n) / (Σᵢ Σⱼ (xᵢ - yⱼ)² / n²): the squared distance that was seen, over the one to expect of judges who give
  /// their values independently of each other. 1 is perfect, 0 is chance, below 0 is worse than chance. Distances are those of the scale, over
  /// categories that nobody used as well. Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70(4), 1968, pages 213-220.
  ///
  /// - Parameters:
  ///   - first: The categories of one judge, as steps of the scale.
  ///   - second: Those of the other, of the same things in the same order.
  /// - Returns: Kappa; nil without values, and when both judges gave the same value throughout.
  public static func quadratic(_ first: [Int], _ second: [Int]) -> Double? {
    precondition(first.count == second.count, "each thing has a value of both judges")
    let pairs = zip(first, second).map { (Double($0), Double($1)) }
    let count = Double(pairs.count)
    let seen = pairs.map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
    let squares = pairs.map { $0 * $0 + $1 * $1 }.reduce(0, +)
    let sums = pairs.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    // Σᵢ Σⱼ (xᵢ - yⱼ)² = n Σ x² + n Σ y² - 2 Σ x Σ y.
    let byChance = count * squares - 2 * sums.0 * sums.1
    return byChance > 0 ? 1 - count * seen / byChance : nil
  }
}
