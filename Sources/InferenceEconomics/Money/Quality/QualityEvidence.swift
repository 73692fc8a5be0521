// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What published scores say about a small model against a large one: for it, against it, and what decides nothing.
///
/// The pair rule: same benchmark, same source, same setting, and at least twice the weights. The three lists cannot be
/// had one without the others.
public struct QualityEvidence: Hashable, Sendable {
  /// The weights of the large model over those of the small one.
  public let sizeRatio: Double
  /// Pairs in which the small model is better, the widest gaps first.
  public let speaksFor: [ScorePair]
  /// Pairs in which the large model is better, the widest gaps first.
  public let speaksAgainst: [ScorePair]
  /// Pairs with equal scores.
  public let ties: [ScorePair]
  /// Benchmarks of both models that were read in other sources or run in other settings, and so are not compared.
  public let notComparable: [String]

  /// The least ratio of sizes at which a pair says something about size.
  public static let leastSizeRatio = 2.0

  /// Compares two models.
  ///
  /// - Parameters:
  ///   - small: The model with fewer weights.
  ///   - large: The other one.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` when the large model has less than twice the
  ///   weights.
  public init(small: ScoredModel, large: ScoredModel) throws(EconomicsError) {
    sizeRatio = large.size.value / small.size.value
    guard sizeRatio >= Self.leastSizeRatio else {
      throw .outOfRange(
        what: "size of \(large.id) over that of \(small.id)", value: sizeRatio,
        allowed: "at least \(Self.leastSizeRatio)")
    }
    let pairs = Self.pairs(small.scores, large.scores)
    speaksFor = pairs.filter { $0.advantage > 0 }
    speaksAgainst = pairs.filter { $0.advantage < 0 }
    ties = pairs.filter { $0.advantage == 0 }
    let compared = Set(pairs.map(\.small.benchmark))
    let common = Set(small.scores.map(\.benchmark)).intersection(large.scores.map(\.benchmark))
    notComparable = common.subtracting(compared).sorted()
  }

  /// Whether there is no pair at all.
  public var isEmpty: Bool { speaksFor.isEmpty && speaksAgainst.isEmpty && ties.isEmpty }

  private static func pairs(
    _ small: [BenchmarkScore], _ large: [BenchmarkScore]
  ) -> [ScorePair] {
    let rivals = Dictionary(grouping: large, by: \.conditions)
    let pairs = small.flatMap { score in
      (rivals[score.conditions] ?? []).map { ScorePair(small: score, large: $0) }
    }
    return pairs.sorted { $0.rank < $1.rank }
  }
}

/// Two scores that may be compared.
public struct ScorePair: Hashable, Sendable {
  /// The score of the model with fewer weights.
  public let small: BenchmarkScore
  /// The score of the other one.
  public let large: BenchmarkScore

  /// How much better the small model is, in points; negative when it is worse, whichever way the benchmark counts.
  public var advantage: Double {
    small.higherIsBetter ? small.score - large.score : large.score - small.score
  }

  /// The gap that chance alone exceeds in one of twenty comparisons; `nil` when the source does not say how many tasks
  /// there were.
  ///
  /// The root of the sum of squares of both half widths. Models that were given the same tasks agree on many of them,
  /// so the true figure is smaller and `inside the noise` is said too often rather than too seldom.
  public var noise: Double? {
    guard let one = small.halfWidth, let other = large.halfWidth else { return nil }
    return (one * one + other * other).squareRoot()
  }

  /// Whether the gap means something.
  public var significance: Significance {
    guard let noise else { return .unknown }
    return abs(advantage) > noise ? .outsideNoise : .insideNoise
  }

  /// Whether a gap means something.
  public enum Significance: String, Hashable, Sendable {
    case outsideNoise, insideNoise
    /// The source does not say how many tasks there were.
    case unknown
  }

  /// Wide gaps first, then by name: the order of a list must not depend on that of the input.
  fileprivate var rank: Rank {
    Rank(
      gap: -abs(advantage),
      name: [small.benchmark, small.setting, small.variant, large.variant, small.source.name])
  }

  fileprivate struct Rank: Comparable {
    let gap: Double
    let name: [String]

    static func < (left: Rank, right: Rank) -> Bool {
      left.gap != right.gap
        ? left.gap < right.gap : left.name.lexicographicallyPrecedes(right.name)
    }
  }
}

extension BenchmarkScore {
  /// What must be equal for two scores to be compared.
  fileprivate struct Conditions: Hashable {
    let benchmark: String
    let setting: String
    let source: SourceID
    let scale: Scale
    let higherIsBetter: Bool
  }

  fileprivate var conditions: Conditions {
    Conditions(
      benchmark: benchmark, setting: setting, source: source, scale: scale,
      higherIsBetter: higherIsBetter)
  }
}
