// SPDX-License-Identifier: Apache-2.0

/// What an amount is measured in, as a type without values.
public protocol Unit: Sendable {
  /// How the unit is written after a number, such as `B/s`.
  static var symbol: String { get }
}

/// An amount in a unit that the compiler knows, so that bytes are never added to seconds.
///
///     let bytes: Bytes = 14_480_000_000
///     let bandwidth: BytesPerSecond = 3.35e12
///     let time: Time = bytes / bandwidth
///
/// Whole numbers up to 2^53 are exact: amounts of memory keep every byte up to 9 PB.
@frozen
public struct Amount<U: Unit>: Hashable, Sendable {
  /// The number in front of the unit.
  public var value: Double

  /// Creates an amount from the number in front of the unit.
  @inlinable
  public init(_ value: Double) {
    self.value = value
  }

  /// Creates an amount from a whole number.
  @inlinable
  public init(_ value: Int) {
    self.value = Double(value)
  }

  /// Nothing of it.
  @inlinable
  public static var zero: Amount { Amount(0.0) }
}

extension Amount: Comparable {
  @inlinable
  public static func < (left: Amount, right: Amount) -> Bool { left.value < right.value }
}

extension Amount: ExpressibleByFloatLiteral {
  @inlinable
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Amount: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}

/// Within one unit.
extension Amount {
  @inlinable
  public static func + (left: Amount, right: Amount) -> Amount { Amount(left.value + right.value) }
  @inlinable
  public static func - (left: Amount, right: Amount) -> Amount { Amount(left.value - right.value) }
  @inlinable
  public static func += (left: inout Amount, right: Amount) { left.value += right.value }
  @inlinable
  public static func * (left: Amount, factor: Double) -> Amount { Amount(left.value * factor) }
  @inlinable
  public static func * (factor: Double, right: Amount) -> Amount { Amount(factor * right.value) }
  @inlinable
  public static func / (left: Amount, divisor: Double) -> Amount { Amount(left.value / divisor) }
  /// Returns how many times the right amount goes into the left one.
  @inlinable
  public static func / (left: Amount, right: Amount) -> Double { left.value / right.value }
}

/// One unit for each of another, such as bytes for each second.
public enum Per<Numerator: Unit, Denominator: Unit>: Unit {
  public static var symbol: String { "\(Numerator.symbol)/\(Denominator.symbol)" }
}

/// Between units.
extension Amount {
  /// Returns the rate at which the left amount goes with the right one.
  @inlinable
  public static func / <D: Unit>(left: Amount, right: Amount<D>) -> Amount<Per<U, D>> {
    Amount<Per<U, D>>(left.value / right.value)
  }

  /// Returns how much of the denominator the left amount takes at a rate.
  @inlinable
  public static func / <D: Unit>(left: Amount, rate: Amount<Per<U, D>>) -> Amount<D> {
    Amount<D>(left.value / rate.value)
  }

  /// Returns what a rate comes to over an amount.
  @inlinable
  public static func * <N: Unit>(left: Amount, rate: Amount<Per<N, U>>) -> Amount<N> {
    Amount<N>(left.value * rate.value)
  }

  /// Returns what a rate comes to over an amount.
  @inlinable
  public static func * <N: Unit>(rate: Amount<Per<N, U>>, right: Amount) -> Amount<N> {
    Amount<N>(rate.value * right.value)
  }
}
