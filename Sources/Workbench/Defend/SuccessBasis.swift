// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// The shares of tasks that both models resolve, and where they are from.
struct SuccessBasis {
  let candidate: Interval<One>?
  let rival: Interval<One>?
  let text: String

  /// Takes the shares that were given; else those of the published pair that favours the rival most.
  ///
  /// That pair is the hardest one for the claim: whoever defends it on the worst evidence need not fear the rest. Pairs of other versions are
  /// not to be among them: their shares are not those of these models.
  init(_ candidate: Case, _ rival: Case, _ pairs: [QualityPair]) {
    if let mine = candidate.success, let theirs = rival.success {
      self.candidate = mine
      self.rival = theirs
      text = "the shares of resolved tasks are as given"
      return
    }
    let shares = pairs.filter { Self.isShareOfTasks($0.small) && Self.isShareOfTasks($0.large) }
    guard let worst = shares.min(by: { Self.advantage($0) < Self.advantage($1) }) else {
      self.candidate = candidate.success
      self.rival = rival.success
      text =
        "nobody said how many tasks are resolved and no published pair tells, so costs are those of a request"
      return
    }
    self.candidate = candidate.success ?? Self.share(worst.small)
    self.rival = rival.success ?? Self.share(worst.large)
    text =
      "the shares of resolved tasks are scores on \(worst.small.name) (\(DecimalText.text(worst.small.score))% against \(DecimalText.text(worst.large.score))%), the published pair hardest for \(candidate.name)"
  }

  /// Whether a score is a share of tasks that were solved, not of games won against another model.
  private static func isShareOfTasks(_ score: Benchmark) -> Bool {
    let name = score.name.lowercased()
    let isContest = ["win rate", "arena", "alpaca", "hallucination"].contains { name.contains($0) }
    return score.unit == "%" && !score.lowerIsBetter && (1...100).contains(score.score)
      && !isContest
  }

  private static func advantage(_ pair: QualityPair) -> Double {
    pair.small.score - pair.large.score
  }

  private static func share(_ score: Benchmark) -> Interval<One> {
    let low = score.interval?.lowerBound ?? score.score
    let high = score.interval?.upperBound ?? score.score
    return Interval(
      Ratio(score.score / 100), low: Ratio(max(low / 100, 1e-6)), high: Ratio(min(high / 100, 1)))
  }
}
