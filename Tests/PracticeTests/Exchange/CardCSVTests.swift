// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `Cards as comma-separated values` {
  private static let now = Instant(millisecondsSince1970: 1_000)

  private func imported(_ front: String, _ back: String, source: String = "") -> Card {
    CardMaker.card(front: front, back: back, source: source, at: Self.now)
  }

  @Test func `come back as they were, whatever they say`() throws {
    let cards = (UInt64(0)..<300).map { seed in
      let front = HostileText.text(seed: seed)
      return Card(
        id: imported(front, "").id, title: String(front.prefix(80)),
        topic: "t\(seed % 3)",
        origin: .imported(
          front: front, back: HostileText.text(seed: seed + 1_000),
          source: HostileText.text(seed: seed + 2_000)),
        addedAt: Self.now)
    }
    let read = try CardCSV.cards(in: CardCSV.text(of: cards), at: Self.now)
    #expect(read.problems.isEmpty && read.duplicates.isEmpty)
    #expect(read.cards == cards)
  }

  @Test func `keep templates and parts of stories`() throws {
    let cards = [
      Card(
        id: "number-x", title: "X", topic: "memory", origin: .template(id: "number-x"),
        addedAt: Self.now),
      Card(
        id: "story-s-decision", title: "The move: decision", topic: "Stories",
        origin: .story(id: "s", part: .decision), addedAt: Self.now),
    ]
    #expect(try CardCSV.cards(in: CardCSV.text(of: cards), at: Self.now).cards == cards)
  }

  /// Written by another program: csv.writer of Python 3 with the dialect `excel`.
  private static let foreign =
    "front,back,source\r\n\"a, b\",\"say \"\"hi\"\"\",s\r\n\"two\r\nlines\",c,\r\n"

  @Test func `are read as another program wrote them`() throws {
    let read = try CardCSV.cards(in: Self.foreign, at: Self.now)
    #expect(
      read.cards.map(\.origin) == [
        .imported(front: "a, b", back: "say \"hi\"", source: "s"),
        .imported(front: "two\r\nlines", back: "c", source: ""),
      ])
  }

  @Test func `keep a spreadsheet from computing`() {
    let text = CardCSV.text(of: [imported("=HYPERLINK(\"http://x\")", "+1", source: "'@a")])
    #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\",'+1,''@a"))
  }

  @Test func `keep the good rows and say what is wrong with the others`() throws {
    let text = """
      front,back,origin
      a,b,
      ,b,
      c,,
      d,e,nonsense
      f,g,h,i
      j"k,l,
      "m"n,o,
      p,q\u{0},
      r,s,failure
      t,nopart,story
      z,y,
      """
    let read = try CardCSV.cards(in: text, at: Self.now)
    #expect(read.cards.map(\.title) == ["a", "z"])
    #expect(read.problems.map(\.row) == [3, 4, 5, 6, 7, 8, 9, 10, 11])
    #expect(read.problems.allSatisfy { !$0.reason.isEmpty && !$0.better.isEmpty })
  }

  @Test func `name the row of a quotation mark that is never closed`() throws {
    let read = try CardCSV.cards(in: "front,back\na,b\n\"c,d\ne,f\n", at: Self.now)
    #expect(read.cards.map(\.title) == ["a", "e"])
    #expect(read.problems.map(\.row) == [3])
    #expect(read.problems.first?.reason.contains("never closed") == true)
  }

  @Test
  func `lose one line to a quotation mark that is never closed, not the rows up to the next one`()
    throws
  {
    let text = "front,back\na,b\nc,\"d\ne,f\n\"g\",h\ni,\"two\nlines\"\nj,\"\"\n"
    let read = try CardCSV.cards(in: text, at: Self.now)
    #expect(read.cards.map(\.title) == ["a", "e", "g", "i"])
    #expect(read.problems.map(\.row) == [3, 8])
  }

  @Test func `may be separated by semicolons`() throws {
    let read = try CardCSV.cards(
      in: "front;back;topic\r\na, b;c;Köln\r\n", at: Self.now)
    #expect(read.cards.map(\.origin) == [.imported(front: "a, b", back: "c", source: "")])
    #expect(read.cards.map(\.topic) == ["Köln"])
    #expect(CardCSV.isTable("Front;Back\n") && !CardCSV.isTable("a;b\n"))
  }

  @Test func `name no drill that there is not`() throws {
    let read = try CardCSV.cards(
      in: "front,back,origin\nnumber-x,,template\nnumber-y,,template\n",
      templates: ["number-x"], at: Self.now)
    #expect(read.cards.map(\.origin) == [.template(id: "number-x")])
    #expect(read.problems.map(\.row) == [3])
    #expect(read.problems.first?.reason == "There is no drill “number-y”.")
  }

  @Test func `are known again by name or front`() throws {
    let deck = [
      imported("a", "b"),
      Card(id: "mine", title: "", topic: "", origin: .template(id: "x"), addedAt: Self.now),
    ]
    let read = try CardCSV.cards(
      in: "id,front,back\n,a,other\nmine,q,r\n,c,d\n,c,e\n", deck: deck, at: Self.now)
    #expect(read.cards.map(\.title) == ["c"])
    #expect(read.duplicates == [2, 3, 5])
  }

  @Test func `are refused whole when they are no cards`() {
    #expect(throws: ImportRefusal.empty) { try CardCSV.cards(in: "", at: Self.now) }
    #expect(throws: ImportRefusal.noColumn(name: "back", found: ["front", "x"])) {
      try CardCSV.cards(in: "front,x\na,b\n", at: Self.now)
    }
  }

  @Test func `are read up to the limits and not past them`() throws {
    let limits = ImportLimits(bytes: 40, rows: 3, field: 5)
    let most = try CardCSV.cards(
      in: "front,back\nabcde,1\nb,2\n", at: Self.now, limits: limits)
    #expect(most.cards.count == 2)
    let long = try CardCSV.cards(
      in: "front,back\nabcdef,1\n", at: Self.now, limits: ImportLimits(bytes: 40, rows: 3, field: 5)
    )
    #expect(long.problems.map(\.row) == [2])
    #expect(throws: ImportRefusal.tooManyRows(most: 3)) {
      try CardCSV.cards(in: "front,back\na,1\nb,2\nc,3\n", at: Self.now, limits: limits)
    }
    #expect(throws: ImportRefusal.tooLarge(bytes: 41, most: 40)) {
      try CardCSV.cards(
        in: "front,back\n" + String(repeating: "x", count: 30), at: Self.now, limits: limits)
    }
  }
}

@Suite struct `The bytes of a file` {
  @Test func `are text in UTF-8, with or without a mark before it`() throws {
    #expect(try ImportText.text(of: [0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(try ImportText.text(of: Array("é".utf8)) == "é")
  }

  @Test func `are refused at the first byte that is none`() {
    #expect(throws: ImportRefusal.notText(offset: 1)) { try ImportText.text(of: [0x61, 0xFF]) }
    #expect(throws: ImportRefusal.notText(offset: 0)) {
      try ImportText.text(of: [0xFF, 0xFE, 0x61, 0x00])
    }
    #expect(throws: ImportRefusal.notText(offset: 3)) {
      try ImportText.text(of: [0xC3, 0xA9, 0x62, 0xE2, 0x82])
    }
    #expect(throws: ImportRefusal.empty) { try ImportText.text(of: []) }
    #expect(throws: ImportRefusal.tooLarge(bytes: 2, most: 1)) {
      try ImportText.text(of: [1, 1], limits: ImportLimits(bytes: 1))
    }
  }
}
