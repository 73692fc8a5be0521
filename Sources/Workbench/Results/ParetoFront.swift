// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics

/// What is not beaten in both of two things.
enum ParetoFront {
  /// Returns the positions of points that no other one beats, by ascending latency.
  ///
  /// Of points that are equal in both, the first counts.
  ///
  /// - Complexity: O(*n* log *n*).
  static func positions(
    count: Int, latency: (Int) -> Double, throughput: (Int) -> Double
  ) -> [Int] {
    let order = (0..<count).sorted { left, right in
      let (one, other) = (latency(left), latency(right))
      if one != other { return one < other }
      let (first, second) = (throughput(left), throughput(right))
      return first != second ? first > second : left < right
    }
    var front: [Int] = []
    var best = -Double.infinity
    for index in order where throughput(index) > best {
      best = throughput(index)
      front.append(index)
    }
    return front
  }

  /// Returns the points of a frontier that no other one beats.
  static func of(_ points: [FrontierResult.Point]) -> [FrontierResult.Point] {
    positions(
      count: points.count, latency: { points[$0].interTokenLatency.value },
      throughput: { points[$0].outputPerDevice.value }
    ).map { points[$0] }
  }
}
