// SPDX-License-Identifier: Apache-2.0

/// The area under a density from a place on its falling side outward.
///
/// The density must fall ever faster on a logarithmic scale (log-concave), as the beta and gamma densities do over log odds
/// and over logarithms. Then panels that are narrow against both its slope and its curvature catch the whole area to
/// rounding, however small it is.
struct FallingTail {
  /// The density.
  let density: (Double) -> Double
  /// The derivative of the logarithm of the density.
  let slope: (Double) -> Double
  /// Minus the second derivative of the logarithm of the density.
  let curvature: (Double) -> Double

  /// Returns the area from a start to infinity (direction 1) or from minus infinity to the start (direction -1).
  func area(from start: Double, direction: Double) -> Double {
    var place = start
    var sum = 0.0
    // Each panel takes in at least a large part of what is left, so the limit is never met by a falling density.
    for _ in 0..<4000 {
      let step = width(at: place) * direction
      let end = place + step
      guard end != place else { break }
      let part = GaussLegendre.sixteen.integral(from: place, to: end, of: density) * direction
      sum += part
      place = end
      if part <= sum * 1e-17 { break }
    }
    return sum
  }

  private func width(at place: Double) -> Double {
    min(2, 8 / slope(place).magnitude, 2 / curvature(place).squareRoot())
  }
}
