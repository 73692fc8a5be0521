// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Requests of different kinds, such as hits and misses of a cache, and the percentiles of all of them together.
///
/// The share that is done after a time is the mean of the shares of the kinds, weighted by how often they occur; a
/// percentile is the time at which it reaches the percentage, found by halving. Percentiles of kinds are never averaged.
public struct LatencyMixture: Hashable, Sendable {
  /// A kind of requests.
  public struct Part: Hashable, Sendable {
    /// How often it occurs, against the other parts.
    public let weight: Double
    /// How long requests of this kind take.
    public let spread: LatencySpread

    /// Creates a kind of requests.
    public init(weight: Double, spread: LatencySpread) {
      self.weight = weight
      self.spread = spread
    }
  }

  /// The kinds of requests.
  public let parts: [Part]

  /// Creates a mixture.
  ///
  /// - Parameter parts: The kinds, 1 to 1,000, with weights from 0 to 10^9 that are not all 0; only their proportion counts.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(_ parts: [Part]) throws(EconomicsError) {
    try Check.range("kinds of requests", parts.count, 1...1000)
    for part in parts { try Check.range("weight of a kind of requests", part.weight, 0...1e9) }
    try Check.range(
      "weight of all kinds of requests", parts.reduce(0) { $0 + $1.weight }, 1e-9...1e12)
    self.parts = parts
  }

  /// Returns the time that a share of all requests keeps.
  ///
  /// - Parameter share: The share, such as 0.95; 0.001 to 0.9999.
  /// - Returns: The percentile, with the ends that those of the kinds lead to.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func percentile(_ share: Double) throws(EconomicsError) -> Interval<Second> {
    try Check.range("percentile", share, 0.001...0.9999)
    return Interval { end in
      let total = parts.reduce(0) { $0 + $1.weight }
      return MixedCurve(
        parts.map { ($0.weight / total, $0.spread.curve(at: end)) }
      ).percentile(share) ?? 0
    }
  }
}

/// Log-normal times in proportions, some after a wait in a queue.
struct MixedCurve {
  let parts: [(share: Double, curve: LatencyCurve)]
  /// The wait before the parts for which ``waits`` says so.
  let queue: ServerQueue?
  let waits: [Bool]

  /// Creates a mixture without a queue.
  init(_ parts: [(share: Double, curve: LatencyCurve)]) {
    self.init(parts, queue: nil, waits: [])
  }

  /// Creates a mixture of which some parts wait first.
  init(_ parts: [(share: Double, curve: LatencyCurve)], queue: ServerQueue?, waits: [Bool]) {
    self.parts = parts
    self.queue = queue
    self.waits = waits
  }

  /// Returns the share of requests that are done after a time.
  func share(doneBy time: Double) -> Double {
    var sum = 0.0
    for (index, part) in parts.enumerated() where part.share > 0 {
      if let queue, waits.indices.contains(index), waits[index], queue.waitingShare > 1e-12 {
        sum += part.share * queue.share(of: part.curve, doneBy: time)
      } else {
        sum += part.share * part.curve.share(doneBy: time)
      }
    }
    return sum
  }

  /// Returns the time by which a share is done; `nil` when the queue grows without end.
  func percentile(_ share: Double) -> Double? {
    if let queue, !queue.isStable { return nil }
    // No percentile lies below the shortest median shrunk by eight deviations; from there upwards in steps.
    var low = parts.map { $0.curve.median * exp(-8 * $0.curve.deviation) }.reduce(1e15, min) / 2
    var high = low
    while self.share(doneBy: high) < share, high < 1e15 {
      low = high
      high *= 4
    }
    while high > low * (1 + 1e-9) {
      let middle = (low * high).squareRoot()
      if self.share(doneBy: middle) < share { low = middle } else { high = middle }
    }
    return high
  }
}
