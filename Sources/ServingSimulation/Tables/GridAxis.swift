// SPDX-License-Identifier: Apache-2.0

/// The points at which something was measured along one axis.
struct GridAxis: Hashable, Sendable {
  /// Where a value lies: between two points, this share of the way from the low to the high one; above 1 beyond the last.
  struct Position {
    let low: Int
    let high: Int
    let share: Double
  }

  /// The points, rising; at least one.
  let points: [Int]

  /// Creates an axis from points in any order; `nil` without any.
  init?(_ points: some Sequence<Int>) {
    let points = Set(points).sorted()
    guard !points.isEmpty else { return nil }
    self.points = points
  }

  var count: Int { points.count }

  /// Returns the place of a point; `nil` where nothing was measured.
  func place(of point: Int) -> Int? {
    let position = position(of: Double(point))
    if points[position.low] == point { return position.low }
    return points[position.high] == point ? position.high : nil
  }

  /// Returns where a value lies: below the first point it counts as there, beyond the last the last piece goes on.
  @inline(__always)
  func position(of value: Double) -> Position {
    guard points.count > 1, value > Double(points[0]) else {
      return Position(low: 0, high: 0, share: 0)
    }
    var low = 0
    var high = points.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if Double(points[middle]) < value { low = middle } else { high = middle }
    }
    let start = Double(points[low])
    return Position(low: low, high: high, share: (value - start) / (Double(points[high]) - start))
  }
}

/// A time for each point of an axis, in microseconds, with straight lines between them.
struct MeasuredLine: Hashable, Sendable {
  let axis: GridAxis
  /// The times, as many as the axis has points.
  let times: [Double]

  /// Returns the time at a count: before the first point as there, beyond the last as the last piece goes on.
  func time(at count: Double) -> Double {
    let position = axis.position(of: count)
    let start = times[position.low]
    return start + (times[position.high] - start) * position.share
  }
}
