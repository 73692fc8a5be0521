// SPDX-License-Identifier: Apache-2.0

import Committee
import ContentPacks
import InterviewContent
import Testing

struct SealedCardTests {
  @Test func `the cards stay sealed while one is missing, and the message names it`() throws {
    let cards = try Samples.campaign()
    let error = #expect(throws: CommitteeError.self) {
      try Committee.decide(
        cards: Array(cards.dropLast()), expected: cards.map(\.place), plan: Samples.plan,
        assessor: try Samples.assessor())
    }
    #expect(error == .missing([Samples.place(3, 1)]))
    #expect(error?.description.contains("Stage 3, item 2") == true)
  }

  @Test func `a card too many, a card twice and an empty loop are refused`() throws {
    let cards = try Samples.campaign()
    let assessor = try Samples.assessor()
    #expect(throws: CommitteeError.unexpected([Samples.place(1)])) {
      try Committee.decide(
        cards: cards, expected: cards.dropFirst().map(\.place), plan: Samples.plan,
        assessor: assessor)
    }
    #expect(throws: CommitteeError.twice([Samples.place(1)])) {
      try Committee.decide(
        cards: cards + [cards[0]], expected: cards.map(\.place), plan: Samples.plan,
        assessor: assessor)
    }
    #expect(throws: CommitteeError.nothingExpected) {
      try Committee.decide(cards: [], expected: [], plan: Samples.plan, assessor: assessor)
    }
  }

  @Test func `the order in which cards come in does not matter`() throws {
    let cards = try Samples.campaign()
    #expect(try Samples.decide(cards) == Samples.decide(cards.reversed()))
  }

  @Test func `a loop has one place for each item, and one for a stage without items`() throws {
    let loop = try #require(try Samples.library.get().loop("technical-set"))
    let places = CardPlace.all(in: loop)
    #expect(places.count == loop.stages.map { max(1, $0.items.count) }.reduce(0, +))
    #expect(Set(places).count == places.count)
    let first = try #require(loop.stages.first)
    #expect(!CardPlace.all(in: loop, without: [first.id]).contains { $0.stage == first.id })
  }

  @Test func `a round that was not reached is not shown, and never bad`() throws {
    var cards = try Samples.campaign()
    let whole = try Samples.decide(cards)
    let place = Samples.place(4)
    cards.append(
      try Samples.card(place, Samples.openWeights, Samples.closedAnswer, isComplete: false))
    let decision = try Samples.decide(cards)
    let line = try #require(decision.cards.last)
    #expect(line.band == nil && line.bandTitle == "Not reached" && line.levels.isEmpty)
    #expect(decision.vetoes == whole.vetoes && decision.risks == whole.risks)
    #expect(decision.items == whole.items)
    #expect(decision.lines.first { $0.id == .cards } == whole.lines.first { $0.id == .cards })
  }
}
