// SPDX-License-Identifier: Apache-2.0

/// A stylesheet without what only its writers need: comments, and white space that means nothing.
enum ShortStyle {
  /// Returns a stylesheet that means the same; strings stay as they are.
  static func text(of style: String) -> String {
    var output: [UInt8] = []
    var rest = Array(style.utf8)[...]
    var isSpaced = false
    while let byte = rest.first {
      if rest.starts(with: "/*".utf8) {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
        isSpaced = true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        append(space: isSpaced, before: byte, to: &output)
        isSpaced = false
        output += string(endedBy: byte, &rest)
      } else if isSpace(byte) {
        isSpaced = true
        rest = rest.dropFirst()
      } else {
        append(space: isSpaced, before: byte, to: &output)
        isSpaced = false
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Adds one space in the place of white space, unless it means nothing beside its neighbours.
  ///
  /// Before a colon it stays, as it means a descendant there; after one it never means anything.
  private static func append(space isSpaced: Bool, before byte: UInt8, to output: inout [UInt8]) {
    guard isSpaced, let last = output.last else { return }
    let isIdle = "{};,:>".utf8.contains(last) || "{};,>".utf8.contains(byte)
    if !isIdle { output.append(UInt8(ascii: " ")) }
  }

  /// Takes a string with both its marks.
  private static func string(
    endedBy mark: UInt8, _ rest: inout ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var end = rest.startIndex + 1
    while end < rest.endIndex, rest[end] != mark {
      end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end + 1, rest.endIndex)
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }
}
