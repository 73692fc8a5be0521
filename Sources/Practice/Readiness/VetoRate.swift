// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How often a card of this person has a flag that is a veto: a beta distribution, and its shares.
struct VetoRate {
  let hits: Double
  let misses: Double

  /// The running sums over cells of equal width in the root of the rate, where the density of few hits is smooth.
  private let sums: [Double]
  private static let cells = 400

  init(hits: Double, misses: Double) {
    self.hits = hits
    self.misses = misses
    // With rate = x², the density over x is x^(2a − 1) (1 − x²)^(b − 1); by its logarithm, which cannot overflow.
    let logs = (0..<Self.cells).map { cell in
      let x = (Double(cell) + 0.5) / Double(Self.cells)
      return (2 * hits - 1) * log(x) + (misses - 1) * log(1 - x * x)
    }
    let most = logs.max() ?? 0
    var sum = 0.0
    sums = logs.map { value in
      sum += exp(value - most)
      return sum
    }
  }

  /// The rate below which a share of the probability lies.
  func value(_ share: Double) -> Double {
    let target = share * (sums.last ?? 0)
    let cell = sums.firstIndex { $0 >= target } ?? (sums.count - 1)
    let before = cell > 0 ? sums[cell - 1] : 0
    let inside = sums[cell] - before
    let part = inside > 0 ? (target - before) / inside : 0.5
    let x = (Double(cell) + part) / Double(Self.cells)
    return x * x
  }
}
