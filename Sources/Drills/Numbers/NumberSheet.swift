// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// What a family of numbers draws its values from, each draw looked up by its name.
struct NumberSheet: Sendable {
  let draw: ParameterDraw

  /// Returns one of several, each as likely.
  func pick<Choice>(_ name: String, _ options: [Choice]) -> Choice {
    options[draw.whole(name, in: 0...(options.count - 1))]
  }

  /// Returns a whole number in steps from the lower end of a range.
  func step(_ name: String, _ range: ClosedRange<Int>, by step: Int = 1) -> Int {
    range.lowerBound + step
      * draw.whole(name, in: 0...((range.upperBound - range.lowerBound) / step))
  }

  /// Returns the same as a number with a fraction.
  func number(_ name: String, _ range: ClosedRange<Int>, by step: Int = 1) -> Double {
    Double(self.step(name, range, by: step))
  }

  /// Returns a share in steps of so many points, from two whole numbers of points.
  func share(_ name: String, _ points: ClosedRange<Int>, by step: Int = 1) -> Double {
    number(name, points, by: step) / 100
  }

  /// Refuses a draw that would make no question worth asking.
  func require(_ isWorthAsking: Bool, _ reason: String) throws {
    if !isWorthAsking { throw UnsuitableNumber(reason: reason) }
  }
}
