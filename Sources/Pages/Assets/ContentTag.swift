// SPDX-License-Identifier: Apache-2.0

/// A short name for the content of a file, so that a browser asks for it again only when it changed.
enum ContentTag {
  /// Returns the 64-bit FNV-1a hash of a text in hexadecimal.
  ///
  /// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft, section 5.
  static func of(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
