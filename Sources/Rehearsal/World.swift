// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The parts of the world that a round depends on: the time, and what tells one round from another.
///
/// They come in as values, so that a test decides them.
public struct World: Sendable {
  /// The present moment.
  public var now: @Sendable () -> Instant
  /// A name that no round has had.
  public var newRoundID: @Sendable () -> RoundID
  /// A number that picks among wordings.
  public var newSeed: @Sendable () -> UInt64
  /// How many times faster than life the clocks of new rounds run; one outside tests.
  public var clockSpeed: Int64

  /// Creates a world.
  public init(
    now: @escaping @Sendable () -> Instant, newRoundID: @escaping @Sendable () -> RoundID,
    newSeed: @escaping @Sendable () -> UInt64, clockSpeed: Int64 = 1
  ) {
    self.now = now
    self.newRoundID = newRoundID
    self.newSeed = newSeed
    self.clockSpeed = clockSpeed
  }
}
