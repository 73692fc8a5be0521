// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics

/// The sources of everything in a memo.
struct MemoSources {
  let contest: Contest
  let pairs: [QualityPair]
  let comparison: Comparison

  init(_ contest: Contest, _ pairs: [QualityPair], _ comparison: Comparison) {
    self.contest = contest
    self.pairs = pairs
    self.comparison = comparison
  }

  var lines: [DefendMemo.SourceLine] {
    let figures = comparison.rows.flatMap(\.cells).compactMap(\.self).flatMap(\.sources)
    let scores = pairs.map(\.small.source)
    let prices = [contest.candidate, contest.rival].flatMap { $0.hour?.sources ?? [] }
    return (figures + scores).unique.compactMap { id in
      Catalogue.source(id).map {
        DefendMemo.SourceLine(
          id: id, title: $0.title, address: $0.address, date: $0.date.description,
          isDoubtful: prices.contains(id) && isOld($0.date, .devicePrices)
            || scores.contains(id) && isOld($0.date, .benchmarks))
      }
    }
  }

  private func isOld(_ date: DateStamp, _ table: CatalogueTable) -> Bool {
    Catalogue.freshness(of: date, in: table, on: contest.candidate.basis.today).isDoubtful
  }
}
