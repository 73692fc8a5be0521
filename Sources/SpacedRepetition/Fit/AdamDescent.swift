// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Steps down a slope whose size adapts to each parameter.
///
/// Source: Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1 with its constants.
struct AdamDescent {
  private var mean: [Double]
  private var square: [Double]
  private var steps = 0.0

  init(count: Int) {
    mean = Array(repeating: 0, count: count)
    square = mean
  }

  /// Moves values by one step of at most about `rate` each.
  mutating func step(_ values: inout [Double], down gradient: [Double], rate: Double) {
    steps += 1
    let (first, second) = (1 - pow(0.9, steps), 1 - pow(0.999, steps))
    for place in values.indices {
      mean[place] = 0.9 * mean[place] + 0.1 * gradient[place]
      square[place] = 0.999 * square[place] + 0.001 * gradient[place] * gradient[place]
      values[place] -=
        rate * (mean[place] / first) / ((square[place] / second).squareRoot() + 1e-8)
    }
  }
}
