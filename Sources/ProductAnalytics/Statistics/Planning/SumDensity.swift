// SPDX-License-Identifier: Apache-2.0

/// The density of the sum of normal steps, among tests that have not stopped; it is even, so one half of it is kept.
struct SumDensity {
  private let places: [Double]
  /// The density times the weight of the place.
  private let masses: [Double]
  private let steps: Int

  /// The density before the first step: all of it at 0.
  static let beforeFirstStep = SumDensity(places: [0], masses: [0.5], steps: 0)

  /// Returns how much of it the next step takes beyond a boundary, on either side.
  func share(beyond edge: Double) -> Double {
    var sum = 0.0
    for index in places.indices {
      let tails =
        NormalDistribution.upperTail(edge - places[index])
        + NormalDistribution.upperTail(edge + places[index])
      sum += masses[index] * tails
    }
    return 2 * sum
  }

  /// Returns the density after one more step, cut at a boundary.
  func next(boundary edge: Double) -> SumDensity {
    // Beyond nine deviations of the sum nothing is left. The density is smooth over a step, whose deviation is 1, so some places
    // for each step are enough.
    let end = min(edge, 9 * Double(steps + 1).squareRoot())
    let rule = GaussLegendre(count: 16 + Int(2 * end))
    let places = rule.nodes.map { end * ($0 + 1) / 2 }
    let masses = zip(places, rule.weights).map { $1 * end / 2 * density(at: $0) }
    return SumDensity(places: places, masses: masses, steps: steps + 1)
  }

  private func density(at place: Double) -> Double {
    var sum = 0.0
    for index in places.indices {
      let steps =
        NormalDistribution.density(place - places[index])
        + NormalDistribution.density(place + places[index])
      sum += masses[index] * steps
    }
    return sum
  }
}
