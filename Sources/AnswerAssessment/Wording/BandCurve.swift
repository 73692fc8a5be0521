// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// A line through points that never falls: what a sum of signs is worth as a band.
public struct BandCurve: Hashable, Sendable {
  /// A point of the curve.
  public struct Point: Hashable, Sendable {
    /// The sum.
    public let sum: Double
    /// The band at this sum.
    public let band: Double

    /// Creates a point.
    public init(sum: Double, band: Double) {
      self.sum = sum
      self.band = band
    }
  }

  /// The points, two or more, by rising sums.
  public let points: [Point]

  /// Creates a curve; nil when there are fewer than two points, sums do not rise, or a band falls.
  public init?(_ points: [Point]) {
    guard points.count >= 2 else { return nil }
    for (first, second) in zip(points, points.dropFirst()) {
      guard first.sum < second.sum, first.band <= second.band else { return nil }
    }
    self.points = points
  }

  /// Returns the band at a sum: on the line between its neighbours, and that of the nearest point outside of them.
  public func band(at sum: Double) -> Double {
    guard let last = points.last, sum < last.sum else { return points.last?.band ?? sum }
    let next = points.partitioningIndex { $0.sum > sum }
    guard next > 0 else { return points[0].band }
    let (low, high) = (points[next - 1], points[next])
    return low.band + (high.band - low.band) * (sum - low.sum) / (high.sum - low.sum)
  }
}
