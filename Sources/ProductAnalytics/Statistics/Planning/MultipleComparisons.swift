// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What looking at many comparisons does to errors, and how p values are raised for it.
///
/// Each adjusted value stands at the place of its original; it is significant at a level when it is not above the level.
public enum MultipleComparisons {
  /// Returns how often at least one of independent comparisons without any effect is significant: 1 - (1 - level)^count.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a level outside 0...1 or a negative count.
  public static func familyWiseError(
    level: Double, comparisons count: Int
  ) throws(StatisticsError) -> Double {
    try Valid.share("level", level)
    try Valid.range("comparisons", count, 0...Int.max)
    return count == 0 ? 0 : -expm1(Double(count) * log1p(-level))
  }

  /// Returns p values times their count, at most 1: holds the chance of any false alarm.
  ///
  /// Source: Dunn, "Multiple comparisons among means", JASA 56, 1961.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a p value outside 0...1.
  public static func bonferroni(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
    try check(pValues)
    return pValues.map { min($0 * Double(pValues.count), 1) }
  }

  /// Returns p values raised step by step from the least: holds the chance of any false alarm, and is never weaker than Bonferroni.
  ///
  /// Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a p value outside 0...1.
  public static func holm(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
    try check(pValues)
    var adjusted = pValues
    var largest = 0.0
    for (rank, place) in ranking(pValues).enumerated() {
      largest = max(largest, min(pValues[place] * Double(pValues.count - rank), 1))
      adjusted[place] = largest
    }
    return adjusted
  }

  /// Returns p values raised so that the expected share of false alarms among all alarms is held (false discovery rate).
  ///
  /// Source: Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a p value outside 0...1.
  public static func benjaminiHochberg(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
    try check(pValues)
    var adjusted = pValues
    var least = 1.0
    for (rank, place) in ranking(pValues).enumerated().reversed() {
      least = min(least, pValues[place] * Double(pValues.count) / Double(rank + 1))
      adjusted[place] = least
    }
    return adjusted
  }

  private static func check(_ pValues: [Double]) throws(StatisticsError) {
    for value in pValues { try Valid.share("p value", value) }
  }

  /// Returns the places of p values, the least first.
  private static func ranking(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }
}
