// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Quantities
import Rehearsal

extension World {
  /// The world as it is; a seed makes the choice of wordings the same each time.
  static func live(seed: UInt64? = nil) -> World {
    World(
      now: { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)) },
      newRoundID: { RoundID(UUID().uuidString.lowercased()) },
      newSeed: { seed ?? UInt64.random(in: .min ... .max) },
      clockSpeed: clockSpeed)
  }

  /// How many times faster than life clocks run: the environment variable `WINDTUNNEL_CLOCK_SPEED`, for tests.
  private static var clockSpeed: Int64 {
    let value = ProcessInfo.processInfo.environment["WINDTUNNEL_CLOCK_SPEED"].flatMap(Int64.init)
    return max(1, min(value ?? 1, 100_000))
  }
}
