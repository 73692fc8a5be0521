// SPDX-License-Identifier: Apache-2.0

/// How often each length of time occurred, in buckets whose width is 1/256 of their power of two.
///
/// It takes the same memory for ten samples as for a billion. A percentile lies within 0.4% of the exact one; mean, count, least
/// and most are exact.
public struct LatencyHistogram: Hashable, Sendable {
  /// The samples.
  public private(set) var count: UInt64 = 0
  /// The smallest sample; the largest time when there is none.
  public private(set) var least = SimulatedTime(picoseconds: .max)
  /// The largest sample.
  public private(set) var most = SimulatedTime.zero
  private var sum: UInt128 = 0
  private var buckets: [UInt64] = []

  /// Creates a histogram without samples.
  public init() {}

  /// The mean; 0 without samples.
  public var mean: SimulatedTime {
    count == 0 ? .zero : SimulatedTime(picoseconds: Int64(sum / UInt128(count)))
  }

  /// Adds a sample so many times; a negative one counts as 0.
  @inline(__always)
  mutating func add(_ value: Int64, times: UInt64 = 1) {
    let value = max(0, value)
    put(value, times)
    count &+= times
    sum &+= UInt128(value) * UInt128(times)
  }

  /// Adds samples that rise by the same step, each so many times: what adding them one by one gives.
  mutating func addProgression(first: Int64, step: Int64, samples: Int64, times: UInt64) {
    guard samples > 0 else { return }
    guard first >= 0, step >= 0 else {
      for place in 0..<samples { add(first + step * place, times: times) }
      return
    }
    let last = first + step * (samples - 1)
    count &+= times &* UInt64(samples)
    let half = UInt128(samples) * UInt128(samples - 1) / 2
    sum &+= UInt128(times) * (UInt128(samples) * UInt128(first) + UInt128(step) * half)
    if Self.bucket(first) == Self.bucket(last) {
      put(first, times &* UInt64(samples))
      most = max(most, SimulatedTime(picoseconds: last))
    } else {
      spread(first, step, samples, times)
    }
  }

  private mutating func spread(_ first: Int64, _ step: Int64, _ samples: Int64, _ times: UInt64) {
    var place: Int64 = 0
    while place < samples {
      let value = first + step * place
      let end = Self.bounds(Self.bucket(value)).high
      let inside = min(samples - place, (end - 1 - value) / step + 1)
      put(value, times &* UInt64(inside))
      most = max(most, SimulatedTime(picoseconds: value + step * (inside - 1)))
      place += inside
    }
  }

  private mutating func put(_ value: Int64, _ times: UInt64) {
    let bucket = Self.bucket(value)
    if bucket >= buckets.count { grow(to: bucket) }
    buckets[bucket] &+= times
    least = min(least, SimulatedTime(picoseconds: value))
    most = max(most, SimulatedTime(picoseconds: value))
  }

  private mutating func grow(to bucket: Int) {
    let size = (bucket / 1024 + 1) * 1024
    buckets.append(contentsOf: repeatElement(0, count: size - buckets.count))
  }

  /// Adds all samples of another histogram.
  mutating func merge(_ other: LatencyHistogram) {
    if other.buckets.count > buckets.count { grow(to: other.buckets.count - 1) }
    for place in other.buckets.indices { buckets[place] &+= other.buckets[place] }
    count &+= other.count
    sum &+= other.sum
    least = min(least, other.least)
    most = max(most, other.most)
  }
}

/// What is read from it.
extension LatencyHistogram {
  /// Returns the sample below which a share of all lie, by nearest rank and evenly within its bucket.
  ///
  /// - Parameter share: From 0 to 1.
  /// - Returns: The time; 0 without samples.
  public func percentile(_ share: Double) -> SimulatedTime {
    guard count > 0 else { return .zero }
    let rank = UInt64(max(1, (min(max(share, 0), 1) * Double(count)).rounded(.up)))
    var below: UInt64 = 0
    for place in buckets.indices where buckets[place] > 0 {
      let here = buckets[place]
      if below + here >= rank {
        // Below a microsecond nothing is told apart; waits of zero stay zero.
        guard place > 0 else { return least }
        let (low, high) = Self.bounds(place)
        let part = (Double(rank - below) - 0.5) / Double(here)
        let value = Double(low) + part * Double(high - low)
        let time = SimulatedTime(picoseconds: Int64(value))
        return min(max(time, least), most)
      }
      below += here
    }
    return most
  }

  /// Returns the share of samples that are at most a time, to the bucket; 1 without samples.
  public func share(upTo time: SimulatedTime) -> Double {
    guard count > 0 else { return 1 }
    let last = Self.bucket(max(0, time.picoseconds))
    var sum: UInt64 = 0
    for place in buckets.indices where place <= last { sum += buckets[place] }
    return Double(sum) / Double(count)
  }

  /// The samples in coarse classes of the same width for a drawing.
  ///
  /// - Parameter classes: How many; at least 1.
  /// - Returns: The bounds of each in seconds, with its share of the samples; none without samples.
  public func classes(_ classes: Int) -> [(low: Double, high: Double, share: Double)] {
    guard count > 0 else { return [] }
    guard most > least else { return [(least.seconds, most.seconds, 1)] }
    return Self.spread(self, from: least.seconds, to: most.seconds, classes: max(1, classes))
  }

  private static func spread(
    _ histogram: LatencyHistogram, from low: Double, to high: Double, classes: Int
  ) -> [(low: Double, high: Double, share: Double)] {
    let width = (high - low) / Double(classes)
    var shares = [Double](repeating: 0, count: classes)
    for place in histogram.buckets.indices where histogram.buckets[place] > 0 {
      let bounds = bounds(place)
      let middle = Double(bounds.low + bounds.high) / 2e12
      let index = Int(((middle - low) / width).rounded(.down))
      shares[min(max(index, 0), classes - 1)] += Double(histogram.buckets[place])
    }
    return shares.enumerated().map { place, share in
      (
        low + width * Double(place), low + width * Double(place + 1),
        share / Double(histogram.count)
      )
    }
  }
}

/// Buckets.
extension LatencyHistogram {
  private static let precision = 8
  private static let perOctave = 1 << precision
  /// Below this many picoseconds, which is a microsecond, all samples share the bucket 0.
  private static let floorBits = 20

  @inline(__always)
  private static func bucket(_ value: Int64) -> Int {
    guard value >= 1 << Int64(floorBits) else { return 0 }
    let exponent = 63 - value.leadingZeroBitCount
    let part = Int((value >> Int64(exponent - precision)) & Int64(perOctave - 1))
    return (exponent - floorBits) * perOctave + part + 1
  }

  private static func bounds(_ bucket: Int) -> (low: Int64, high: Int64) {
    guard bucket > 0 else { return (0, 1 << Int64(floorBits)) }
    let exponent = (bucket - 1) / perOctave + floorBits
    let part = Int64((bucket - 1) % perOctave)
    let width: Int64 = 1 << Int64(exponent - precision)
    let low = (Int64(1) << Int64(exponent)) + part * width
    return (low, low + width)
  }
}
