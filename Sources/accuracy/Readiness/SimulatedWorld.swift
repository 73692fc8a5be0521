// SPDX-License-Identifier: Apache-2.0

import Foundation
import Practice
import ProductAnalytics

/// How simulated people and their interviewers behave, as the model assumes it or otherwise.
enum SimulatedWorld: String, CaseIterable {
  case specified = "as the model assumes"
  case heavy = "heavier noise (Student's t, 3 degrees, 1.7 times the spread)"
  case jumps = "ability jumps by one band, up or down, on one day"
  case biased = "the assessor gives half a band too much"
  case unlike = "people differ twice as much as assumed"
  case all = "all of these together"

  var isHeavy: Bool { self == .heavy || self == .all }
  var hasJump: Bool { self == .jumps || self == .all }
  var readerBias: Double { self == .biased || self == .all ? 0.5 : 0 }
  var peopleFactor: Double { self == .unlike || self == .all ? 2 : 1 }

  /// A draw of noise with spread 1, in this world.
  func noise(_ stream: SeededStream, _ index: Int) -> Double {
    let normals = (0..<4).map { stream.gauss(index * 4 + $0) }
    guard isHeavy else { return normals[0] }
    let square = normals.dropFirst().map { $0 * $0 }.reduce(0, +)
    return normals[0] / (square / 3).squareRoot()
  }

  /// The probability of noise at or below a value.
  func below(_ value: Double) -> Double {
    guard isHeavy else { return NormalDistribution.cdf(value) }
    // Student's t with three degrees of freedom in closed form: 1/2 + (x / (1 + x²) + arctan x) / π with x = value / √3.
    let x = value / 3.0.squareRoot()
    return 0.5 + (x / (1 + x * x) + atan(x)) / .pi
  }

  /// The odds of a card of the real loop.
  func card(ability: Double, spread: Double) -> CardOdds {
    CardOdds(
      lowest: below((1.5 - ability) / spread), low: below((2.5 - ability) / spread),
      passing: 1 - below((3.5 - ability) / spread))
  }
}

extension SeededStream {
  /// A draw from the standard normal distribution, tails included.
  func gauss(_ index: Int) -> Double {
    NormalDistribution.quantile(min(max(uniform(index), 1e-15), 1 - 1e-15))
  }
}
