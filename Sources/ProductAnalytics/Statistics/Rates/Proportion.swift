// SPDX-License-Identifier: Apache-2.0

/// So many successes in so many trials.
public struct Proportion: Hashable, Sendable {
  /// The successes, from 0 to the trials.
  public let successes: Int
  /// The trials, 1 or more.
  public let trials: Int

  /// Creates a proportion.
  ///
  /// - Throws: ``StatisticsError/tooFew(what:count:needed:)`` without trials,
  ///   ``StatisticsError/outOfRange(what:value:allowed:)`` for negative successes,
  ///   ``StatisticsError/partExceedsWhole(part:partCount:whole:wholeCount:)`` for more successes than trials.
  public init(successes: Int, trials: Int) throws(StatisticsError) {
    guard trials > 0 else { throw .tooFew(what: "trials", count: trials, needed: 1) }
    try Valid.range("successes", successes, 0...Int.max)
    guard successes <= trials else {
      throw .partExceedsWhole(
        part: "successes", partCount: successes, whole: "trials", wholeCount: trials)
    }
    self.successes = successes
    self.trials = trials
  }

  /// The successes over the trials, from 0 to 1.
  public var rate: Double { Double(successes) / Double(trials) }
  /// The trials without success.
  public var failures: Int { trials - successes }
  /// The variance of one trial at the observed rate.
  public var variance: Double { rate * (Double(failures) / Double(trials)) }
  /// The standard error of the rate at the observed rate; 0 when all trials went the same way.
  public var standardError: Double { (variance / Double(trials)).squareRoot() }

  /// Returns Wilson's score interval of the rate.
  ///
  /// Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927; recommended by
  /// Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16(2), 2001.
  public func wilson(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    let z = confidence.z
    let share = z * z / Double(trials)
    let middle = (rate + share / 2) / (1 + share)
    let reach = (z / (1 + share)) * ((variance + share / 4) / Double(trials)).squareRoot()
    return ConfidenceInterval(
      low: successes == 0 ? 0 : max(middle - reach, 0),
      high: failures == 0 ? 1 : min(middle + reach, 1), confidence: confidence)
  }

  /// Returns the exact interval of the rate, which holds the true rate at least as often as it says.
  ///
  /// Source: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
  /// Biometrika 26, 1934.
  public func exact(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    let (hits, misses) = (Double(successes), Double(failures))
    let low =
      successes == 0 ? 0 : BetaDistribution(a: hits, b: misses + 1).quantile(confidence.tail)
    let high =
      failures == 0
      ? 1 : BetaDistribution(a: hits + 1, b: misses).quantile(upperTail: confidence.tail)
    return ConfidenceInterval(low: low, high: high, confidence: confidence)
  }
}
