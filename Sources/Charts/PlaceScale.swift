// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Turns values into places along one direction of a drawing.
struct PlaceScale {
  /// The values from one end to the other.
  let domain: ClosedRange<Double>
  /// Whether the same factor takes the same distance.
  let isLogarithmic: Bool
  /// The place of the lowest value.
  let start: Double
  /// The place of the highest value; it may lie before the start.
  let end: Double

  /// Returns the place of a value; one outside the domain lies at its end.
  func place(_ value: Double) -> Double {
    let value = min(max(value, domain.lowerBound), domain.upperBound)
    let part = (measured(value) - measured(domain.lowerBound)) / length
    return start + (end - start) * part
  }

  private var length: Double { measured(domain.upperBound) - measured(domain.lowerBound) }

  private func measured(_ value: Double) -> Double {
    isLogarithmic ? log10(value) : value
  }
}
