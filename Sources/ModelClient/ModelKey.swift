// SPDX-License-Identifier: Apache-2.0

/// A key that shows itself in no description, log or dump.
struct ModelKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  private let secret: String

  /// Creates a key; nil when there is nothing but space.
  init?(_ text: String?) {
    guard let text else { return nil }
    let trimmed = text.drop { $0.isWhitespace }
    secret = String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
    if secret.isEmpty { return nil }
  }

  /// Whether it can stand in a header.
  var isSendable: Bool {
    secret.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && secret.utf8.count <= 4_000
  }

  /// What is sent.
  ///
  /// Source: RFC 6750 section 2.1.
  var header: String { "Bearer \(secret)" }

  /// Returns a text of a server without the key, in case it repeats it.
  func removed(from text: String) -> String {
    secret.count < 4 ? text : text.replacing(secret, with: "[key]")
  }

  var description: String { "[key]" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
