// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

struct PracticeDeckTests {
  private let clock = TestClock()
  private let desk: PracticeDesk

  init() throws {
    desk = clock.desk(try RoundStore.inMemory())
  }

  @Test func `an empty store has an empty deck`() throws {
    #expect(try desk.state() == PracticeState())
    #expect(try desk.add([]) == PracticeState())
    #expect(try desk.shown() == nil)
  }

  @Test func `a card comes in once, however often it is added`() throws {
    try desk.add([Samples.card("a"), Samples.card("a", title: "again"), Samples.card("b")])
    try desk.add([Samples.card("b", title: "again"), Samples.card("c")])
    #expect(try desk.state().deck.map(\.id) == ["a", "b", "c"])
    #expect(try desk.state().eventCount == 3)
    #expect(try desk.state().card("a")?.card.title == "A card")
  }

  @Test func `a card that was taken out comes back only when it is asked for, with its reviews`()
    throws
  {
    try desk.add([Samples.card("a"), Samples.card("b")])
    let review = try desk.practise("a", clock)
    let known = try #require(try desk.state().card("a"))
    try desk.remove("a", because: "  known\n")
    #expect(try desk.state().removed == ["a"])
    #expect(try desk.add([Samples.card("a")], evenIfRemoved: false).deck.map(\.id) == ["b"])
    let state = try desk.add([Samples.card("a")])
    #expect(state.deck.map(\.id) == ["b", "a"])
    #expect(state.removed == [] && state.takenOut == [:])
    #expect(state.card("a")?.reviews == known.reviews)
    #expect(state.card("a")?.memory == known.memory)
    #expect(try desk.reviews(of: "a") == [review])
    #expect(try desk.practise("a", clock).sequence > review.sequence)
    let regraded = try desk.regrade(review.sequence, to: .easy, because: "known").card("a")
    #expect(regraded?.reviews.count == 2 && regraded?.reviews.first?.rating == .easy)
    #expect(throws: PracticeError.unknownCard("z")) { try desk.remove("z", because: "x") }
    #expect(try desk.store.check().findings == [])
  }

  @Test(arguments: [
    "", "a b", "é", "a\u{0}", "a\n", String(repeating: "a", count: 201),
  ])
  func `a name that no card can have is refused, and nothing is written`(name: String) throws {
    #expect(throws: PracticeError.invalidCardID(CardID(name))) {
      try desk.add([Samples.card("good"), Samples.card(CardID(name))])
    }
    #expect(try desk.state().eventCount == 0)
  }

  @Test func `the longest name and hostile texts are kept whole`() throws {
    let id = CardID(String(repeating: "~", count: 200))
    let title = "a\u{0}b “x” 👩🏽‍🔬 e\u{301} \u{202E} </script>'; DROP TABLE event; --"
    try desk.add([Samples.card(id, title: title)])
    let kept = try desk.store.foldedPractice().card(id)
    #expect(kept.map { Array($0.card.title.utf8) } == Array(title.utf8))
    #expect(try desk.store.check().findings == [])
  }

  @Test func `a corrected rating changes the memory as if it had been so from the start`() throws {
    try desk.add([Samples.card("a")])
    let first = try desk.practise("a", clock)
    clock.advance(86_400 * 3)
    try desk.practise("a", clock)
    let state = try desk.regrade(first.sequence, to: .easy, because: "I knew it")
    let card = try #require(state.card("a"))
    let model = MemoryModel()
    let expected = CardMemory(first: .easy, at: Samples.later(30), in: model)
      .reviewed(card.reviews[1].rating, at: card.reviews[1].at, in: model)
    #expect(card.memory == expected)
    #expect(try desk.review(first.sequence)?.rating == .easy)
    #expect(try desk.regrade(first.sequence, to: .easy, because: "again") == state)
    #expect(throws: PracticeError.unknownReview(99)) {
      try desk.regrade(99, to: .hard, because: "x")
    }
    for (text, length) in [(" \n", 0), (String(repeating: "a", count: 1001), 1001)] {
      #expect(throws: PracticeError.reasonLength(length)) {
        try desk.regrade(first.sequence, to: .hard, because: text)
      }
    }
    #expect(try desk.store.check().findings == [])
  }

  @Test func `fitted parameters are used at once and after a restart`() throws {
    let folder = try TemporaryFolder()
    let desk = clock.desk(try RoundStore(folder: folder.path))
    try desk.add([Samples.card("a")])
    try desk.practise("a", clock)
    let state = try desk.fitParameters(Samples.fit)
    #expect(state.model.parameters.values == Samples.parameters)
    #expect(try RoundStore(folder: folder.path).practice() == state)
    #expect(try desk.store.foldedPractice() == state)
    #expect(try desk.store.check().findings == [])
    #expect(try desk.fitParameters(Samples.fit) == state)
  }

  @Test(arguments: [
    [], Array(repeating: 1.0, count: 20), MemoryParameters.standard.values.map { $0 * 1000 },
    MemoryParameters.standard.values.map { _ in Double.nan },
  ])
  func `numbers that are no parameters are refused`(values: [Double]) throws {
    #expect(throws: PracticeError.self) {
      try desk.fitParameters(
        ParameterFit(values: values, reviews: 1, loss: 0.3, standardLoss: 0.3))
    }
    #expect(try desk.state().fit == nil)
  }
}
