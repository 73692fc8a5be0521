// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Rehearsal
import Synchronization

/// The rounds that are over as practice sees them, so that a page does not replay a year of rounds.
///
/// A round that is over changes by nothing but levels set by hand, each of which is one more event.
final class RehearsalCache: Sendable {
  private struct Key: Hashable {
    let id: RoundID
    let eventCount: Int
    let erasures: Int
  }

  private let rounds = Mutex<[Key: RehearsedRound]>([:])

  /// Returns a round from memory, or makes it and keeps it.
  func round(
    _ id: RoundID, eventCount: Int, erasures: Int, _ make: () throws -> RehearsedRound
  ) throws -> RehearsedRound {
    let key = Key(id: id, eventCount: eventCount, erasures: erasures)
    if let known = rounds.withLock({ $0[key] }) { return known }
    let made = try make()
    rounds.withLock { rounds in
      rounds = rounds.filter { $0.key.id != id && $0.key.erasures == erasures }
      rounds[key] = made
    }
    return made
  }

  /// Forgets every round.
  func clear() {
    rounds.withLock { $0 = [:] }
  }
}
