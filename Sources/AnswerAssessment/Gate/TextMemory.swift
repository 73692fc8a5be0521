// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Remembers what was found out about the texts of questions, since many answers are read for one.
///
/// What is found must follow from the text alone, so that remembering it changes nothing but the time.
final class TextMemory<Value: Sendable>: Sendable {
  private let known = Mutex<[String: Value]>([:])

  /// How many texts are remembered: generated questions have no end.
  private static var most: Int { 512 }

  /// Returns the value of a text, found out where it was not asked for before.
  func value(of text: String, by find: (String) -> Value) -> Value {
    if let value = known.withLock({ $0[text] }) { return value }
    let value = find(text)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[text] = value
    }
    return value
  }
}
