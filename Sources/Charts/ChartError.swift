// SPDX-License-Identifier: Apache-2.0

/// A reason why values make no chart.
package enum ChartError: Error, Hashable {
  /// A value is infinite or not a number.
  case notFinite(name: String, value: String)
  /// A value is too large or too small to be drawn and read.
  case outOfReach(name: String, value: Double)
  /// A value below zero where only amounts can stand.
  case negative(name: String, value: Double)
  /// A value of zero or less on a logarithmic axis.
  case notPositive(axis: String, value: Double)
  /// A low end above its value, or a high end below it.
  case rangeWithoutValue(name: String, low: Double, value: Double, high: Double)
  /// A list that does not have one value for each of its names.
  case wrongCount(name: String, count: Int, expected: Int)
  /// Edges of a histogram that do not rise.
  case edgesNotRising(before: Double, after: Double)
  /// More series than colours and signs can tell apart.
  case tooManySeries(count: Int, limit: Int)
  /// More values than one picture can show.
  case tooManyValues(count: Int, limit: Int)
}

extension ChartError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFinite(let name, let value):
      "\(name) is \(value); a chart shows finite numbers only"
    case .outOfReach(let name, let value):
      "\(name) is \(value); a chart shows zero and sizes from 1e-60 to 1e60"
    case .negative(let name, let value):
      "\(name) is \(value); a part of a whole is zero or more"
    case .notPositive(let axis, let value):
      "\(axis) has the value \(value); a logarithmic axis shows values above zero"
    case .rangeWithoutValue(let name, let low, let value, let high):
      "\(name) is \(value), outside its range from \(low) to \(high)"
    case .wrongCount(let name, let count, let expected):
      "\(name) has \(count) values; there are names for \(expected)"
    case .edgesNotRising(let before, let after):
      "the edge \(after) follows \(before); edges rise from each to the next"
    case .tooManySeries(let count, let limit):
      "\(count) series; at most \(limit) can be told apart in one chart"
    case .tooManyValues(let count, let limit):
      "\(count) values; one chart shows at most \(limit), so thin them out or sum them up first"
    }
  }
}
