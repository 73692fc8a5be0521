// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The number of successes in independent trials of one rate.
public struct Binomial: Hashable, Sendable {
  /// The trials, 0 or more.
  public let trials: Int
  /// The probability of success in each, from 0 to 1.
  public let rate: Double

  /// Creates a distribution.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for negative trials or a rate outside 0...1.
  public init(trials: Int, rate: Double) throws(StatisticsError) {
    try Valid.range("trials", trials, 0...Int.max)
    try Valid.share("rate", rate)
    self.trials = trials
    self.rate = rate
  }

  /// Returns the probability of exactly so many successes.
  public func probability(_ successes: Int) -> Double {
    (0...trials).contains(successes) ? Self.probability(successes, of: trials, at: rate) : 0
  }

  /// Returns the same for successes from 0 to the trials, and a rate from 0 to 1.
  static func probability(_ successes: Int, of trials: Int, at rate: Double) -> Double {
    if rate == 0 { return successes == 0 ? 1 : 0 }
    if rate == 1 { return successes == trials ? 1 : 0 }
    let (hits, misses) = (Double(successes), Double(trials - successes))
    if hits == 0 { return exp(misses * log1p(-rate)) }
    if misses == 0 { return exp(hits * log(rate)) }
    return Deviance.binomial(hits, misses, x: rate, y: 1 - rate)
  }

  /// Returns the probability of at most so many successes.
  ///
  /// It is the incomplete beta function. Source: Abramowitz and Stegun, "Handbook of mathematical functions", 1964, 26.5.24.
  public func cdf(_ successes: Int) -> Double { tails(successes).lower }

  /// Returns the probability of more than so many successes.
  public func upperTail(_ successes: Int) -> Double { tails(successes).upper }

  /// Returns the least number of successes whose ``cdf(_:)`` reaches a share; the ends for shares at or beyond 0 and 1.
  public func quantile(_ share: Double) -> Int {
    guard share > 0 else { return 0 }
    guard share < 1 else { return trials }
    var (low, high) = bracket(of: share)
    while low < high {
      let middle = low + (high - low) / 2
      if reaches(share, middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Returns two numbers of successes that the quantile lies between, ends included.
  ///
  /// The search goes out from the quantile of the normal distribution with the same mean and variance, in steps that double.
  private func bracket(of share: Double) -> (low: Int, high: Int) {
    let spread = (Double(trials) * rate * (1 - rate)).squareRoot()
    let guess = Double(trials) * rate + NormalDistribution.quantile(share) * spread
    let start = Int(min(max(guess, 0), Double(trials) * (1 - 0x1p-52)))
    var step = 1
    if reaches(share, start) {
      var high = start
      while high > 0 {
        let next = high - min(step, high)
        guard reaches(share, next) else { return (next + 1, high) }
        high = next
        step = step > trials / 2 ? trials : step * 2
      }
      return (0, high)
    }
    var low = start
    while low < trials {
      let next = low + min(step, trials - low)
      if reaches(share, next) { return (low + 1, next) }
      low = next
      step = step > trials / 2 ? trials : step * 2
    }
    return (trials, trials)
  }

  /// Whether the probability of at most so many successes reaches a share, with rounding in its favour.
  private func reaches(_ share: Double, _ successes: Int) -> Bool {
    cdf(successes) >= share * (1 - 1e-13)
  }

  private func tails(_ successes: Int) -> Tails {
    guard successes >= 0 else { return Tails(lower: 0, upper: 1) }
    guard successes < trials else { return Tails(lower: 1, upper: 0) }
    let beta = BetaDistribution(a: Double(successes) + 1, b: Double(trials - successes))
    let tails = beta.tails(x: rate, y: 1 - rate)
    return Tails(lower: tails.upper, upper: tails.lower)
  }
}
