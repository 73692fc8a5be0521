// SPDX-License-Identifier: Apache-2.0

/// Brings a few ranks of a sample into place without sorting all of it.
///
/// Quickselect with three parts (Hoare, "Algorithm 65: find", Communications of the ACM 4, 1961; the parts as in Bentley and
/// McIlroy, "Engineering a sort function", 1993); a part that does not shrink is sorted, so the time stays below n log n.
enum Selection {
  /// Moves values so that each of the ranks, from 0, rising and inside the list, holds what it would hold after sorting.
  ///
  /// The values must be comparable: not a number is not allowed.
  static func place(_ ranks: [Int], in values: inout [Double]) {
    place(ranks[...], in: &values, from: 0, to: values.count, depth: 0)
  }

  private static let fewValues = 24

  private static func place(
    _ ranks: ArraySlice<Int>, in values: inout [Double], from first: Int, to end: Int, depth: Int
  ) {
    guard !ranks.isEmpty else { return }
    guard end - first > fewValues, depth < 60 else {
      values[first..<end].sort()
      return
    }
    let pivot = middle(
      values[first], values[first + (end - first) / 2], values[end - 1])
    let (low, high) = part(&values, from: first, to: end, around: pivot)
    // Ranks between low and high hold the pivot already.
    let below = ranks.prefix { $0 < low }
    let above = ranks.drop { $0 < high }
    place(below, in: &values, from: first, to: low, depth: depth + 1)
    place(above, in: &values, from: high, to: end, depth: depth + 1)
  }

  /// Parts values into those below, equal to and above a pivot; returns where the equal ones begin and end.
  private static func part(
    _ values: inout [Double], from first: Int, to end: Int, around pivot: Double
  ) -> (low: Int, high: Int) {
    var (low, place, high) = (first, first, end)
    while place < high {
      let value = values[place]
      if value < pivot {
        values.swapAt(low, place)
        low += 1
        place += 1
      } else if value > pivot {
        high -= 1
        values.swapAt(place, high)
      } else {
        place += 1
      }
    }
    return (low, high)
  }

  private static func middle(_ one: Double, _ two: Double, _ three: Double) -> Double {
    max(min(one, two), min(max(one, two), three))
  }
}
