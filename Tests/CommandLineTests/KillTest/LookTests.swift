// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// The look at a room after a restart must see every kind of loss, or the kill test would prove nothing.
struct LookTests {
  /// A seat whose notes were kept as `ab` under revision 2 and are on their way as `abc`.
  private var seat: Seat {
    var seat = Seat(path: "/rounds/r")
    (seat.isPreparing, seat.exchange) = (false, 1)
    seat.notes = OpenBox(kept: "ab", revision: 2, onItsWay: "abc")
    seat.answer = OpenBox(kept: "x", revision: 7)
    return seat
  }

  private func page(
    notes: (String, Int), answer: (String, Int), exchange: Int = 1, phase: String = "discussion",
    said: String = ""
  ) -> PageText {
    PageText(
      """
      <form data-phase="\(phase)"><div data-answer="1">\(said)</div>
      <input name="exchange" value="\(exchange)">
      <textarea name="answer">\n\(answer.0)</textarea><input name="answerRevision" value="\(answer.1)">
      <textarea name="notes">\n\(notes.0)</textarea><input name="notesRevision" value="\(notes.1)"></form>
      """)
  }

  private func landed(_ page: PageText, before: Seat) throws -> Bool {
    var seat = before
    return try Look(page: page, before: before).settle(&seat)
  }

  @Test func `what was acknowledged, and what was on its way, may be there`() throws {
    let lost = try landed(page(notes: ("ab", 2), answer: ("x", 7)), before: seat)
    #expect(!lost)
    let there = try landed(page(notes: ("abc", 3), answer: ("x", 7)), before: seat)
    #expect(there)
  }

  @Test(arguments: [("a", 1), ("", 0), ("ab", 1), ("ab", 3), ("abc", 2), ("abx", 3), ("abc", 4)])
  func `an older, a torn or a foreign text is seen`(text: String, revision: Int) {
    #expect(throws: Broken.self) {
      try landed(page(notes: (text, revision), answer: ("x", 7)), before: seat)
    }
  }

  @Test(arguments: [("", 0), ("xy", 8), ("x", 6)])
  func `a change in a box that nobody sent is seen`(text: String, revision: Int) {
    #expect(throws: Broken.self) {
      try landed(page(notes: ("ab", 2), answer: (text, revision)), before: seat)
    }
  }

  @Test func `half of a request is seen`() {
    var both = seat
    both.answer.onItsWay = "xy"
    for (notes, answer) in [(("abc", 3), ("x", 7)), (("ab", 2), ("xy", 8))] {
      #expect(throws: Broken.self) { try landed(page(notes: notes, answer: answer), before: both) }
    }
  }

  @Test func `a sent answer has moved the round on with its words, or is not there at all`() throws
  {
    var sending = seat
    sending.notes.onItsWay = nil
    sending.answer.onItsWay = "xy"
    sending.step = .answer
    let moved = page(notes: ("ab", 2), answer: ("", 0), exchange: 2, said: "xy")
    #expect(try landed(moved, before: sending))
    let stayed = page(notes: ("ab", 2), answer: ("x", 7))
    #expect(try !landed(stayed, before: sending))
    for wrong in [
      page(notes: ("ab", 2), answer: ("", 0), exchange: 2, said: "x"),
      page(notes: ("ab", 2), answer: ("", 0), exchange: 3, said: "xy"),
      page(notes: ("ab", 2), answer: ("xy", 8)),
    ] {
      #expect(throws: Broken.self) { try landed(wrong, before: sending) }
    }
  }

  @Test func `a round that moves on by itself is seen`() {
    var idle = seat
    idle.notes.onItsWay = nil
    #expect(throws: Broken.self) {
      try landed(page(notes: ("ab", 2), answer: ("", 0), exchange: 2, said: "x"), before: idle)
    }
  }

  @Test func `a clock that moves is seen`() {
    var ledger = Ledger()
    let isSame = [5, 5, 6].map { ledger.notesClock(of: "r", phase: "discussion", endsAt: $0) }
    #expect(isSame == [true, true, false])
  }
}
