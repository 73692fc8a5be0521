// SPDX-License-Identifier: Apache-2.0

/// Cuts a long text into the words of its lines, byte by byte, because tens of thousands of short lines are read at each start.
public enum WordLines {
  /// Returns the words of each line that has any.
  public static func words(of text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    var lines: [[String]] = []
    var words: [String] = []
    var start = 0
    var place = 0
    while place <= bytes.count {
      let byte = place < bytes.count ? bytes[place] : newline
      if byte == space || byte == newline {
        if start < place { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + 1
      }
      if byte == newline, !words.isEmpty {
        lines.append(words)
        words.removeAll(keepingCapacity: true)
      }
      place += 1
    }
    return lines
  }

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
}
