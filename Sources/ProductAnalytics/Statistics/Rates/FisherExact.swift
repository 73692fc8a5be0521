// SPDX-License-Identifier: Apache-2.0

extension ProportionTest {
  /// The most trials of both together through which ``fisherExact()`` counts.
  public static let fisherLimit = 10_000_000

  /// Returns the exact two-sided p value: the probability of all tables as improbable as the observed one, margins fixed.
  ///
  /// Source: Fisher, "Statistical methods for research workers", 5th edition, 1934, section 21.02; two-sided as in R's
  /// `fisher.test`, which takes tables within 10^-7 as equally probable.
  ///
  /// - Throws: ``StatisticsError/tooMany(what:count:limit:instead:)`` beyond ``fisherLimit`` trials.
  public func fisherExact() throws(StatisticsError) -> Double {
    let (trials, overflow) = control.trials.addingReportingOverflow(treatment.trials)
    guard !overflow, trials <= Self.fisherLimit else {
      throw .tooMany(
        what: "trials of an exact test", count: overflow ? Int.max : trials,
        limit: Self.fisherLimit, instead: "the normal approximation (pValue)")
    }
    let table = Hypergeometric(
      draws: treatment.trials, rest: control.trials,
      successes: treatment.successes + control.successes)
    return table.asImprobable(as: treatment.successes)
  }
}

/// The number of successes among some draws when the successes of all are fixed.
struct Hypergeometric {
  let draws: Int
  let rest: Int
  let successes: Int

  private var least: Int { max(0, successes - rest) }
  private var most: Int { min(draws, successes) }

  /// Returns the probability of all counts that are no more probable than one.
  func asImprobable(as count: Int) -> Double {
    let observed = weight(count)
    let limit = observed * (1 + 1e-7)
    // From the observed count outward the terms only fall; from the other end they rise until they pass the limit.
    let mode = min(max(modalCount, least), most)
    if weight(mode) <= limit { return 1 }
    return count < mode
      ? sum(from: count, by: -1) + sum(from: firstAbove(mode, limit: limit), by: 1)
      : sum(from: count, by: 1) + sum(from: lastBelow(mode, limit: limit), by: -1)
  }

  private var modalCount: Int {
    Int((Double(draws) + 1) * (Double(successes) + 1) / (Double(draws + rest) + 2))
  }

  /// Returns the first count from the mode upward that is no more probable than a limit.
  private func firstAbove(_ mode: Int, limit: Double) -> Int {
    var (low, high) = (mode, most + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if weight(middle) <= limit { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Returns the last count from the mode downward that is no more probable than a limit.
  private func lastBelow(_ mode: Int, limit: Double) -> Int {
    var (low, high) = (least - 1, mode)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if weight(middle) <= limit { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Adds up the probabilities from a count to the end, as long as they matter.
  private func sum(from count: Int, by step: Int) -> Double {
    var sum = 0.0
    var count = count
    while count >= least, count <= most {
      let part = weight(count)
      sum += part
      if part <= sum * 1e-17 { break }
      count += step
    }
    return sum
  }

  /// Returns the probability of a count, as a product of binomial probabilities at the rate of the whole.
  private func weight(_ count: Int) -> Double {
    guard count >= least, count <= most else { return 0 }
    let rate = Double(successes) / Double(draws + rest)
    return Binomial.probability(count, of: draws, at: rate)
      * Binomial.probability(successes - count, of: rest, at: rate)
      / Binomial.probability(successes, of: draws + rest, at: rate)
  }
}
