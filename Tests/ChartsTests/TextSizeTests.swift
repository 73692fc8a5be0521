// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@testable import Charts

struct TextSizeTests {
  @Test func `a text that fits stays whole`() {
    #expect(TextSize.cut("batch 8", to: 100) == "batch 8")
    #expect(TextSize.cut("", to: 100) == "")
  }

  @Test(arguments: [30.0, 50, 90, 150, 400])
  func `a text that is cut fits and says that it was cut`(room: Double) {
    let cut = TextSize.cut(String(repeating: "wide words ", count: 50), to: room)
    #expect(cut.hasSuffix("…"))
    #expect(TextSize.width(cut) <= room)
    #expect(TextSize.width(cut) > room - 35)
  }

  @Test func `no room shows nothing`() {
    #expect(TextSize.cut("word", to: 0) == "")
    #expect(TextSize.cut("word", to: -5) == "")
  }

  @Test func `an emoji is never cut in two`() {
    #expect(TextSize.cut("🧑🏽‍🔬🧑🏽‍🔬", to: 60) == "🧑🏽‍🔬…")
  }

  @Test func `marks that take no width are cut as well`() {
    let text = String(repeating: "e" + String(repeating: "\u{301}", count: 50), count: 10)
    #expect(TextSize.cut(text, to: 1_000).unicodeScalars.count <= 161)
  }
}
