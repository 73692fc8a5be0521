// SPDX-License-Identifier: Apache-2.0

/// How many values fall between edges, for a histogram.
public struct BinnedCounts: Hashable, Sendable {
  /// The edges, rising; one more than there are bins.
  public let edges: [Double]
  /// The values in each bin: at or above its lower edge and below its upper one; the last bin takes in its upper edge.
  public let counts: [Int]
  /// The values below the first edge.
  public let below: Int
  /// The values above the last edge.
  public let above: Int

  /// The most bins of equal width.
  public static let binLimit = 10_000

  /// Counts values between given edges.
  ///
  /// - Throws: ``StatisticsError`` for NaN, values beyond 10^100, fewer than two edges, or edges that do not rise.
  public init(_ values: [Double], edges: [Double]) throws(StatisticsError) {
    try Valid.sample("values", values, atLeast: 0)
    try Valid.sample("edges", edges, atLeast: 2)
    for (edge, next) in zip(edges, edges.dropFirst()) where next <= edge {
      throw .outOfRange(what: "edge", value: next, allowed: "above the edge before it, \(edge)")
    }
    var counts = [Int](repeating: 0, count: edges.count - 1)
    var (below, above) = (0, 0)
    for value in values {
      switch Self.edges(edges, notAbove: value) {
      case 0: below += 1
      case edges.count where value > edges[edges.count - 1]: above += 1
      case let place: counts[min(place, counts.count) - 1] += 1
      }
    }
    self.edges = edges
    self.counts = counts
    self.below = below
    self.above = above
  }

  /// Counts values in bins of equal width from the least to the largest value; a width of 1 when all are the same.
  ///
  /// - Throws: ``StatisticsError`` for no values, NaN, values beyond 10^100, or a number of bins outside 1...10,000.
  public init(_ values: [Double], bins: Int) throws(StatisticsError) {
    try Valid.sample("values", values, atLeast: 1)
    try Valid.range("bins", bins, 1...Self.binLimit)
    var (low, high) = (values[0], values[0])
    for value in values { (low, high) = (min(low, value), max(high, value)) }
    if low == high {
      // As wide as 1, or wider where numbers are so large that 1 is lost in them.
      let half = max(0.5, low.magnitude * 1e-6)
      (low, high) = (low - half, high + half)
    }
    let width = (high - low) / Double(bins)
    let inner = (0..<bins).map { low + Double($0) * width }
    try self.init(values, edges: inner + [high])
  }

  /// The number of all values.
  public var total: Int { counts.reduce(below + above, +) }

  /// Returns how many edges are not above a value.
  private static func edges(_ edges: [Double], notAbove value: Double) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = low + (high - low) / 2
      if edges[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
