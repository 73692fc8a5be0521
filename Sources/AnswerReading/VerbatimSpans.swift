// SPDX-License-Identifier: Apache-2.0

/// Finds code and addresses in a text, whose digits are no amounts.
enum VerbatimSpans {
  /// Returns the spans in order, in bytes: between backticks on one line, between fences, and addresses.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == backtick, let end = codeEnd(from: index, in: bytes) {
        result.append(index..<end)
        index = end
      } else if isAddress(at: index, in: bytes) {
        var end = index
        while end < bytes.count, bytes[end] > 32 { end += 1 }
        result.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  private static let backtick = UInt8(ascii: "`")

  private static func codeEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    let isFence = bytes[start...].starts(with: [backtick, backtick, backtick])
    var index = start + (isFence ? 3 : 1)
    while index < bytes.count {
      if isFence {
        if bytes[index] == backtick, bytes[index...].starts(with: [backtick, backtick, backtick]) {
          return index + 3
        }
      } else if bytes[index] == 10 {
        return nil
      } else if bytes[index] == backtick {
        return index + 1
      }
      index += 1
    }
    return isFence ? bytes.count : nil
  }

  private static func isAddress(at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "h") && bytes[index...].starts(with: "http".utf8)
      && (bytes[index...].starts(with: "http://".utf8)
        || bytes[index...].starts(with: "https://".utf8))
  }
}
