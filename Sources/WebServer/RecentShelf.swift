// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Values that were asked for last, as many as fit into a number of bytes.
final class RecentShelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var values: [Key: Value] = [:]
    /// When each was asked for last, by a count that only rises.
    var turns: [Key: Int] = [:]
    var turn = 0
    var bytes = 0

    mutating func touch(_ key: Key) {
      turn += 1
      turns[key] = turn
    }
  }

  private let state = Mutex(State())
  private let most: Int
  private let size: @Sendable (Value) -> Int

  /// Creates an empty shelf for a number of bytes; one value may take a quarter of them.
  init(most: Int, size: @escaping @Sendable (Value) -> Int) {
    self.most = most
    self.size = size
  }

  /// How many bytes its values take.
  var bytes: Int { state.withLock { $0.bytes } }

  /// Returns a value, which then stays longest; nil when it is not there.
  func value(of key: Key) -> Value? {
    state.withLock { state -> Value? in
      guard let value = state.values[key] else { return nil }
      state.touch(key)
      return value
    }
  }

  /// Keeps a value in the place of the one before, and lets those go that nobody asked for longest where there is no room.
  func keep(_ value: Value, of key: Key) {
    let added = size(value)
    guard added <= most / 4 else { return }
    state.withLock { state in
      if let old = state.values.updateValue(value, forKey: key) { state.bytes -= size(old) }
      state.bytes += added
      state.touch(key)
      guard state.bytes > most else { return }
      for oldest in state.turns.sorted(by: { $0.value < $1.value }).map(\.key) {
        guard state.bytes > most else { return }
        if let gone = state.values.removeValue(forKey: oldest) { state.bytes -= size(gone) }
        state.turns[oldest] = nil
      }
    }
  }

  /// Lets all of them go.
  func clear() {
    state.withLock { $0 = State() }
  }
}
