// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// How clearly cases carry their cause: what it explains, what decoys explain, who finds it, and what a case takes to make.
struct CaseAccuracy {
  /// What was seen in many seeds of one family.
  private struct Scores {
    let family: any CaseFamily.Type
    let seeds: Int
    var shares: [Double] = []
    var worstDecoy = 0.0
    var redraws = 0
    var right: [Int] = [0, 0, 0, 0]
    var time = Duration.zero
    var rows = 0

    init(_ family: any CaseFamily.Type, seeds: Int) throws {
      self.family = family
      self.seeds = seeds
      let clock = ContinuousClock()
      for seed in 1...UInt64(seeds) {
        let start = clock.now
        // A draw of its own, so that the time is that of one simulation without the key.
        rows += family.init(ParameterDraw(seed: seed)).simulate(without: []).count
        time += clock.now - start
        try add(ProductCase(family, seed: seed))
      }
    }

    private mutating func add(_ made: ProductCase) throws {
      let (key, analysts) = (made.key, CaseAnalysts(made: made))
      shares.append(key.cause.share)
      worstDecoy = max(worstDecoy, key.decoys.map { abs($0.share) }.max() ?? 0)
      redraws += made.redraws
      let named = [
        try analysts.largestMove(), try analysts.farthestGroup(), analysts.lastEntry(),
        try analysts.largestCheck(),
      ]
      for (place, id) in named.enumerated() where id == key.cause.mechanism.id {
        right[place] += 1
      }
    }

    /// The cells of a line of the table.
    var cells: [String] {
      let mean = shares.reduce(0, +) / Double(seeds)
      return ["`\(family.id)`", percent(shares.min()), percent(mean), percent(worstDecoy)]
        + right.map { percent(Double($0) / Double(seeds)) }
        + [FigureText.number(Double(redraws) / Double(seeds), digits: 2), milliseconds]
    }

    private func percent(_ share: Double?) -> String {
      FigureText.value(share, unit: .share, digits: 0)
    }

    private var milliseconds: String {
      let each = rows > 0 ? time / .milliseconds(1) / Double(rows) : 0
      return FigureText.number(each * 100_000, digits: 1)
    }
  }

  private let seeds: Int
  private let scores: [Scores]

  /// Makes every family with the seeds from 1 on.
  init(seeds: Int, families: [any CaseFamily.Type] = CaseFamilies.all) throws {
    self.seeds = seeds
    scores = try families.map { try Scores($0, seeds: seeds) }
  }

  /// The table, as Markdown.
  var text: String {
    let headings = [
      "family", "cause, least", "cause, mean", "decoy, most", "largest move right",
      "farthest group right", "last entry right", "careful right", "redraws a seed",
      "ms per 100,000 rows",
    ]
    let rule = headings.indices.map { $0 == 0 ? "---" : "---:" }
    let lines = ([headings, rule] + scores.map(\.cells)).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
    return "Generator version \(ProductCase.generatorVersion), seeds 1 to \(seeds).\n\n"
      + lines.joined(separator: "\n") + "\n"
  }
}
