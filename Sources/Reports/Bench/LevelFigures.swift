// SPDX-License-Identifier: Apache-2.0

import Agreement

/// The agreement of the levels of criteria.
struct LevelFigures: Sendable {
  /// The number of levels that both the label and the assessor give.
  let count: Int
  let kappa: Double?
  let rankCorrelation: Double?
  let confusion: ConfusionTable
  let notAssessed: NotAssessed

  init(_ answers: [AssessedAnswer]) {
    let pairs = answers.flatMap(Self.pairs)
    let labels = pairs.map { AnswerLabel.whole($0.label) }
    count = pairs.count
    kappa = Kappa.quadratic(labels, pairs.map(\.level))
    rankCorrelation = RankCorrelation.spearman(
      pairs.map(\.label), pairs.map { Double($0.level) })
    confusion = ConfusionTable(
      labels: labels, given: pairs.map(\.level), scale: BenchScale.levels)
    notAssessed = NotAssessed(answers)
  }

  private static func pairs(of answer: AssessedAnswer) -> [(label: Double, level: Int)] {
    answer.levels.sorted { $0.key < $1.key }.compactMap { criterion, level in
      guard let level, let label = answer.label.levels[criterion] ?? nil else { return nil }
      return (label, level)
    }
  }

  /// Whether label and assessor leave the same criteria without a level, among those that either names.
  struct NotAssessed: Hashable, Sendable {
    private(set) var both = 0
    private(set) var onlyLabel = 0
    private(set) var onlyAssessor = 0
    /// How many criteria both give a level.
    private(set) var neither = 0

    init(_ answers: [AssessedAnswer]) {
      for answer in answers {
        for criterion in Set(answer.levels.keys).union(answer.label.levels.keys) {
          count(answer.label.levels[criterion] ?? nil, answer.levels[criterion] ?? nil)
        }
      }
    }

    private mutating func count(_ label: Double?, _ level: Int?) {
      switch (label, level) {
      case (nil, nil): both += 1
      case (nil, _?): onlyLabel += 1
      case (_?, nil): onlyAssessor += 1
      case (_?, _?): neither += 1
      }
    }

    /// The share of criteria on which both say the same; nil without criteria.
    var agreement: Double? {
      let total = both + onlyLabel + onlyAssessor + neither
      return total > 0 ? Double(both + neither) / Double(total) : nil
    }
  }
}
