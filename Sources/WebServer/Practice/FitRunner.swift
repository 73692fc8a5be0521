// SPDX-License-Identifier: Apache-2.0

import Foundation
import Storage
import Synchronization

/// Fits of the memory model that nobody asked for, beside the requests and one at a time.
final class FitRunner: Sendable {
  private let trainer: Trainer
  private let state = Mutex(State.idle)

  private enum State {
    case idle
    case running
    /// Running, and begun again meanwhile: what came since may make another fit due.
    case runningAgain
  }

  init(trainer: Trainer) {
    self.trainer = trainer
  }

  /// Begins a fit, if one is due, on a thread of its own; while one runs, looks once more when it is done.
  func begin() {
    let isFirst = state.withLock { state in
      defer { state = state == .idle ? .running : .runningAgain }
      return state == .idle
    }
    if isFirst { Thread.detachNewThread { self.run() } }
  }

  private func run() {
    repeat {
      // What could not be written is tried again after the next answer.
      _ = try? trainer.fitWhenDue()
    } while goesOn()
  }

  /// Whether it was begun again meanwhile.
  private func goesOn() -> Bool {
    state.withLock { state in
      state = state == .runningAgain ? .running : .idle
      return state == .running
    }
  }
}
