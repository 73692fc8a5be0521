// SPDX-License-Identifier: Apache-2.0

/// Tells text that was encoded in base64 or in hexadecimal digits from names, addresses and sums.
enum EncodedText {
  /// The fewest characters that are looked at.
  private static let shortest = 24

  /// Whether a word of a text, between spaces, decodes to text; words that are too short are passed over.
  static func stands(in text: String) -> Bool {
    let bytes = text.utf8
    var start = bytes.startIndex
    var length = 0
    for place in bytes.indices {
      guard bytes[place] <= 32 else {
        length += 1
        continue
      }
      if length >= shortest, isText(bytes[start..<place]) { return true }
      (start, length) = (bytes.index(after: place), 0)
    }
    return length >= shortest && isText(bytes[start...])
  }

  /// Whether a word decodes to text: only printable characters, with spaces among them.
  static func isText(_ word: some Collection<UInt8>) -> Bool {
    guard word.count >= shortest else { return false }
    return isPlain(decoded(word, bits: 4, value: hexadecimal))
      || isPlain(decoded(word, bits: 6, value: base64))
  }

  private static func isPlain(_ bytes: [UInt8]?) -> Bool {
    guard let bytes, bytes.count(where: { $0 == 32 }) >= 2 else { return false }
    return bytes.allSatisfy { (32...126).contains($0) || $0 == 10 || $0 == 13 }
  }

  /// Returns the bytes that digits of a number of bits each stand for; nil when a character is no digit.
  private static func decoded(
    _ word: some Collection<UInt8>, bits: Int, value: (UInt8) -> Int?
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var (buffer, held) = (0, 0)
    for byte in word where !signs.contains(byte) {
      guard let value = value(byte) else { return nil }
      buffer = (buffer << bits | value) & 0xFFFF
      held += bits
      guard held >= 8 else { continue }
      held -= 8
      result.append(UInt8(truncatingIfNeeded: buffer >> held))
    }
    return result
  }

  /// What may stand around or behind encoded text: quotes, brackets, stops and the filling of base64.
  private static let signs = Set("\"'`()[]<>{}.,:;=".utf8)

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...70: Int(byte) - 55
    case 97...102: Int(byte) - 87
    default: nil
    }
  }

  private static func base64(_ byte: UInt8) -> Int? {
    switch byte {
    case 65...90: Int(byte) - 65
    case 97...122: Int(byte) - 71
    case 48...57: Int(byte) + 4
    case 43, 45: 62
    case 47, 95: 63
    default: nil
    }
  }
}
