// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Places spread evenly over many dimensions, always the same ones: a Latin hypercube.
///
/// Each dimension is cut into as many cells as there are points and each cell is used once, in an order that is looked up from a fixed seed
/// (McKay, Beckman and Conover, Technometrics 21, 1979). With the same places before and after a change, only the change shows.
struct SamplePlan: Sendable {
  /// For each dimension, a place from 0 to 1 for each point.
  let places: [[Double]]

  init(points: Int, dimensions: Int) {
    let count = max(1, points)
    places = (0..<dimensions).map { dimension in
      let stream = SeededStream(seed: 1, "readiness, dimension \(dimension)")
      let order = (0..<count).sorted { left, right in
        (stream.bits(left), left) < (stream.bits(right), right)
      }
      return order.map { (Double($0) + 0.5) / Double(count) }
    }
  }
}
