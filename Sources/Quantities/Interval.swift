// SPDX-License-Identifier: Apache-2.0

/// An amount with how low and how high it may be.
///
/// Facts carry one where sources disagree; predictions carry one because a model errs.
@frozen
public struct Interval<U: Unit>: Hashable, Sendable {
  /// The best single amount; between the two others.
  public let value: Amount<U>
  /// The low end.
  public let low: Amount<U>
  /// The high end.
  public let high: Amount<U>

  /// Creates an interval; ends in the wrong order are swapped, and the value is kept between them.
  ///
  /// Where one of the three is no number, all of them are none, so that a later check sees it.
  @inlinable
  public init(_ value: Amount<U>, low: Amount<U>, high: Amount<U>) {
    let isNumber = !(value.value.isNaN || low.value.isNaN || high.value.isNaN)
    let least = isNumber ? min(low, high) : Amount(Double.nan)
    let most = isNumber ? max(low, high) : Amount(Double.nan)
    self.low = least
    self.high = most
    self.value = isNumber ? min(max(value, least), most) : Amount(Double.nan)
  }

  /// Creates an interval without width, for what is known exactly.
  @inlinable
  public init(exactly value: Amount<U>) {
    self.value = value
    self.low = value
    self.high = value
  }

  /// Whether the amount is known exactly.
  @inlinable
  public var isExact: Bool { low == high }
}

extension Interval {
  /// Returns the interval with every amount turned by a function that grows, or falls, all the way.
  @inlinable
  public func map<V: Unit>(_ transform: (Amount<U>) -> Amount<V>) -> Interval<V> {
    Interval<V>(transform(value), low: transform(low), high: transform(high))
  }

  /// Returns the sum, low ends with low ends: the two err together.
  @inlinable
  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(left.value + right.value, low: left.low + right.low, high: left.high + right.high)
  }

  /// Returns the interval made larger or smaller.
  @inlinable
  public static func * (left: Interval, factor: Double) -> Interval {
    left.map { $0 * factor }
  }
}
