// SPDX-License-Identifier: Apache-2.0

import Agreement

/// How well the assessor agrees with the labels of a group of answers.
struct BenchFigures: Sendable {
  let answers: Int
  /// How many answers got no score; they count as band 1.
  let notScored: Int
  let band: BandFigures
  let levels: LevelFigures
  let flags: FlagFigures
  let quotes: QuoteFigures
  let baselines: BaselineFigures
  let raters: RaterFigures

  init(_ answers: [AssessedAnswer]) {
    self.answers = answers.count
    notScored = answers.filter { !$0.isScored }.count
    band = BandFigures(answers)
    levels = LevelFigures(answers)
    flags = FlagFigures(answers)
    quotes = QuoteFigures(answers)
    baselines = BaselineFigures(answers)
    raters = RaterFigures(answers.map(\.label.ratings))
  }
}

/// The agreement of bands.
struct BandFigures: Sendable {
  let kappa: Double?
  let rankCorrelation: Double?
  /// The rank correlation at a fixed number of words.
  let rankCorrelationAtEqualLength: Double?
  /// The share of answers whose band lies on the side of the label, 1 to 3 or 4 to 6.
  let rightSide: Double?
  let standardised: StandardisedDifference?
  let confusion: ConfusionTable

  init(_ answers: [AssessedAnswer]) {
    let labels = answers.map(\.label.band)
    let whole = answers.map(\.label.wholeBand)
    let bands = answers.map(\.band)
    let scores = bands.map(Double.init)
    kappa = Kappa.quadratic(whole, bands)
    rankCorrelation = RankCorrelation.spearman(labels, scores)
    rankCorrelationAtEqualLength = RankCorrelation.partial(
      labels, scores, given: answers.map { Double($0.words) })
    rightSide = answers.share(where: \.isOnRightSide)
    standardised = StandardisedDifference(labels: labels, given: scores)
    confusion = ConfusionTable(labels: whole, given: bands, scale: BenchScale.bands)
  }
}

/// The agreement of flags.
struct FlagFigures: Sendable {
  /// All flags together: the micro average.
  let all: PrecisionRecall
  /// Each flag that is labelled or raised at all, sorted by name.
  let byFlag: [(flag: String, counts: PrecisionRecall)]

  init(_ answers: [AssessedAnswer]) {
    let names = Set(answers.flatMap { $0.label.flags.union($0.flags) })
    byFlag = names.sorted().map { name in
      let counts = answers.map { answer in
        PrecisionRecall(
          labels: answer.label.flags.intersection([name]),
          raised: answer.flags.intersection([name]))
      }
      return (name, counts.reduce(.none, +))
    }
    all = byFlag.map(\.counts).reduce(.none, +)
  }
}

/// Whether quotes are words of the answer.
struct QuoteFigures: Hashable, Sendable {
  let count: Int
  let exact: Int

  init(_ answers: [AssessedAnswer]) {
    count = answers.map(\.quotes.count).reduce(0, +)
    exact = answers.map(\.quotes.exact).reduce(0, +)
  }

  /// The share of quotes that are exact, 0 to 1; nil without quotes.
  var share: Double? { count > 0 ? Double(exact) / Double(count) : nil }
}

extension Collection {
  /// Returns the share of elements for which something holds, 0 to 1; nil without elements.
  func share(where holds: (Element) -> Bool) -> Double? {
    isEmpty ? nil : Double(filter(holds).count) / Double(count)
  }
}
