// SPDX-License-Identifier: Apache-2.0

/// Arithmetic on plain values that have been checked before.
enum SampleMath {
  /// Returns the mean of values, at least one; a second pass takes up what rounding left.
  static func mean(of values: [Double]) -> Double {
    let count = Double(values.count)
    var first = 0.0
    for value in values { first += value }
    first /= count
    var rest = 0.0
    for value in values { rest += value - first }
    return first + rest / count
  }

  /// Returns the quantile of type 7 of rising values, at least one, for a share from 0 to 1.
  static func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
    let place = share * Double(values.count - 1)
    let index = min(Int(place), values.count - 1)
    let next = min(index + 1, values.count - 1)
    return values[index] + (place - Double(index)) * (values[next] - values[index])
  }
}
