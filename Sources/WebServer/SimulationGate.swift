// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Pages

/// Lets as many simulations run at a time as there are cores; of the others that a script asked for, the latest wait.
///
/// A slider that moves asks again and again. What it asked for first is out of date by the time a core is free, so it is
/// given up in favour of what it asked for last.
actor SimulationGate {
  private let places: Int
  private let threads = DispatchQueue(label: "simulations", attributes: .concurrent)
  private var running = 0
  private var waiting: [Waiter] = []

  /// Somebody who waits for a core: resumed with whether there is one.
  private struct Waiter {
    let isPatient: Bool
    let turn: CheckedContinuation<Bool, Never>
  }

  /// Creates a gate with a number of places; as many as there are cores when `nil`.
  init(places: Int? = nil) {
    self.places = max(1, places ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Runs something as soon as there is a core for it.
  nonisolated func run<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result {
    _ = await enter(isPatient: true)
    let result = await aside(work)
    await leave()
    return result
  }

  /// Runs something as soon as there is a core for it; `nil` when so many came later that it was given up, or when nobody wants it
  /// any more.
  nonisolated func runLatest<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result? {
    guard await enter(isPatient: false) else { return nil }
    guard !Task.isCancelled else {
      await leave()
      return nil
    }
    let result = await aside(work)
    await leave()
    return result
  }

  /// Runs something on a thread of its own, so that all other pages are answered in the meantime, in the language of the request and with
  /// the parts of its page.
  private nonisolated func aside<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result {
    let (language, parts) = (InterfaceLanguage.current, PageParts.current)
    return await withCheckedContinuation { done in
      threads.async {
        let result = PageParts.$current.withValue(parts) {
          InterfaceLanguage.$current.withValue(language, operation: work)
        }
        done.resume(returning: result)
      }
    }
  }

  /// How many run and how many wait.
  var load: (running: Int, waiting: Int) { (running, waiting.count) }

  private func enter(isPatient: Bool) async -> Bool {
    if running < places {
      running += 1
      return true
    }
    return await withCheckedContinuation { turn in
      waiting.append(Waiter(isPatient: isPatient, turn: turn))
      giveUpOldest()
    }
  }

  /// Gives up the oldest of those that a script asked for, until no more of them wait than there are cores.
  private func giveUpOldest() {
    while waiting.count(where: { !$0.isPatient }) > places,
      let oldest = waiting.firstIndex(where: { !$0.isPatient })
    {
      waiting.remove(at: oldest).turn.resume(returning: false)
    }
  }

  private func leave() {
    if waiting.isEmpty {
      running -= 1
    } else {
      // The place goes to the next one.
      waiting.removeFirst().turn.resume(returning: true)
    }
  }
}
