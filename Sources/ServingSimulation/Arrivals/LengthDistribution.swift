// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// How long prompts or answers are, in tokens: whole numbers from 1 to 10,000,000.
public enum LengthDistribution: Hashable, Sendable {
  /// Always the same.
  case constant(Int)
  /// Each length of a range as likely.
  case uniform(ClosedRange<Int>)
  /// Exponential with a mean of 1 to 1,000,000, rounded to the nearest whole number and at least 1.
  ///
  /// For checks against the theory of queues. The rounding to at least 1 adds about 0.46 / mean to the mean.
  case exponential(mean: Double)
  /// Log-normal with a median of 1 to 10,000,000 and a spread (standard deviation of the logarithm) of 0 to 4.
  ///
  /// What is outside of the range becomes its nearer end. Beyond three standard deviations the tails are a little thinner than
  /// those of a true log-normal, see `SeededStream.normal`.
  case logNormal(median: Double, spread: Double, range: ClosedRange<Int> = 1...10_000_000)

  /// The lengths that can be.
  static let allowed = 1...10_000_000

  /// Refuses settings out of range.
  func check(_ what: String) throws(SimulationError) {
    switch self {
    case .constant(let length):
      try SettingCheck.range("the \(what) tokens", length, Self.allowed)
    case .uniform(let range):
      try SettingCheck.range("\(what) tokens", range, Self.allowed)
    case .exponential(let mean):
      try SettingCheck.range("the mean of \(what) tokens", mean, 1...1e6)
    case .logNormal(let median, let spread, let range):
      try SettingCheck.range("the median of \(what) tokens", median, 1...1e7)
      try SettingCheck.range("the spread of \(what) tokens", spread, 0...4)
      try SettingCheck.range("\(what) tokens", range, Self.allowed)
    }
  }

  /// Returns the length at an index.
  func draw(_ stream: SeededStream, _ index: Int) -> Int {
    switch self {
    case .constant(let length): return length
    case .uniform(let range):
      let count = range.upperBound &- range.lowerBound &+ 1
      return range.lowerBound &+ Int(stream.uniform(index) * Double(count))
    case .exponential(let mean):
      let length = -mean * PortableMath.log(1 - stream.uniform(index))
      return Self.clip(length, Self.allowed)
    case .logNormal(let median, let spread, let range):
      return Self.clip(median * PortableMath.exp(spread * stream.normal(index)), range)
    }
  }

  /// Returns the whole number in a range that is nearest to a length of 0 or more.
  static func clip(_ length: Double, _ range: ClosedRange<Int>) -> Int {
    let most = Double(range.upperBound)
    return max(Int(min(length, most) + 0.5), range.lowerBound)
  }
}
