// SPDX-License-Identifier: Apache-2.0

import Agreement

/// What judges reach who understand nothing: a figure of the assessor says something where it lies above these.
struct BaselineFigures: Sendable {
  /// The rank correlation of the label with the number of words.
  let length: Double?
  /// The rank correlation of the label with the number of groups of digits.
  let digitGroups: Double?
  /// The best guess at the side of the line by length alone.
  let sideByLength: SideByLength?
  /// The share of the answers that lie on the more frequent side of the line.
  let commonerSide: Double?

  init(_ answers: [AssessedAnswer]) {
    let labels = answers.map(\.label.band)
    length = RankCorrelation.spearman(labels, answers.map { Double($0.words) })
    digitGroups = RankCorrelation.spearman(labels, answers.map { Double($0.digitGroups) })
    sideByLength = SideByLength(answers)
    commonerSide = answers.share { $0.label.passes }.map { max($0, 1 - $0) }
  }

  /// A guess at the side of the line by the number of words, in whichever direction fits the labels better.
  struct SideByLength: Hashable, Sendable {
    /// The median number of words; longer answers are those above it.
    let threshold: Double
    /// Whether the longer answers are taken for the better ones.
    let isLongerBetter: Bool
    /// The share of answers whose side is guessed right, 0.5 to 1.
    let rightSide: Double

    /// Makes the guess; nil without answers.
    init?(_ answers: [AssessedAnswer]) {
      let words = answers.map(\.words).sorted()
      guard !words.isEmpty else { return nil }
      let median = Double(words[(words.count - 1) / 2] + words[words.count / 2]) / 2
      let right = answers.share { (Double($0.words) > median) == $0.label.passes } ?? 0
      threshold = median
      isLongerBetter = right >= 0.5
      rightSide = max(right, 1 - right)
    }
  }
}
