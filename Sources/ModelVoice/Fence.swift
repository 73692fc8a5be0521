// SPDX-License-Identifier: Apache-2.0

/// Puts words of others between two marks that they cannot hold, so that a language model can tell data from instructions.
///
/// That a model keeps to it is a hope, not a safeguard; the safeguard is that everything it says is checked.
enum Fence {
  /// Returns words between an opening and a closing mark with a name.
  static func around(_ words: String, named name: String) -> String {
    var mark = hash(of: words)
    while words.contains(label(mark)) { mark &+= 1 }
    return "<<\(name) \(label(mark))>>\n\(words)\n<</\(name) \(label(mark))>>"
  }

  private static func label(_ mark: UInt64) -> String { String(mark, radix: 36) }

  /// The 64-bit FNV-1a hash of the bytes.
  ///
  /// Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv, offset basis and prime for 64 bits.
  private static func hash(of words: String) -> UInt64 {
    words.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
