// SPDX-License-Identifier: Apache-2.0

@testable import ClaimChecking
import Foundation
import Pages
import Rehearsal
import TestSupport
import Testing

struct ClaimsViewTests {
  private func html(_ claims: [Claim]?) throws -> String {
    ScorecardPage(round: try Samples.finished(claims: claims)).render()
  }

  @Test func `each claim has a row and a line under its words, each leading to the other`() throws {
    let html = try html(Samples.claims)
    let page = PageReader(html)
    #expect(page.problems == [])
    for row in Samples.claims.indices {
      #expect(page.values(of: "id").contains("claim-\(row)"))
      #expect(page.values(of: "href").contains("#claim-\(row)"))
    }
    #expect(html.contains("title=\"Number recomputed: wrong\""))
    #expect(page.text.contains("4 numbers: 2 right, 1 wrong, 1 not checkable."))
  }

  @Test func `a row opens into inputs with their origin, tolerance and source`() throws {
    let page = PageReader(try html(Samples.claims))
    for words in [
      "(33% - 26%) / (35% - 22%)", "53.8 to 53.9 points", "fall", "7 points", "from the question",
      "13 points", "from your words", "10% either way", "mix shift, by definition",
      "The exhibit has another share.",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
  }

  @Test func `no verdict is told by colour alone`() throws {
    let page = PageReader(try html(Samples.claims))
    for word in ["Right", "Wrong", "Not checkable", "✓", "✗", "?"] {
      #expect(page.text.contains(word), "\(word)")
    }
  }

  @Test func `a claim that begins inside a quote cuts it, and both marks hold`() throws {
    let html = try html(Samples.claims)
    let underline = "<span class=\"claim claim-right\" title=\"Number recomputed: right\">"
    #expect(html.contains("explain 33% to </mark>"))
    #expect(html.contains("\(underline)26%?</span></mark>"))
    // The line begins with the word, not under the space before it.
    #expect(html.contains(" <mark id=\"mark-0-7\" class=\"quoted\">\(underline)Only if the groups"))
  }

  @Test func `more than five that cannot be checked are closed, behind the others`() throws {
    let open = Samples.claims[3]
    let five = try html([open, open, open, open, open, Samples.claims[0]])
    #expect(!five.contains("open-claims"))
    let six = try html([open, open, open, open, open, open, Samples.claims[0]])
    #expect(six.contains("6 numbers that are left open"))
    let first = try #require(six.range(of: "id=\"claim-0\""))
    let closed = try #require(six.range(of: "class=\"open-claims\""))
    #expect(first.lowerBound < closed.lowerBound)
  }

  @Test func `a round read before numbers were checked says nothing about them`() throws {
    let html = try html(nil)
    #expect(!html.contains("recomputed"))
    #expect(try self.html([]).contains("No number in this round claims anything."))
  }
}
