// SPDX-License-Identifier: Apache-2.0

/// Finds addresses in a text, whose digits are no amounts.
enum AddressSpans {
  /// Returns the spans in order, in bytes: from `http://` or `https://` to the next space.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isAddress(at: index, in: bytes) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] > 32 { end += 1 }
      result.append(index..<end)
      index = end
    }
    return result
  }

  private static func isAddress(at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "h")
      && (bytes[index...].starts(with: "http://".utf8)
        || bytes[index...].starts(with: "https://".utf8))
  }
}
