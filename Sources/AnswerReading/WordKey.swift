// SPDX-License-Identifier: Apache-2.0

/// A word as a number, so that it is compared and looked up without touching its letters.
///
/// It is the 64-bit FNV-1a hash of the bytes, the same in every run of the program; two among a million different words share one
/// with a chance of less than one in 10⁷. Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft, section 5.
@usableFromInline
package struct WordKey: Hashable, Sendable {
  @usableFromInline package let bits: UInt64

  /// The key of every word with letters beyond ASCII: such words are compared as text, as Unicode writes one letter in several ways.
  static let none = WordKey(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// Creates the key of a word.
  package init(_ word: String) { self.init(bytes: word.utf8) }

  /// Creates the key of a word given as bytes of UTF-8.
  init(bytes: some Sequence<UInt8>) {
    var bits = FNV.offsetBasis
    var all: UInt8 = 0
    for byte in bytes {
      bits = (bits ^ UInt64(byte)) &* FNV.prime
      all |= byte
    }
    self.bits = all < 0x80 ? bits : 0
  }

  /// Whether the word is written in ASCII, so that its key stands for it.
  @inlinable package var isPlain: Bool { bits != 0 }
}

/// The constants of the hash FNV-1a for 64 bits; the source is named at ``WordKey``.
enum FNV {
  static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x100_0000_01b3
}
