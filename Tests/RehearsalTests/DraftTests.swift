// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Rehearsal
import TestSupport
import Testing

struct DraftTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `an edit turns the old text into the new one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "b", "é", "e\u{301}", "👩‍👩‍👧", "日", "\u{0}", "\n", " ", "ü", "u"]
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    var old = text()
    for _ in 0..<20 {
      let new = text()
      let edit = DraftEdit(from: old, to: new)
      let result = edit.applied(to: old)
      #expect(result.map { Array($0.utf8) } == Array(new.utf8))
      old = new
    }
  }

  @Test func `typing one letter stores one letter`() {
    let edit = DraftEdit(from: "a long text", to: "a long text!")
    #expect(edit.inserted == "!")
    #expect(edit.kept == 11)
  }

  @Test func `an edit of another text is refused`() {
    #expect(DraftEdit(from: "a long text", to: "a long tent").applied(to: "short") == nil)
  }

  @Test func `the same text is no change and any line end is one`() throws {
    let round = try Samples.discussing()
    let at = Samples.after(70)
    let field = DraftField.answer(exchange: 0)
    let saved = round.adding(try round.save("a\r\nb\rc", in: field, basedOn: 0, at: at), at: at)
    #expect(saved.exchanges[0].draft.text == "a\nb\nc")
    #expect(try saved.save("a\nb\nc", in: field, basedOn: 0, at: at).isEmpty)
  }

  @Test func `another way to write the same letter is a change`() throws {
    let round = try Samples.discussing()
    let at = Samples.after(70)
    let saved = round.adding(try round.save("\u{E9}", in: .notes, basedOn: 0, at: at), at: at)
    let again = saved.adding(
      try saved.save("e\u{301}", in: .notes, basedOn: 1, at: at), at: at)
    #expect(Array(again.notes.text.utf8) == [0x65, 0xCC, 0x81])
  }

  @Test func `a window that started from an old text is told what stands there now`() throws {
    let round = try Samples.discussing()
    let at = Samples.after(70)
    let field = DraftField.answer(exchange: 0)
    let saved = round.adding(try round.save("first", in: field, basedOn: 0, at: at), at: at)
    #expect(throws: RoundError.changedElsewhere(saved.exchanges[0].draft)) {
      try saved.save("second", in: field, basedOn: 0, at: at)
    }
    let forced = try saved.save("second", in: field, basedOn: nil, at: at)
    #expect(forced.count == 1)
  }

  @Test func `a conflict in one box does not keep the other from being saved`() throws {
    let round = try Samples.discussing()
    let at = Samples.after(70)
    let first = round.adding(
      try round.save("x", in: .answer(exchange: 0), basedOn: 0, at: at), at: at)
    let saved = first.save(
      RoomSave(
        notes: .init(text: "my notes", base: 0), answer: .init(text: "y", base: 0), exchange: 0),
      at: at)
    #expect(saved.refused.count == 1)
    #expect(first.adding(saved.events, at: at).notes.text == "my notes")
  }

  @Test func `only notes can be written while preparing`() throws {
    let round = try Samples.round()
    #expect(throws: RoundError.stillPreparing) {
      try round.save("x", in: .answer(exchange: 0), basedOn: 0, at: Samples.after(5))
    }
    #expect(try round.save("x", in: .notes, basedOn: 0, at: Samples.after(5)).count == 1)
  }

  @Test func `a text of half a megabyte fits and one byte more does not`() throws {
    let round = try Samples.discussing()
    let largest = String(repeating: "a", count: Round.largestText)
    let field = DraftField.answer(exchange: 0)
    #expect(try round.save(largest, in: field, basedOn: 0, at: Samples.after(70)).count == 1)
    #expect(throws: RoundError.tooLarge(bytes: Round.largestText + 1)) {
      try round.save(largest + "a", in: field, basedOn: 0, at: Samples.after(70))
    }
  }
}
