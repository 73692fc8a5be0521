// SPDX-License-Identifier: Apache-2.0

import Workbench

extension Scenario {
  /// The same comparison as a line for a shell.
  var commandLine: String {
    Self.line(["windtunnel", "economics", "compare"] + arguments)
  }

  /// Returns words as a line for a shell.
  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  /// Returns a word as a POSIX shell reads it unchanged.
  ///
  /// Source: POSIX.1-2024, Shell Command Language, 2.2.2 "Single-Quotes".
  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
