// SPDX-License-Identifier: Apache-2.0

/// What the raters of an answer say together: medians, and what most of them say.
struct AnswerLabel: Sendable {
  let ratings: [BenchRating]
  /// The median band; with an even number of raters it may end in a half.
  let band: Double
  /// The median level of each criterion that most raters gave a level; nil for the others that a rater names.
  let levels: [String: Double?]
  /// The flags that most raters raised.
  let flags: Set<String>

  /// Creates the label of an answer; there is at least one rating.
  init(_ ratings: [BenchRating]) {
    precondition(!ratings.isEmpty, "a label needs a rating")
    self.ratings = ratings
    band = Self.median(ratings.map(\.band))
    let criteria = Set(ratings.flatMap(\.levels.keys))
    levels = Dictionary(
      uniqueKeysWithValues: criteria.map { criterion in
        let levels = ratings.compactMap { $0.levels[criterion] ?? nil }
        return (criterion, levels.count * 2 > ratings.count ? Self.median(levels) : nil)
      })
    let flags = ratings.flatMap { Set($0.flags) }
    let counts = Dictionary(flags.map { ($0, 1) }, uniquingKeysWith: +)
    self.flags = Set(counts.filter { $0.value * 2 > ratings.count }.keys)
  }

  /// The median band as a category; a half goes to the even number.
  var wholeBand: Int { Self.whole(band) }

  /// Whether the whole band lies on the hiring side of the line.
  var passes: Bool { wholeBand >= BenchScale.passing }

  /// Returns a median as a category; a half goes to the even number, so that halves go up and down alike.
  static func whole(_ median: Double) -> Int { Int(median.rounded(.toNearestOrEven)) }

  private static func median(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
