// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A moment since the start of a run, or a length of time, in whole picoseconds.
///
/// Whole numbers make sums exact in any order, so that skipping a run of steps gives the same bits as stepping through them. A
/// picosecond is fine enough for the time that one kept token adds to a step, and 64 bits hold 106 days of them.
@frozen
public struct SimulatedTime: Hashable, Comparable, Sendable {
  /// The number of picoseconds.
  public var picoseconds: Int64

  /// Creates a time from picoseconds.
  @inlinable
  public init(picoseconds: Int64) {
    self.picoseconds = picoseconds
  }

  /// Creates a time from seconds, rounded to the picosecond; beyond 100 days it stays at 100 days, and what is no number is 0.
  public init(seconds: Double) {
    let limit = Double(Self.longest.picoseconds)
    let scaled = seconds * 1e12
    picoseconds = scaled.isNaN ? 0 : Int64(min(max(scaled, -limit), limit).rounded())
  }

  /// Creates a time from an amount of seconds.
  public init(_ time: Time) {
    self.init(seconds: time.value)
  }

  /// The number of seconds.
  @inlinable
  public var seconds: Double { Double(picoseconds) / 1e12 }
  /// The same as an amount.
  public var amount: Time { Time(seconds) }

  /// The start of a run.
  @inlinable
  public static var zero: SimulatedTime { SimulatedTime(picoseconds: 0) }
  /// The longest that a run may take: 100 days.
  @inlinable
  public static var longest: SimulatedTime { SimulatedTime(picoseconds: 8_640_000_000_000_000_000) }

  @inlinable
  public static func < (left: SimulatedTime, right: SimulatedTime) -> Bool {
    left.picoseconds < right.picoseconds
  }
  @inlinable
  public static func + (left: SimulatedTime, right: SimulatedTime) -> SimulatedTime {
    SimulatedTime(picoseconds: left.picoseconds + right.picoseconds)
  }
  @inlinable
  public static func - (left: SimulatedTime, right: SimulatedTime) -> SimulatedTime {
    SimulatedTime(picoseconds: left.picoseconds - right.picoseconds)
  }
}
