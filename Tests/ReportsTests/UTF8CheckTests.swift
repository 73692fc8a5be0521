// SPDX-License-Identifier: Apache-2.0

import Reports
import Testing

struct UTF8CheckTests {
  @Test(arguments: ["", "a", "é👩‍👩‍👧\u{FEFF}\u{0}", "\u{FFFD}", "\u{10FFFF}"])
  func `text is text`(text: String) {
    #expect(UTF8Check.problem(in: Array(text.utf8)) == nil)
  }

  /// The places follow from RFC 3629: a character of one to four bytes, no surrogates, no overlong forms.
  @Test(arguments: [
    ([0xFF], 0), ([0x61, 0xFF], 1), ([0xC3], 0), ([0xC3, 0xA9, 0xC3], 2), ([0xE2, 0x82], 0),
    ([0x61, 0xED, 0xA0, 0x80], 1), ([0xC0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF0, 0x9F, 0x91, 0xA9, 0x80], 4), ([0x80], 0), ([0x61, 0xE9, 0x62], 1),
  ])
  func `the first byte that belongs to no character is named`(bytes: [UInt8], place: Int) {
    #expect(
      UTF8Check.problem(in: bytes) == "not UTF-8 text: byte \(place) fits no character")
  }

  @Test func `a part of a longer text is counted from its own start`() {
    let bytes: [UInt8] = [0xFF, 0x61, 0x62, 0xFE]
    #expect(UTF8Check.problem(in: bytes[1...]) == "not UTF-8 text: byte 2 fits no character")
  }
}
