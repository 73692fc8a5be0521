// SPDX-License-Identifier: Apache-2.0

/// The scores of two models on one benchmark, from one source.
///
/// A pair is shown whichever side it favours: evidence for the small model never comes without the evidence against it.
public struct QualityPair: Hashable, Sendable {
  /// The score of the small model.
  public let small: Benchmark
  /// The score of the large model.
  public let large: Benchmark

  /// Which side a pair favours.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case small, large
    /// The scores are equal.
    case neither
  }

  /// Which model is better, by the scores alone.
  public var favours: Side {
    if small.score == large.score { return .neither }
    return (small.score > large.score) != small.lowerIsBetter ? .small : .large
  }

  /// How much better the favoured model is, in the unit of the benchmark; never negative.
  public var gap: Double { abs(small.score - large.score) }

  /// Whether the intervals of the two scores overlap; `nil` when the source gives none.
  public var isWithinError: Bool? {
    guard let one = small.interval, let other = large.interval else { return nil }
    return one.overlaps(other)
  }

  /// Returns every pair of comparable scores, in the order of the first ones.
  static func pairs(_ small: [Benchmark], _ large: [Benchmark]) -> [QualityPair] {
    small.flatMap { one in
      large.filter { one.isComparable(to: $0) }.map { QualityPair(small: one, large: $0) }
    }
  }
}
