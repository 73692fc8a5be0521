// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import Screening
import Testing

struct PageCountTests {
  private func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test func `the cut begins exactly behind the last word that fits`() throws {
    let fits = PageCount(of: words(1000))
    #expect(fits.words == 1000)
    #expect(fits.fits)
    #expect(fits.wordsLeft == 0)
    #expect(fits.pages == 2)
    let text = words(1000) + "  \n\nlast é—word. \n"
    let over = PageCount(of: text)
    #expect(over.words == 1002)
    #expect(over.wordsOver == 2)
    let cut = try #require(over.cut)
    #expect(cut.text == "last é—word.")
    #expect(Array(text.utf8)[cut.start..<cut.end].elementsEqual(cut.text.utf8))
  }

  @Test func `signs are no words, and blank lines take no room`() {
    let page = PageCount(of: "- one\n\n\n* two\n---\n## three & four\n")
    #expect(page.words == 4)
    #expect(page.wordsLeft == 996)
  }

  @Test func `a text without spaces has a length`() {
    #expect(PageCount(of: String(repeating: "a/", count: 20)).words == 1)
    #expect(PageCount(of: String(repeating: "word/", count: 10_000)).fits == false)
  }

  @Test(arguments: ["", " \n\t ", "\u{0}", "👩‍👩‍👧", "---"])
  func `nothing is no page`(text: String) {
    let page = PageCount(of: text)
    #expect(page.words == 0)
    #expect(page.cut == nil)
    #expect(page.pages == 0)
  }

  @Test func `a limit of one's own counts`() throws {
    let page = PageCount(of: "a b c d", wordsPerPage: 1, pageLimit: 3)
    #expect(page.cut?.text == "d")
    #expect(page.wordLimit == 3)
  }
}
