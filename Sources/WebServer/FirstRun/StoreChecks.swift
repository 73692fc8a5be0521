// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities
import Storage
import Synchronization

/// Checks of the whole store in the background, and what came of the last one: with a year of data one takes seconds, and no page and no
/// save may wait for it.
public final class StoreChecks: Sendable {
  /// What came of a check.
  public struct Outcome: Sendable {
    /// Why a check came to no end.
    public struct Failure: Error, Hashable, Sendable {
      let reason: String
    }

    let result: Result<StoreCheck, Failure>
    /// When it ended; nil when that was just now.
    let at: Instant?

    /// Checks a store, and waits for it.
    init(of store: RoundStore, at: Instant?) throws {
      self.init(result: .success(try store.check()), at: at)
    }

    init(result: Result<StoreCheck, Failure>, at: Instant?) {
      self.result = result
      self.at = at
    }
  }

  /// How it stands with checks.
  public struct State: Sendable {
    /// What came of the last one; nil before the first has ended.
    var last: Outcome?
    var isRunning = false
  }

  private let state = Mutex(State())
  private let check: @Sendable () throws -> StoreCheck
  private let now: @Sendable () -> Instant

  /// Creates checks, none of which has begun.
  ///
  /// - Parameters:
  ///   - check: Looks at the whole store.
  ///   - now: The clock.
  init(check: @escaping @Sendable () throws -> StoreCheck, now: @escaping @Sendable () -> Instant) {
    self.check = check
    self.now = now
  }

  /// How it stands now.
  var present: State { state.withLock(\.self) }

  /// Begins a check on a thread of its own; does nothing while one runs.
  func begin() {
    let isFirst = state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if isFirst { Thread.detachNewThread { self.run() } }
  }

  private func run() {
    let result = Result { try check() }.mapError { Outcome.Failure(reason: "\($0)") }
    let outcome = Outcome(result: result, at: now())
    state.withLock { $0 = State(last: outcome) }
  }
}
