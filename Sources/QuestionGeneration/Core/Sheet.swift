// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import ProductAnalytics

/// What a family draws its question from, each draw looked up by its name.
struct Sheet: Sendable {
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

  /// Returns a share in steps of so many points, from two whole numbers of points.
  func share(_ name: String, _ points: ClosedRange<Int>, by step: Int = 1) -> Double {
    Double(self.step(name, points, by: step)) / 100
  }

  /// Returns what teammates say, in an order that the seed decides.
  func order(_ one: Pushback, _ other: Pushback) -> [Pushback] {
    draw.chance("order", 0.5) ? [one, other] : [other, one]
  }

  /// Refuses a draw that would make no question worth asking.
  func require(_ isWorthAsking: Bool, _ reason: String) throws {
    if !isWorthAsking { throw UnsuitableDraw(reason: reason) }
  }
}

/// Why a draw was thrown away.
struct UnsuitableDraw: Error, CustomStringConvertible {
  let reason: String
  var description: String { reason }
}
