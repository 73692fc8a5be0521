// SPDX-License-Identifier: Apache-2.0

import Reports
import TestSupport
import Testing

struct TerminalStyleTests {
  private let plain = TerminalStyle(width: 40, isStyled: false)

  @Test func `text is wrapped between words`() {
    let text = "one two three four five six seven eight nine ten eleven twelve"
    #expect(
      plain.wrap(text) == """
        one two three four five six seven eight
        nine ten eleven twelve
        """)
    #expect(
      plain.wrap(text, indent: "    ") == """
            one two three four five six seven
            eight nine ten eleven twelve
        """)
  }

  @Test func `a line of exactly the width stays whole`() {
    let line = String(repeating: "x", count: 38) + " y"
    #expect(plain.wrap(line) == line)
    #expect(plain.wrap(line + "z") == String(repeating: "x", count: 38) + "\nyz")
  }

  @Test func `a word that is too long stands alone`() {
    let word = String(repeating: "w", count: 100)
    #expect(plain.wrap("a \(word) b", indent: "> ") == "> a\n> \(word)\n> b")
  }

  @Test func `line ends, empty lines and the columns of a short table stay`() {
    #expect(
      plain.wrap("week  users\n1     100\n\n   \n2      88")
        == "week  users\n1     100\n\n\n2      88")
    #expect(plain.wrap("") == "")
    #expect(plain.wrap("\n") == "\n")
  }

  @Test(arguments: [Int.min, -1, 0, 39])
  func `a width that is too small is forty`(width: Int) {
    #expect(TerminalStyle(width: width, isStyled: false).width == 40)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `wrapping keeps every word in order and fits the width`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
      String(repeating: "a", count: Int.random(in: 1...30, using: &generator))
    }
    let style = TerminalStyle(width: Int.random(in: 40...120, using: &generator), isStyled: false)
    let indent = String(repeating: " ", count: Int.random(in: 0...8, using: &generator))
    let lines = style.wrap(words.joined(separator: " "), indent: indent).split(separator: "\n")
    #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
    #expect(lines.allSatisfy { $0.count <= style.width && $0.hasPrefix(indent) })
  }

  @Test(arguments: [
    ("\u{1B}[2J\u{1B}[H", "\u{FFFD}[2J\u{FFFD}[H"), ("a\u{0}b", "a\u{FFFD}b"),
    ("\u{7}\u{8}", "\u{FFFD}\u{FFFD}"),
    ("over\rwritten", "over\u{FFFD}written"), ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "\u{FFFD}"),
    ("tab\tstop", "tab stop"), ("\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"),
    ("é👩‍👩‍👧\u{200B}", "é👩‍👩‍👧\u{200B}"),
    ("line\nend", "line\nend"),
  ])
  func `what steers a terminal is replaced`(text: String, shown: String) {
    let found = TerminalStyle.printable(text)
    #expect(found.unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(plain.wrap(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }
}
