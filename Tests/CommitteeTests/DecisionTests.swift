// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import Testing

@testable import Committee

struct DecisionTests {
  @Test func `every quote stands in the text of its card, byte for byte`() throws {
    let cards =
      try Samples.campaign() + [
        try Samples.card(Samples.place(4), Samples.openWeights, Samples.closedAnswer)
      ]
    let decision = try Samples.decide(cards)
    let texts = Dictionary(uniqueKeysWithValues: cards.map { ($0.place, Array($0.text.utf8)) })
    #expect(decision.quotes.count > 15)
    for words in decision.quotes {
      let text = try #require(texts[words.place])
      #expect(Array(text[words.quote.start..<words.quote.end]) == Array(words.quote.text.utf8))
    }
  }

  @Test func `four good rounds are a hire, and four empty ones are not`() throws {
    let good = try Samples.decide(try Samples.campaign())
    #expect(good.isHire, "\(good.lines.map { ($0.id, $0.figures) }) \(good.cards.map(\.band))")
    let empty = try Samples.campaign().map {
      try Samples.card($0.place, $0.question, "I would align with everybody and do my best.")
    }
    let bad = try Samples.decide(empty)
    #expect(!bad.isHire && bad.outcome <= .noHire)
    #expect(bad.flip.toHire && !bad.flip.sets.isEmpty)
  }

  @Test func `the weakest cards say what to work on first, each line of a rubric once`() throws {
    let weak = try Samples.card(Samples.place(4), Samples.openWeights, Samples.closedAnswer)
    let decision = try Samples.decide(try Samples.campaign() + [weak])
    let work = try #require(decision.work)
    #expect(work.first?.place == weak.place && work.count <= 3)
    #expect(work.allSatisfy { !$0.band.passes && !$0.better.isEmpty })
    #expect(work.map(\.band.rawValue) == work.map(\.band.rawValue).sorted())
    for step in work {
      if let said = step.said { #expect(Samples.closedAnswer.contains(said.quote.text)) }
    }
    let good = try Samples.decide(try Samples.campaign())
    #expect(good.work?.contains { $0.band.passes } == false)
  }

  @Test func `a decision is the same after it was written down and read again`() throws {
    let decision = try Samples.decide(
      try Samples.campaign(), screening: ScreeningOutcome(advances: true, reason: "Framed first."))
    let data = try JSONEncoder().encode(decision)
    #expect(try JSONDecoder().decode(CommitteeDecision.self, from: data) == decision)
  }

  @Test func `a screening that was not passed is no hire, and the line says so`() throws {
    let decision = try Samples.decide(
      try Samples.campaign(), screening: ScreeningOutcome(advances: false, reason: "Three pages."))
    #expect(!decision.isHire)
    #expect(decision.lines.first { $0.id == .screening }?.holds == false)
    #expect(decision.flip.sets.first?.first?.subject == "Screening")
  }

  @Test func `who cannot be moved is a risk with the words, and costs a step`() throws {
    let text = Samples.launchAnswer
    let words = "we agreed on a gate of 500 red-team prompts"
    let outcomes = [
      Samples.outcome(.stubborn, words, in: text), Samples.outcome(.rebuffed, words, in: text),
    ]
    var cards = try Samples.campaign()
    cards[1] = try Samples.card(Samples.place(2), Samples.launch, text, outcomes: outcomes)
    let decision = try Samples.decide(cards)
    let risk = try #require(decision.risks.first { $0.id == .immovable })
    #expect(risk.count == 2 && risk.words.map(\.quote.text) == [words])
    #expect(decision.barRaiser.reasons.contains { $0.contains("2 follow-ups") })
    #expect(decision.closing.verdict == .mixed)
    #expect(decision.finding(.ownership)?.level != .strong)
  }

  @Test(arguments: [ExchangeOutcome.Verdict.stubborn, .rebuffed, .capitulated])
  func `no reply speaks for and against a person`(verdict: ExchangeOutcome.Verdict) throws {
    let text = Samples.launchAnswer
    let words = "Her traces convinced me, so I withdrew the launch"
    let card = try Samples.card(
      Samples.place(1), Samples.launch, text, outcomes: [Samples.outcome(verdict, words, in: text)])
    let closing = try Samples.decide([card]).closing
    #expect(closing.against.map(\.words.quote.text) == [words])
    for quote in closing.inFavour {
      #expect(!quote.words.quote.text.contains("Her traces convinced me"), "\(quote.why)")
    }
  }

  @Test func `who updates on a right argument adds to the team`() throws {
    let text = Samples.launchAnswer
    let words = "Her traces convinced me, so I withdrew the launch"
    let card = try Samples.card(
      Samples.place(1), Samples.launch, text, outcomes: [Samples.outcome(.updated, words, in: text)]
    )
    let decision = try Samples.decide([card])
    #expect(decision.closing.verdict == .adds)
    #expect(decision.closing.inFavour.contains { $0.words.quote.text == words })
    #expect(decision.finding(.ownership)?.level ?? .notShown >= .partial)
  }

  @Test(arguments: [
    "", " ", "\u{0}\u{202E}<script>alert(1)</script>", "e\u{301}\u{1F1E9}\u{1F1EA}🧑🏽‍🔬",
    String(repeating: "weights adoption security feedback pay because ", count: 300),
    "\r\n\r\n|a|b|\n```\nopen weights so banks pay\n```", String(repeating: "(", count: 3_000),
  ])
  func `a hostile text decides nothing in its favour`(text: String) throws {
    let cards = try Samples.campaign().map { try Samples.card($0.place, $0.question, text) }
    let decision = try Samples.decide(cards)
    #expect(!decision.isHire)
    #expect(!decision.items.contains { $0.level >= .partial })
    for words in decision.quotes {
      #expect(
        Array(text.utf8)[words.quote.start..<words.quote.end] == Array(words.quote.text.utf8)[...])
    }
  }
}
