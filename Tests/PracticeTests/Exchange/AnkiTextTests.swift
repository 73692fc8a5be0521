// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `Cards as notes in plain text` {
  private static let now = Instant(millisecondsSince1970: 0)

  private func sides(_ text: String) throws -> [String] {
    try AnkiText.cards(in: text, at: Self.now).cards.map { card in
      guard case .imported(let front, let back, _) = card.origin else { return "?" }
      return "\(front)|\(back)|\(card.topic)"
    }
  }

  @Test func `begin with the headings of the format`() {
    let card = CardMaker.card(front: "#a\tb", back: "", source: "", topic: "KV cache", at: Self.now)
    let text = AnkiText.text(of: [(card, CardFace(front: "#a\tb", back: "c \"d\"\ne"))])
    #expect(
      text == """
        #separator:tab
        #html:false
        #guid column:1
        #tags column:4
        #columns:guid\tfront\tback\ttags
        \(card.id)\t"#a\tb"\t"c ""d""\ne"\tKV_cache

        """)
  }

  @Test func `come back with their sides, whatever they say`() throws {
    let notes = (UInt64(0)..<300).map { seed -> AnkiText.Note in
      let front = HostileText.text(seed: seed).filter { !$0.isWhitespace }
      let back = HostileText.text(seed: seed + 1_000).filter { !$0.isWhitespace } + "\n\t\"y"
      return (
        CardMaker.card(front: front, back: back, source: "", topic: "t", at: Self.now),
        CardFace(front: front, back: back)
      )
    }
    let read = try AnkiText.cards(in: AnkiText.text(of: notes), at: Self.now)
    #expect(read.problems.isEmpty && read.duplicates.isEmpty)
    #expect(read.cards == notes.map(\.card))
  }

  @Test func `come back as they went, however often they go`() throws {
    var notes: [AnkiText.Note] = []
    for _ in 0..<3 {
      let text = notes.isEmpty ? "q1\ta1\n" : AnkiText.text(of: notes)
      let drills = CardDrill(templates: [], stories: [], today: nil)
      notes = try AnkiText.cards(in: text, at: Self.now).cards.map { card -> AnkiText.Note in
        (card, CardFace(of: try drills.drill(of: DeckCard(card: card))))
      }
      #expect(notes.map(\.face) == [CardFace(front: "q1", back: "a1")])
    }
  }

  @Test func `may have quotation marks in a field that is not quoted`() throws {
    #expect(
      try sides("what is \"x\"?\ta \"letter\"\n5\" disk\told\n")
        == ["what is \"x\"?|a \"letter\"|Imported", "5\" disk|old|Imported"])
  }

  @Test func `are read as the manual of the format shows them`() throws {
    // docs.ankiweb.net/importing/text-files.html, read 2026-11-29: quoting of line breaks, separators and quotation marks.
    #expect(
      try sides("one;\"in\ntwo lines\"\ntwo;plain\n\"with a ; in it\";x\nq;\"a \"\"b\"\" c\"\n")
        == [
          "one|in\ntwo lines|Imported", "two|plain|Imported", "with a ; in it|x|Imported",
          "q|a \"b\" c|Imported",
        ])
  }

  @Test func `follow their headings`() throws {
    let text = """
      #separator:Pipe
      #html:true
      #deck column:1
      #tags column:4
      #columns:Deck|Back|Front|Tags
      # a remark
      d|1 &lt; 2<br>yes|q|two_words more
      """
    #expect(try sides(text) == ["q|1 < 2\nyes|two words"])
  }

  @Test func `keep tags of HTML as text`() throws {
    #expect(
      try sides("#html:false\n<b>a</b>\t<img src=x onerror=y>\n")
        == ["<b>a</b>|<img src=x onerror=y>|Imported"])
  }

  @Test func `keep the good rows and say what is wrong with the others`() throws {
    let read = try AnkiText.cards(
      in: "#separator:tab\na\tb\nc\n\td\ne\tf\u{0}\ng\th\n", at: Self.now)
    #expect(read.cards.map(\.title) == ["a", "g"])
    #expect(read.problems.map(\.row) == [3, 4, 5])
  }

  @Test func `are refused when there is nothing`() {
    #expect(throws: ImportRefusal.empty) { try AnkiText.cards(in: "", at: Self.now) }
    #expect(throws: ImportRefusal.empty) { try AnkiText.cards(in: "#html:true\n\n", at: Self.now) }
  }

  @Test func `show both sides of every kind of drill`() {
    func face(_ key: DrillKey) -> CardFace {
      CardFace(of: Drill(template: "t", seed: 0, prompt: "p", target: Seconds(1), key: key))
    }
    #expect(
      face(
        .number(NumberKey(value: 4, unit: "GB", tolerance: 0, formula: "f", steps: [], source: "s"))
      )
      .back == "4 GB\nf\ns")
    #expect(face(.fact(FactKey(answer: "a", source: "s"))) == CardFace(front: "p", back: "a\ns"))
    #expect(face(.story(StoryKey(story: "s", part: "p", text: "t"))).back == "t")
  }
}
