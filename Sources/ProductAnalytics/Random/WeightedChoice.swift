// SPDX-License-Identifier: Apache-2.0

/// One of several places, each with a chance in proportion to its weight; made once, asked often.
public struct WeightedChoice: Hashable, Sendable {
  /// The upper end of each place but the last, from 0 to 1.
  private let ends: [Double]

  /// Creates a choice from weights of 0 or more; with all of them 0, the last place is always taken.
  public init(_ weights: [Double]) {
    var total = 0.0
    for weight in weights { total += weight }
    var sum = 0.0
    ends = weights.dropLast().map { weight in
      sum += weight
      return total > 0 ? sum / total : 0
    }
  }

  /// Returns the place that a number from 0 to 1 falls in.
  public func place(_ uniform: Double) -> Int {
    var place = 0
    for end in ends { place += uniform >= end ? 1 : 0 }
    return place
  }
}
