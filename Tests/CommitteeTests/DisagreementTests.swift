// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Committee

struct DisagreementTests {
  private func card(
    _ place: CardPlace, _ interviewer: String, _ band: Band, _ levels: [(Criterion.ID, Level)],
    text: String = "What I said there."
  ) -> InterviewCard {
    InterviewCard(
      place: place, interviewer: Persona.ID(interviewer), role: interviewer,
      question: Samples.launch, text: text,
      assessment: Assessment(
        questionID: "own-launch", kind: .behavioral, rubricVersion: "test",
        criteria: levels.map { id, level in
          CriterionResult(
            id: id, name: id.name, weight: 50, level: level, low: level, high: level,
            meaning: "", reason: "The rule of \(id.name).",
            quotes: [Quote(start: 0, end: 6, text: "What I")], nextStep: "")
        }, flags: [], score: 50, band: band, nextSteps: [], notices: []))
  }

  @Test func `two levels apart on one criterion is a disagreement with both quotes`() throws {
    let cards = [
      card(Samples.place(1), "lead", .hire, [("BE1", .five)]),
      card(Samples.place(1, 1), "engineer", .hire, [("BE1", .three)]),
    ]
    let found = DisagreementFinder(cards: cards).findings()
    let first = try #require(found.first)
    #expect(found.count == 1 && first.subject == "BE1")
    #expect(first.high.role == "lead" && first.high.judgement == "5 of 5")
    #expect(first.low.role == "engineer" && first.low.judgement == "3 of 5")
    #expect(first.high.words?.quote.text == "What I" && first.low.words != nil)
  }

  @Test func `one level apart, or one interviewer twice, is none`() {
    let close = [
      card(Samples.place(1), "lead", .hire, [("BE1", .four)]),
      card(Samples.place(1, 1), "engineer", .hire, [("BE1", .three)]),
    ]
    #expect(DisagreementFinder(cards: close).findings().isEmpty)
    let alone = [
      card(Samples.place(1), "lead", .hire, [("BE1", .five)]),
      card(Samples.place(1, 1), "lead", .noHire, [("BE1", .one)]),
    ]
    #expect(DisagreementFinder(cards: alone).findings().isEmpty)
  }

  @Test func `criteria of two rubrics that ask the same are compared`() throws {
    let cards = [
      card(Samples.place(1), "lead", .hire, [("PS5", .five)]),
      card(Samples.place(2), "engineer", .hire, [("BE4", .two)]),
    ]
    let found = try #require(DisagreementFinder(cards: cards).findings().first)
    #expect(found.subject == "Measures and targets")
  }

  @Test func `bands on both sides of the line are one, and nothing is averaged`() throws {
    let cards = [
      card(Samples.place(1), "lead", .leaningYes, [("BE1", .three)]),
      card(Samples.place(1, 1), "engineer", .leaningNo, [("BE1", .three)]),
    ]
    let found = try #require(DisagreementFinder(cards: cards).findings().first)
    #expect(found.high.judgement == "Leaning yes" && found.low.judgement == "Leaning no")
    let decision = try Samples.decide(cards)
    #expect(decision.cards.map(\.band) == [.leaningYes, .leaningNo])
  }

  @Test func `a quote that does not stand in the text of its card is not shown`() throws {
    let cards = [
      card(Samples.place(1), "lead", .hire, [("BE1", .five)], text: "Other words than these."),
      card(Samples.place(1, 1), "engineer", .noHire, [("BE1", .one)], text: "W"),
    ]
    #expect(try Samples.decide(cards).quotes.isEmpty)
  }
}
