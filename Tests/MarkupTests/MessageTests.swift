// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Markup

struct MessageTests {
  private let french = Translation(
    language: "fr",
    texts: [
      "Saved": "Enregistré", "{} of {}": "{2} dont {1}", "{} rounds": "{} entretiens",
      "One sentence over two lines.": "Une phrase.", "Saved ⟨money⟩": "Épargné",
      "{}: {}": "{} : {}",
    ])

  private func words(_ html: HTML) -> String { HTMLWriter.fragment(html, in: french) }

  @Test func `a literal is translated and a value is not`() {
    let typed = "Saved"
    #expect(words(p { "Saved" }) == "\n<p>Enregistré</p>")
    #expect(words(p { typed }) == "\n<p>Saved</p>")
  }

  @Test func `what the table lacks stays as it is in the code`() {
    #expect(words(p { "Not there" }) == "\n<p>Not there</p>")
    #expect(words(p { "Not \(3) there" }) == "\n<p>Not 3 there</p>")
  }

  @Test func `values change places where the language wants it, and are escaped`() {
    #expect(words(p { "\("<a>") of \(7)" }) == "\n<p>7 dont &lt;a&gt;</p>")
  }

  @Test func `a message within a message is translated as well`() {
    let count: Message = "\(2) rounds"
    #expect(words(p { "Home: \(count)" }) == "\n<p>Home: 2 entretiens</p>")
  }

  @Test func `literals side by side are one sentence`() {
    let html = p {
      "One sentence "
      "over two lines."
    }
    #expect(words(html) == "\n<p>Une phrase.</p>")
    #expect(HTMLWriter.fragment(html) == "\n<p>One sentence over two lines.</p>")
  }

  @Test func `a value of a person with braces in it is not filled`() {
    #expect(words(p { "\("{} {1}") of \("x")" }) == "\n<p>x dont {} {1}</p>")
  }

  @Test func `words with a direction of their own are marked as English`() {
    #expect(words(p(.ownDirection) { "x" }).contains(#"lang="en""#))
    #expect(!HTMLWriter.fragment(p(.ownDirection) { "x" }).contains("lang"))
  }

  @Test func `translated words are not marked as English, not even among words that are`() {
    #expect(words(p(.ownDirection) { "Saved" }) == "\n<p dir=\"auto\">Enregistré</p>")
    let html = p(.ownDirection) {
      strong { "Saved" }
      "x"
      em { "y" }
    }
    #expect(
      words(html)
        == "\n<p dir=\"auto\" lang=\"en\"><strong lang=\"fr\">Enregistré</strong>x<em>y</em></p>")
    let data = li(.ownDirection) { "\("a"): \("b")" }
    #expect(words(data) == "\n<li dir=\"auto\" lang=\"en\">a : b</li>")
    let list = li(.ownDirection) { "Held: \("\(2) rounds" as Message)" }
    #expect(!words(list).contains("lang"))
  }

  @Test func `words in the language of the code say so in a page in another language only`() {
    #expect(words(p(.languageOfCode) { "x" }) == "\n<p lang=\"en\">x</p>")
    #expect(HTMLWriter.fragment(p(.languageOfCode) { "x" }) == "\n<p>x</p>")
  }

  @Test func `attributes are translated`() {
    #expect(words(p(.label("Saved"))) == "\n<p aria-label=\"Enregistré\"></p>")
    let typed = "Saved"
    #expect(words(p(.label(typed))) == "\n<p aria-label=\"Saved\"></p>")
  }

  @Test func `the same words with another meaning have a translation of their own`() {
    let saved = Message(label: "Saved", meaning: "money")
    #expect(words(p { saved }) == "\n<p>Épargné</p>")
    #expect(words(p { "Home: \(saved)" }) == "\n<p>Home: Épargné</p>")
    #expect(HTMLWriter.fragment(p { saved }) == "\n<p>Saved</p>")
  }

  @Test func `messages are joined with words between them`() {
    let list: [Message] = ["\(1) rounds", "x", "Saved"]
    #expect(list.joined(separator: ", ").text(in: french) == "1 entretiens, x, Enregistré")
    #expect([Message]().joined(separator: ", ").isEmpty)
  }
}
