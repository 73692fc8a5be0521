// SPDX-License-Identifier: Apache-2.0

import Markup
import TestSupport
import Testing

@testable import Charts

struct TicksTests {
  @Test(
    arguments: [
      (0.0, 97.0, 5, [0, 20, 40, 60, 80, 100.0]),
      (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (-3, 7, 4, [-5, 0, 5, 10]),
      (0, 3, 1, [0, 5]),
      (0, 100, 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
      (5, 5, 2, [4.5, 5, 5.5]),
      (0, 0, 1, [0, 1]),
      (-2, -2, 2, [-2.2, -2, -1.8]),
      (2e-9, 7e-9, 5, [2e-9, 3e-9, 4e-9, 5e-9, 6e-9, 7e-9]),
      (0, 1e22, 2, [0, 5e21, 1e22]),
    ] as [(Double, Double, Int, [Double])])
  func `steps are one, two or five times a power of ten`(
    low: Double, high: Double, steps: Int, expected: [Double]
  ) {
    #expect(Ticks(linear: low...high, steps: steps).values == expected)
  }

  @Test(
    arguments: [
      (1.0, 1_000.0, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000.0]),
      (3, 4, [2, 5]), (2, 2, [1, 2, 5]), (0.007, 0.03, [0.005, 0.01, 0.02, 0.05]),
    ] as [(Double, Double, [Double])])
  func `between powers of ten lie twice and five times them`(
    low: Double, high: Double, expected: [Double]
  ) {
    #expect(Ticks(logarithmic: low...high).values == expected)
  }

  @Test(
    arguments: [
      (1.0, 1_000.0, 1, [1, 10, 100, 1_000.0]), (1, 100_000, 2, [1, 100, 10_000, 1_000_000]),
      (1_000, 1_000, 1, [1_000, 10_000]), (0.02, 3, 1, [0.01, 0.1, 1, 10]),
    ] as [(Double, Double, Int, [Double])])
  func `powers of ten stand as far apart as asked`(
    low: Double, high: Double, stride: Int, expected: [Double]
  ) {
    #expect(Ticks(logarithmic: low...high, everyPowers: stride).values == expected)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `ticks rise and hold the values between them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ends = (0..<2).map { _ in
      generator.size(-50...50) * (Bool.random(using: &generator) ? 1 : -1)
    }
    let span = min(ends[0], ends[1])...max(ends[0], ends[1])
    let ticks = Ticks(linear: span, steps: Int.random(in: 1...12, using: &generator)).values
    #expect(ticks.count >= 2 && ticks.count <= 16)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    let slack = (span.upperBound - span.lowerBound) * 1e-8
    #expect(ticks[0] <= span.lowerBound + slack)
    #expect(ticks[ticks.count - 1] >= span.upperBound - slack)
  }
}

extension SeededGenerator {
  /// Returns a number above zero whose power of ten lies in a range.
  mutating func size(_ powers: ClosedRange<Int>) -> Double {
    let power = Int.random(in: powers, using: &self)
    let size = NumberText.powerOfTen(power)
    return Double.random(in: 1..<10, using: &self) * size
  }
}
