// SPDX-License-Identifier: Apache-2.0

import Markup
import Pages
import Screening
import TestSupport
import Testing

struct ScreeningViewTests {
  private func page(_ html: HTML) -> PageReader {
    PageReader(HTMLWriter.fragment(html), isFragment: true)
  }

  @Test func `both passes are explained with their words, which stay words`() {
    let page = page(ScreeningView(ScreeningSamples.report()).body)
    #expect(page.problems == [])
    for part in [
      "The application does not advance", "It falls 2 levels short.", ScreeningVerdict.rule,
      "First pass: rules", "! Remark", "Age: 34 <b>", "Second pass", "Not read", "3 of 5",
      "Owned pricing & more", "What the CV shows", "1.2 for 100 words",
      "from 4.1 s to 1.3 s",
    ] {
      #expect(page.text.contains(part), "\(part)")
    }
    #expect(!page.elements.contains("b"))
  }

  @Test func `the length is shown while there is room, and what would be cut when there is none`() {
    let fits = page(LengthView(PageCount(of: "one <i>two</i>")).body)
    #expect(fits.problems == [])
    #expect(fits.text.contains("2 of 1000 words"))
    #expect(fits.text.contains("998 left"))
    let over = page(LengthView(PageCount(of: "a b <c>", wordsPerPage: 1)).body)
    #expect(over.text.contains("1 too many"))
    #expect(over.text.contains("<c>"))
    #expect(over.problems == [])
  }
}
