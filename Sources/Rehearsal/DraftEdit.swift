// SPDX-License-Identifier: Apache-2.0

/// The difference between two states of a text: what stayed at both ends and what stands between.
///
/// A log of these keeps every state that was ever saved at the price of what was typed, not of the whole text each time.
public struct DraftEdit: Hashable, Sendable, Codable {
  /// How many bytes of UTF-8 at the start stayed.
  public let kept: Int
  /// How many bytes of UTF-8 at the end stayed.
  public let keptAtEnd: Int
  /// What stands between them now.
  public let inserted: String

  /// Creates the difference that turns one text into another.
  ///
  /// - Complexity: O(*n*) in the length of the longer text.
  public init(from old: String, to new: String) {
    let oldBytes = Array(old.utf8)
    let newBytes = Array(new.utf8)
    let shorter = min(oldBytes.count, newBytes.count)
    var head = 0
    while head < shorter, oldBytes[head] == newBytes[head] { head += 1 }
    while head > 0, Self.isContinuation(at: head, of: oldBytes, or: newBytes) { head -= 1 }
    var tail = 0
    while tail < shorter - head,
      oldBytes[oldBytes.count - 1 - tail] == newBytes[newBytes.count - 1 - tail]
    { tail += 1 }
    while tail > 0, Self.isContinuation(newBytes[newBytes.count - tail]) { tail -= 1 }
    kept = head
    keptAtEnd = tail
    inserted = String(decoding: newBytes[head..<(newBytes.count - tail)], as: UTF8.self)
  }

  /// Returns the text after the edit, or nil when the edit does not belong to this text.
  public func applied(to old: String) -> String? {
    let bytes = Array(old.utf8)
    guard kept >= 0, keptAtEnd >= 0, kept + keptAtEnd <= bytes.count else { return nil }
    let result = bytes[..<kept] + Array(inserted.utf8) + bytes[(bytes.count - keptAtEnd)...]
    return String(validating: result, as: UTF8.self)
  }

  /// Whether the cut at a place would fall inside a character of either text.
  private static func isContinuation(at place: Int, of old: [UInt8], or new: [UInt8]) -> Bool {
    (place < old.count && isContinuation(old[place]))
      || (place < new.count && isContinuation(new[place]))
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }
}
