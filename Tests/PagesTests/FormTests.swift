// SPDX-License-Identifier: Apache-2.0

import Pages
import Rehearsal
import TestSupport
import Testing

struct FormTests {
  @Test func `each choice of a conflict carries the other box as this window sent it`() throws {
    let page = try SamplePages.page("conflict-notes").render()
    let reader = PageReader(page)
    #expect(reader.elements.filter { $0 == "textarea" }.count == 2)
    #expect(page.components(of: #"name="notesRevision" value="6""#) == 2)
    #expect(page.components(of: #"name="answer" value="My answer.""#) == 2)
    #expect(page.components(of: #"name="answerRevision" value="4""#) == 2)
    #expect(reader.text.contains("My notes.") && reader.text.contains("The other window's text."))
  }

  @Test func `words that were not saved can be sent again with the revisions they replace`() throws
  {
    let page = try SamplePages.page("notice-disk-full").render()
    #expect(page.contains("<textarea id=\"answer\" name=\"answer\""))
    #expect(page.contains(">\n\nStarts with an empty line.</textarea>"))
    #expect(page.components(of: #"name="answerRevision" value="5""#) == 1)
    #expect(page.components(of: #"action="/rounds/r-1/draft""#) == 1)
  }

  @Test
  func `the choice is one form with every question and both modes, beside the switch of languages`()
    throws
  {
    let reader = PageReader(try SamplePages.page("choose").render())
    #expect(reader.values(of: "action") == ["/rounds", "/language"])
    #expect(
      reader.values(of: "value") == ["ps-assistant-retention", "tech-dense", "real", "coach", "fr"])
  }

  @Test func `a kind alone shows its questions and the way back to all`() throws {
    let reader = PageReader(try SamplePages.page("choose-one-kind").render())
    #expect(!reader.values(of: "value").contains("ps-assistant-retention"))
    #expect(reader.values(of: "href").contains("/questions"))
  }

  @Test func `erasing asks for a word to be typed`() throws {
    let reader = PageReader(try SamplePages.page("data").render())
    #expect(reader.values(of: "action") == ["/data/erase", "/language"])
    #expect(reader.values(of: "pattern") == ["[Ee][Rr][Aa][Ss][Ee]"])
    #expect(reader.values(of: "title") == [DataPage.confirmation])
  }

  @Test(arguments: SamplePages.names)
  func `every page says that it is a machine, not affiliated, and stays here`(name: String) throws {
    let reader = PageReader(try SamplePages.page(name).render())
    #expect(reader.problems == [])
    #expect(reader.text.contains("A machine conducts and reads these rounds"))
    #expect(reader.text.contains("Not affiliated with Mistral AI"))
    #expect(reader.elements.filter { $0 == "h1" }.count == 1)
  }
}

extension String {
  /// Returns how often a part occurs.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
