// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long requests take: the median and the 95th percentile.
///
/// Between and beyond them times are taken to be log-normal: the logarithm has the mean ln p50 and the deviation
/// (ln p95 - ln p50) / 1.645, where 1.645 is the 95th percentile of the normal distribution. With both equal every
/// request takes the same time.
public struct LatencySpread: Hashable, Sendable {
  /// The time that half of the requests keep.
  public let p50: Interval<Second>
  /// The time that 95 of 100 requests keep.
  public let p95: Interval<Second>

  /// Creates a spread.
  ///
  /// - Parameters:
  ///   - p50: The time that half of the requests keep, 10^-9 to 10^6 s.
  ///   - p95: The time that 95 of 100 requests keep; not below the median at either end, and at most 1,000 times as
  ///     long.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(p50: Interval<Second>, p95: Interval<Second>) throws(EconomicsError) {
    try Check.range("median latency", p50, 1e-9...1e6)
    try Check.range("p95 latency", p95, 1e-9...1e9)
    for end in [End.value, .low, .high] {
      try Check.range("p95 latency over the median", p95.at(end) / p50.at(end), 1...1000)
    }
    self.p50 = p50
    self.p95 = p95
  }

  /// Creates a spread without width: every request takes the same time.
  public init(constant time: Interval<Second>) throws(EconomicsError) {
    try self.init(p50: time, p95: time)
  }

  /// The 95th percentile of the normal distribution.
  static let normalQuantile = 1.644_853_626_951_472_7

  /// Returns the log-normal at an end.
  func curve(at end: End) -> LatencyCurve {
    LatencyCurve(
      median: p50.at(end), deviation: log(p95.at(end) / p50.at(end)) / Self.normalQuantile)
  }
}

/// A log-normal distribution of times.
struct LatencyCurve {
  let median: Double
  let deviation: Double

  /// Returns the same distribution with every time longer by a factor.
  func scaled(by factor: Double) -> LatencyCurve {
    LatencyCurve(median: median * factor, deviation: deviation)
  }

  /// The mean: the median times e to half the square of the deviation.
  var mean: Double { median * exp(deviation * deviation / 2) }

  /// Returns the share of requests that are done after a time.
  func share(doneBy time: Double) -> Double {
    guard time > 0 else { return 0 }
    guard deviation > 0 else { return time >= median ? 1 : 0 }
    return erfc(-log(time / median) / deviation / 2.0.squareRoot()) / 2
  }
}
