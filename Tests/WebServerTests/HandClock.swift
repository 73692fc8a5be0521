// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Synchronization

/// A clock that a test sets by hand.
final class HandClock: Sendable {
  private let time: Mutex<Instant>

  /// 2026-11-24 18:00:00 UTC, where every clock starts.
  static let start = Instant(millisecondsSince1970: 1_795_543_200_000)

  init() {
    time = Mutex(Self.start)
  }

  var now: Instant { time.withLock { $0 } }

  /// Sets the clock to some time after its start.
  func set(_ length: Seconds) {
    time.withLock { $0 = Self.start + length }
  }
}

extension World {
  /// A world whose time is a clock's, and whose rounds are `round-1`, `round-2` and so on.
  static func test(_ clock: HandClock) -> World {
    let numbers = Numbers()
    return World(
      now: { clock.now }, newRoundID: { RoundID("round-\(numbers.next())") }, newSeed: { 0 })
  }
}

/// Counts from one.
private final class Numbers: Sendable {
  private let last = Mutex(0)

  func next() -> Int {
    last.withLock {
      $0 += 1
      return $0
    }
  }
}
