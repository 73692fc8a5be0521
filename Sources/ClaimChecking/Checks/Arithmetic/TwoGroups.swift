// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ProductAnalytics
import Quantities

/// Two groups of a test in an exhibit: `412 accounts, 21 upgrades … 398 accounts, 30 upgrades`.
struct TwoGroups {
  let test: ProportionTest
  let inputs: [ClaimInput]

  init?(_ exhibits: Passage) {
    let counts = exhibits.amounts.filter {
      $0.quantity.dimension == .count && $0.quantity.unit.isEmpty && $0.value >= 1
        && exhibits.form($0.tokens.upperBound).map { word in word.count > 3 } ?? false
    }
    var groups: [(Double, Double)] = []
    for (first, second) in zip(counts, counts.dropFirst())
    where second.value < first.value && second.tokens.lowerBound - first.tokens.upperBound <= 3
      && first.sentence == second.sentence
    {
      groups.append((second.value, first.value))
    }
    guard groups.count == 2,
      let control = try? Proportion(successes: groups[0].0.whole, trials: groups[0].1.whole),
      let treatment = try? Proportion(successes: groups[1].0.whole, trials: groups[1].1.whole)
    else { return nil }
    test = ProportionTest(control: control, treatment: treatment)
    inputs = groups.flatMap {
      [
        ClaimInput("successes", $0.0, "", from: .exhibit),
        ClaimInput("trials", $0.1, "", from: .exhibit),
      ]
    }
  }
}

extension Double {
  /// The number as a whole one, cut off; so large a one that nobody counts becomes the largest that is tried.
  var whole: Int { isFinite ? Int(Swift.min(Swift.max(self, 0), 1e12)) : 0 }
}
