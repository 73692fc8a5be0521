// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: it ends what can be given up while that runs, and the program at any other time.
enum Interrupt {
  private struct State {
    /// What tells of the signal; nil until it is first listened for.
    var source: (any DispatchSourceSignal)?
    /// Gives up what runs; nil when nothing does.
    var giveUp: (@Sendable () -> Void)?
  }

  private static let state = Mutex(State())
  /// What a shell says of a program that was ended by Ctrl-C: 128 and the number of the signal.
  private static let status: Int32 = 130

  /// Runs work that Ctrl-C cancels, and returns what came of it.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value {
    let task = Task { await work() }
    listen { task.cancel() }
    let value = await task.value
    state.withLock { $0.giveUp = nil }
    return value
  }

  /// Lets the signal give something up; from the first time on it comes here and not to the system.
  private static func listen(_ giveUp: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.giveUp = giveUp
      guard state.source == nil else { return }
      #if canImport(Darwin)
        // There the source hears of it only when the system does nothing by itself.
        signal(SIGINT, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue.global())
      source.setEventHandler { interrupted() }
      source.resume()
      state.source = source
    }
  }

  private static func interrupted() {
    guard let giveUp = state.withLock({ $0.giveUp }) else { exit(status) }
    giveUp()
  }
}
