// SPDX-License-Identifier: Apache-2.0

package import Markup

/// A value, and how far off it may be.
package struct Estimate: Hashable, Sendable {
  /// The value itself.
  package let value: Double
  /// The low end of its range; the value where no range is known.
  package let low: Double
  /// The high end of its range; the value where no range is known.
  package let high: Double

  /// Creates an estimate whose range holds its value.
  ///
  /// A number that is not finite or out of reach, and a range beside the value, throw a ``ChartError``.
  package init(_ value: Double, low: Double? = nil, high: Double? = nil) throws(ChartError) {
    self.value = try checked(value, "an estimate")
    self.low = try checked(low ?? value, "the low end of an estimate")
    self.high = try checked(high ?? value, "the high end of an estimate")
    guard self.low <= self.value, self.value <= self.high else {
      throw .rangeWithoutValue(
        name: "an estimate", low: self.low, value: self.value, high: self.high)
    }
  }

  /// Whether the range is more than the value.
  package var hasRange: Bool { low < high }
}

/// A value that others are held against, such as a service level.
package struct Limit: Hashable, Sendable {
  /// What it is, such as `p95 target`.
  package let name: Message
  /// Where it lies.
  package let value: Double

  /// Creates a limit; a value that is not finite or out of reach throws.
  package init(_ name: Message, _ value: Double) throws(ChartError) {
    self.name = name
    self.value = try checked(value, name.plain)
  }
}
