// SPDX-License-Identifier: Apache-2.0

import Agreement

/// How well the raters agree among themselves: no assessor can be measured more finely than that.
struct RaterFigures: Sendable {
  /// Two raters on the answers that both have rated.
  struct Pair: Sendable {
    let first: String
    let second: String
    let answers: Int
    let bandKappa: Double?
    /// The number of levels that both give.
    let levels: Int
    let levelKappa: Double?

    fileprivate init(_ first: String, _ second: String, _ answers: [[BenchRating]]) {
      let pairs = answers.compactMap { ratings -> (BenchRating, BenchRating)? in
        guard let one = ratings.first(where: { $0.rater == first }),
          let other = ratings.first(where: { $0.rater == second })
        else { return nil }
        return (one, other)
      }
      let levels = pairs.flatMap(Self.levels)
      self.first = first
      self.second = second
      self.answers = pairs.count
      self.levels = levels.count
      bandKappa = Kappa.quadratic(pairs.map(\.0.band), pairs.map(\.1.band))
      levelKappa = Kappa.quadratic(levels.map(\.0), levels.map(\.1))
    }

    private static func levels(of one: BenchRating, _ other: BenchRating) -> [(Int, Int)] {
      one.levels.compactMap { criterion, level in
        guard let level, let second = other.levels[criterion] ?? nil else { return nil }
        return (level, second)
      }
    }
  }

  /// The pairs of raters that have an answer in common, sorted by name.
  let pairs: [Pair]

  /// Creates the figures of the ratings of each answer.
  init(_ answers: [[BenchRating]]) {
    let raters = Set(answers.joined().map(\.rater)).sorted()
    pairs = raters.enumerated().flatMap { place, first in
      raters.dropFirst(place + 1).map { Pair(first, $0, answers) }
    }.filter { $0.answers > 0 }
  }

  /// The mean kappa of bands over the pairs; nil when no pair has one.
  var bandKappa: Double? { Self.mean(pairs.compactMap(\.bandKappa)) }

  /// The mean kappa of levels over the pairs; nil when no pair has one.
  var levelKappa: Double? { Self.mean(pairs.compactMap(\.levelKappa)) }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
