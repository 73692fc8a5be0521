// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities
import ServingSimulation

/// The requests of a simulated span of time.
struct ServingTraffic: Hashable, Sendable {
  /// Requests a second; over a day on average.
  var rate: Double
  /// The coefficient of variation of the gaps between requests; 1 is a Poisson process.
  let variation: Double
  /// Whether the span lies around the peak of a day, whose rate is twice the mean one.
  let isDaily: Bool
  let prompt: TokenSpread
  let answer: TokenSpread
  /// Tokens that every prompt begins with, beside its own.
  let shared: Int
  let minutes: Double

  /// How many tokens prompts or answers have.
  struct TokenSpread: Hashable, Sendable {
    /// Tokens on average.
    let mean: Double
    /// The standard deviation of the natural logarithm.
    let spread: Double

    /// The median of a log-normal distribution with this mean, `mean exp(-spread² / 2)`, at least a token.
    ///
    /// Source: Johnson, Kotz and Balakrishnan, "Continuous Univariate Distributions", volume 1, 1994, section 14.3.
    var median: Double { max(1, mean * PortableMath.exp(-spread * spread / 2)) }
  }

  /// The rate at the peak of a day over the mean one.
  static let peakToMean = 2.0

  /// The highest rate, in requests a second.
  var peakRate: Double { isDaily ? rate * Self.peakToMean : rate }

  /// The most requests that are expected.
  var expected: Double { peakRate * minutes * 60 }

  /// The tokens that a sequence keeps in the end, on average.
  var tokensOfSequence: Int { Int((prompt.mean + answer.mean).rounded()) + shared }

  /// Returns the requests: the same ones for the same traffic.
  ///
  /// - Parameter most: How many at most.
  /// - Returns: The requests, drawn one after the other.
  /// - Throws: ``SimulationError/setting(_:)`` for lengths or rates out of range.
  func source(most: Int) throws(SimulationError) -> GeneratedRequests {
    let lengths = try LogNormalPair(
      promptMedian: prompt.median, promptSpread: prompt.spread, outputMedian: answer.median,
      outputSpread: answer.spread)
    return try GeneratedRequests(
      arrivals: arrivals,
      classes: [TrafficShare(lengths: .logNormal(lengths), systemPromptTokens: shared)],
      count: most, duration: Time(minutes * 60), seed: 1, prefixBlockTokens: blockTokens)
  }

  /// The tokens of a page of the KV cache.
  static let pageTokens = 16

  /// The full pages of the shared beginning as one block: it is found or evicted as a whole.
  private var blockTokens: Int { max(shared / Self.pageTokens, 1) * Self.pageTokens }

  private var arrivals: ArrivalProcess {
    let rate = RequestsPerSecond(rate)
    if isDaily {
      return .daily(mean: rate, peakToMean: Self.peakToMean, peakHour: minutes / 120)
    }
    return variation == 1 ? .poisson(rate: rate) : .gamma(rate: rate, variation: variation)
  }
}
