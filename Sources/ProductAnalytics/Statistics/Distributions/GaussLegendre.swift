// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where to evaluate a smooth function, and with which weights, to integrate it from -1 to 1.
///
/// The places are the roots of the Legendre polynomial, found by Newton's method. Source: Abramowitz and Stegun,
/// "Handbook of mathematical functions", 1964, 25.4.29.
struct GaussLegendre: Sendable {
  let nodes: [Double]
  let weights: [Double]

  /// A rule that is exact for polynomials up to degree 31.
  static let sixteen = GaussLegendre(count: 16)

  /// Creates a rule with a number of places, at least 1.
  init(count: Int) {
    var nodes: [Double] = []
    var weights: [Double] = []
    for index in 0..<count {
      // The usual first guess, close enough for Newton's method to find the root it belongs to.
      var x = -cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      for _ in 0..<8 {
        let (value, slope) = Self.legendre(count, x)
        x -= value / slope
      }
      let slope = Self.legendre(count, x).slope
      nodes.append(x)
      weights.append(2 / ((1 - x * x) * slope * slope))
    }
    self.nodes = nodes
    self.weights = weights
  }

  private static func legendre(_ degree: Int, _ x: Double) -> (value: Double, slope: Double) {
    var before = 0.0
    var value = 1.0
    for k in 1...degree {
      let k = Double(k)
      (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k)
    }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }

  /// Returns the integral of a function from one end to another.
  func integral(from start: Double, to end: Double, of function: (Double) -> Double) -> Double {
    let middle = (start + end) / 2
    let half = (end - start) / 2
    var sum = 0.0
    for index in nodes.indices { sum += weights[index] * function(middle + half * nodes[index]) }
    return sum * half
  }
}
