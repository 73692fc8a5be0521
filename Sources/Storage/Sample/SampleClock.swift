// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Synchronization

/// The clock of the sample: it stands still until the script moves it, so that the sample is the same at each making.
final class SampleClock: Sendable {
  private let instant: Mutex<Instant>

  init(at start: Instant) {
    instant = Mutex(start)
  }

  var now: Instant { instant.withLock { $0 } }

  /// Lets time pass.
  func pass(_ length: Seconds) {
    instant.withLock { $0 = $0 + length }
  }

  /// Goes to a moment; nothing when it is past.
  func pass(until moment: Instant) {
    instant.withLock { $0 = max($0, moment) }
  }

  /// The world of this clock, in which every number is drawn from a seed and clocks run as in life.
  func world(seed: UInt64) -> World {
    World(now: { self.now }, newRoundID: { RoundID("sample-round") }, newSeed: { seed })
  }
}
