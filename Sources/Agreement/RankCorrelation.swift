// SPDX-License-Identifier: Apache-2.0

/// How far two lists of numbers put the same things in the same order.
///
/// All numbers are finite.
public enum RankCorrelation {
  /// Returns the rank of each value, from 1; equal values share the mean of their ranks.
  public static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }

  /// Returns Spearman's rank correlation, ρ: Pearson's correlation of the ranks, ties at their mean rank.
  ///
  /// Source: C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15(1), 1904, pages
  /// 72-101.
  ///
  /// - Returns: From -1 to 1; nil without values, and when all values of a list are the same.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    pearson(ranks(first), ranks(second))
  }

  /// Returns the rank correlation of two lists at a fixed value of a third.
  ///
  /// ρ₁₂.₃ = (ρ₁₂ - ρ₁₃ ρ₂₃) / √((1 - ρ₁₃²)(1 - ρ₂₃²)), the first-order partial correlation of the ranks. Source: M. G. Kendall and A. Stuart,
  /// The Advanced Theory of Statistics, volume 2, chapter 27.
  ///
  /// - Returns: From -1 to 1; nil when one of the three correlations is nil, and when the third list fixes the order of one of the two.
  public static func partial(
    _ first: [Double], _ second: [Double], given third: [Double]
  ) -> Double? {
    guard let direct = spearman(first, second), let one = spearman(first, third),
      let two = spearman(second, third)
    else { return nil }
    let rest = (1 - one * one) * (1 - two * two)
    // Below this the rest is what rounding leaves of nothing.
    return rest > 1e-12 ? (direct - one * two) / rest.squareRoot() : nil
  }

  /// Returns the product-moment correlation: Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²).
  private static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "each thing has a value in both lists")
    let one = deviations(first)
    let two = deviations(second)
    let squares = sumOfProducts(one, one) * sumOfProducts(two, two)
    return squares > 0 ? sumOfProducts(one, two) / squares.squareRoot() : nil
  }

  private static func deviations(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func sumOfProducts(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).map { $0 * $1 }.reduce(0, +)
  }
}
