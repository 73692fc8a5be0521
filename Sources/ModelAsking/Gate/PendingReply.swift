// SPDX-License-Identifier: Apache-2.0

import LanguageModel
import Synchronization

/// A call under way, which can be ended from outside at any moment, even when whoever makes it does not listen.
final class PendingReply: Sendable {
  private struct State {
    var report: CallReport?
    var waiter: CheckedContinuation<CallReport, Never>?
    var task: Task<Void, Never>?
  }

  private let state = Mutex(State())

  /// Begins a call.
  init(_ call: @escaping @Sendable () async -> CallReport) {
    let task = Task { self.settle(await call()) }
    state.withLock { if $0.report == nil { $0.task = task } }
  }

  /// Ends the call with a failure, unless it has ended.
  func end(_ failure: ModelFailure) {
    settle(CallReport(result: .failure(failure), tries: 1))
  }

  /// Waits for the end of the call; when the task that waits is cancelled, so is the call.
  func report() async -> CallReport {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let report = state.withLock { state -> CallReport? in
          if state.report == nil { state.waiter = waiter }
          return state.report
        }
        if let report { waiter.resume(returning: report) }
      }
    } onCancel: {
      end(.cancelled)
    }
  }

  private func settle(_ report: CallReport) {
    let (waiter, task) = state.withLock { state in
      guard state.report == nil else {
        return (nil as CheckedContinuation<CallReport, Never>?, nil as Task<Void, Never>?)
      }
      state.report = report
      defer {
        state.waiter = nil
        state.task = nil
      }
      return (state.waiter, state.task)
    }
    task?.cancel()
    waiter?.resume(returning: report)
  }
}
