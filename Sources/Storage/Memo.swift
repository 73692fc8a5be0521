// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// The last few answers to a question, each with all that it was made of.
///
/// An answer that is being made is made once: whoever asks for the same meanwhile waits for it.
package final class Memo<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var kept: [(key: Key, value: Value)] = []
    var making: [(key: Key, end: DispatchGroup)] = []
  }

  /// What there is to do for a key.
  private enum Step {
    case known(Value)
    case wait(DispatchGroup)
    case make(DispatchGroup)
  }

  private let state = Mutex(State())
  private let capacity: Int

  /// Creates a memory without answers, for so many of them.
  package init(keeping capacity: Int = 4) {
    self.capacity = capacity
  }

  /// The answer that was made last; nil when there is none.
  var latest: Value? { state.withLock { $0.kept.first?.value } }

  /// Returns the answer for a key from memory, or makes it and keeps it; when making it fails, whoever waited makes it.
  package func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
    while true {
      switch step(for: key) {
      case .known(let value): return value
      case .wait(let end): end.wait()
      case .make(let end):
        defer { over(end) }
        let made = try make()
        keep(made, for: key)
        return made
      }
    }
  }

  private func step(for key: Key) -> Step {
    state.withLock { state in
      if let known = state.kept.first(where: { $0.key == key }) { return .known(known.value) }
      if let other = state.making.first(where: { $0.key == key }) { return .wait(other.end) }
      let end = DispatchGroup()
      end.enter()
      state.making.append((key, end))
      return .make(end)
    }
  }

  private func keep(_ made: Value, for key: Key) {
    state.withLock { state in
      state.kept.insert((key, made), at: 0)
      state.kept = Array(state.kept.prefix(capacity))
    }
  }

  private func over(_ end: DispatchGroup) {
    state.withLock { $0.making.removeAll { $0.end === end } }
    end.leave()
  }
}
