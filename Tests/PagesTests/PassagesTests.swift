// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct PassagesTests {
  private func words(_ text: String, _ ranges: [Range<Int>] = []) -> [[String]] {
    Passages(HighlightedText(text, marking: ranges)).all.map { $0.map(\.text) }
  }

  @Test func `a text is cut behind its line ends and nowhere else`() {
    #expect(words("One.\n\nTwo.\nThree.") == [["One.\n\n"], ["Two.\n"], ["Three."]])
    #expect(words("") == [])
    #expect(words("\n\nA") == [["\n\n"], ["A"]])
    #expect(words("A\r\n\r\nB\n") == [["A\r\n\r\n"], ["B\n"]])
  }

  @Test func `a mark over a line end is cut, and its ends are known`() {
    let passages = Passages(HighlightedText("a\nbc", marking: [0..<3]))
    #expect(passages.all.map { $0.map(\.text) } == [["a\n"], ["b", "c"]])
    #expect(passages.all[0][0].opens && !passages.all[0][0].closes)
    #expect(!passages.all[1][0].opens && passages.all[1][0].closes)
  }

  @Test(arguments: [
    "a\n\u{301}b", "\r\r\n\n\r", "🧑🏽‍🔬\n\u{200F}x\n", "one\n \n two", "\u{2028}a\nb",
  ])
  func `the passages together are the text`(text: String) {
    let size = text.utf8.count
    let all = words(text, [0..<size / 2, 1..<size]).joined().joined()
    #expect(all.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
