// SPDX-License-Identifier: Apache-2.0

import Drills
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

struct PracticeDrillTests {
  private let clock = TestClock()
  private let folder: TemporaryFolder
  private let desk: PracticeDesk

  init() throws {
    folder = try TemporaryFolder()
    desk = clock.desk(try RoundStore(folder: folder.path))
    try desk.add([Samples.card("a"), Samples.card("b")])
  }

  private func reopened() throws -> PracticeDesk { clock.desk(try RoundStore(folder: folder.path)) }

  private func showA() throws -> ShownDrill {
    try #require(try desk.show("a") { Samples.drill(seed: $1) })
  }

  @Test func `a drill is shown with a seed and the number of the review`() throws {
    let shown = try showA()
    #expect(shown.card == "a" && shown.review == 1 && shown.drill.seed == 7)
    #expect(shown.shownAt == clock.now && shown.draft.isEmpty && !shown.tookHint)
    #expect(try desk.shown() == shown)
  }

  @Test func `a second window gets the drill that is open, and its clock goes on`() throws {
    let shown = try showA()
    clock.advance(9)
    #expect(try desk.show("b") { _, _ in Samples.drill(seed: 99) } == shown)
    #expect(try desk.show("a") { _, _ in Samples.drill(seed: 99) } == shown)
  }

  @Test func `nothing is opened for a card that is not there, or that makes no drill`() throws {
    #expect(throws: PracticeError.unknownCard("c")) {
      try desk.show("c") { _, _ in Samples.drill() }
    }
    #expect(try desk.show("a") { _, _ in nil } == nil)
    #expect(try desk.shown() == nil)
  }

  @Test func `a drill is answered after a restart, and its time is that of the log`() throws {
    _ = try showA()
    clock.advance(20)
    try desk.save("140\r\n\u{0} GB e\u{301}", to: "a", review: 1)
    let later = try reopened()
    let shown = try #require(try later.shown())
    #expect(Array(shown.draft.utf8) == Array("140\n\u{0} GB e\u{301}".utf8))
    #expect(shown.savedAt == Samples.later(20))
    clock.advance(25)
    let standing = try later.answer(shown.draft, to: "a", review: 1)
    #expect(standing.review.answer.elapsed == Seconds(45))
    #expect(Array(standing.review.answer.text.utf8) == Array(shown.draft.utf8))
    #expect(standing.at == Samples.later(45))
    #expect(try later.shown() == nil)
    let card = try #require(try reopened().state().card("a"))
    #expect(card.reviews.map(\.elapsed) == [Seconds(45)])
    #expect(card.reviews.map(\.kind) == [.number])
    #expect(card.memory?.reviews == 1)
  }

  @Test func `a hint is written down with the answer`() throws {
    _ = try showA()
    #expect(try desk.takeHint(for: "a", review: 1, saving: "so far").draft == "so far")
    let standing = try reopened().answer("140 GB", to: "a", review: 1)
    #expect(standing.review.answer.tookHint)
  }

  @Test func `a second post is refused with what stands there and gives its text back`() throws {
    let first = try desk.practise("a", clock)
    for text in ["140 GB", "another"] {
      let error = #expect(throws: PracticeError.self) {
        try desk.answer(text, to: "a", review: 1)
      }
      #expect(error == .alreadyReviewed(first, answer: text))
      #expect(error?.answer == text)
    }
    #expect(throws: PracticeError.alreadyReviewed(first, answer: "late")) {
      try desk.save("late", to: "a", review: 1)
    }
    #expect(try desk.reviews(of: "a") == [first])
    #expect(try desk.review(first.sequence) == first)
  }

  @Test func `a card that left in the middle gives the text back`() throws {
    _ = try showA()
    try desk.save("half", to: "a", review: 1)
    try clock.desk(RoundStore(folder: folder.path)).remove("a", because: "too easy")
    let error = #expect(throws: PracticeError.self) {
      try desk.answer("whole answer", to: "a", review: 1)
    }
    #expect(error == .cardGone("a", answer: "whole answer"))
    #expect(try desk.shown() == nil)
    #expect(try desk.show("b") { _, _ in Samples.drill() }?.card == "b")
  }

  @Test func `a drill that was put aside takes no answer any more`() throws {
    _ = try showA()
    try desk.save("half", to: "a", review: 1)
    #expect(try desk.putAside("a", review: 1)?.draft == "half")
    #expect(try desk.putAside("a", review: 1) == nil)
    #expect(throws: PracticeError.notShown("a", answer: "x")) {
      try desk.answer("x", to: "a", review: 1)
    }
    #expect(throws: PracticeError.notShown("b", answer: "x")) {
      try desk.save("x", to: "b", review: 1)
    }
  }

  @Test func `the largest text fits and one more byte does not`() throws {
    _ = try showA()
    let largest = String(repeating: "é", count: 256 * 1024)
    #expect(try desk.save(largest, to: "a", review: 1).draft == largest)
    #expect(throws: PracticeError.tooLarge(bytes: 524_289, answer: largest + "x")) {
      try desk.save(largest + "x", to: "a", review: 1)
    }
    #expect(try desk.shown()?.draft == largest)
  }

  @Test func `a clock that goes back in the middle counts as no time`() throws {
    _ = try showA()
    clock.advance(-100)
    #expect(try desk.answer("140 GB", to: "a", review: 1).review.answer.elapsed == .zero)
  }
}
