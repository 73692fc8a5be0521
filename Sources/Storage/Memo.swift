// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The last few answers to a question, each with all that it was made of.
package final class Memo<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private let kept = Mutex<[(key: Key, value: Value)]>([])
  private static var capacity: Int { 4 }

  /// Creates a memory without answers.
  package init() {}

  /// The answer that was made last; nil when there is none.
  var latest: Value? { kept.withLock { $0.first?.value } }

  /// Returns the answer for a key from memory, or makes it and keeps it.
  package func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let known = kept.withLock({ kept in kept.first { $0.key == key }?.value }) { return known }
    let made = try make()
    kept.withLock { kept in
      kept.insert((key, made), at: 0)
      kept = Array(kept.prefix(Self.capacity))
    }
    return made
  }
}
