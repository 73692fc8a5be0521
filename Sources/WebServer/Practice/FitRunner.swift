// SPDX-License-Identifier: Apache-2.0

import Foundation
import Storage
import Synchronization

/// Fits of the memory model that nobody asked for, beside the requests and one at a time.
final class FitRunner: Sendable {
  private let trainer: Trainer
  private let isRunning = Mutex(false)

  init(trainer: Trainer) {
    self.trainer = trainer
  }

  /// Begins a fit, if one is due, on a thread of its own; does nothing while one runs.
  func begin() {
    let isFirst = isRunning.withLock { isRunning in
      defer { isRunning = true }
      return !isRunning
    }
    if isFirst { Thread.detachNewThread { self.run() } }
  }

  private func run() {
    // What could not be written is tried again after the next answer.
    _ = try? trainer.fitWhenDue()
    isRunning.withLock { $0 = false }
  }
}
