// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Drills
import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `A card` {
  private static let now = Instant(millisecondsSince1970: 0)
  private static let template = DrillTemplate(
    id: "number-x", title: "X", kind: .number, topic: "memory"
  ) { seed in
    Drill(
      template: "number-x", seed: seed, prompt: "\(seed)", target: Seconds(30),
      key: .number(
        NumberKey(value: 1, unit: "GB", tolerance: 0, formula: "", steps: [], source: "")))
  }
  private static let fact = DrillTemplate(
    id: "fact-x", title: "Price of X", kind: .fact, topic: "prices", expires: "2026-12-31"
  ) { seed in
    Drill(
      template: "fact-x", seed: seed, prompt: "?", target: Seconds(30),
      key: .fact(FactKey(answer: "1", source: "")))
  }
  private static let story = Story(
    id: "s", title: "The move", situation: "We moved.", constraint: " ", decision: "c",
    numbers: "d", learning: "e", writtenAt: now)

  private func maker(_ today: Day? = nil) -> CardDrill {
    CardDrill(templates: [Self.template, Self.fact], stories: [Self.story], today: today)
  }

  private func card(_ origin: CardOrigin, id: CardID = "c") -> Card {
    Card(id: id, title: "t", topic: "t", origin: origin, addedAt: Self.now)
  }

  @Test func `of a template has other values in each review, and the same when asked again`() throws
  {
    let card = card(.template(id: "number-x"))
    let seeds = try (0..<50).map { try maker().drill(of: card, review: $0).seed }
    #expect(Set(seeds).count == 50)
    #expect(try maker().drill(of: card, review: 7).seed == seeds[7])
    #expect(seeds.allSatisfy { $0 < 1 << 53 })
  }

  @Test func `has seeds that do not change between machines and versions`() {
    // FNV-1a of "card: a", mixed with SplitMix64 of the number, computed by another program.
    #expect(CardDrill.seed(card: "a", review: 0) == SeedVectors.first)
    #expect(CardDrill.seed(card: "a", review: 1) == SeedVectors.second)
    #expect(CardDrill.seed(card: "a", review: -1) == SeedVectors.first)
  }

  @Test func `of a template that is gone says so`() {
    #expect(throws: NoDrill.templateGone(id: "y")) {
      try maker().drill(of: card(.template(id: "y")), review: 0)
    }
  }

  @Test func `of a fact is asked on its last day and not on the day after`() throws {
    let card = card(.template(id: "fact-x"))
    let last = try #require(Day("2026-12-31"))
    let after = try #require(Day("2027-01-01"))
    _ = try maker(last).drill(of: card, review: 0)
    _ = try maker().drill(of: card, review: 0)
    #expect(throws: NoDrill.expired(title: "Price of X", day: "2026-12-31")) {
      try maker(after).drill(of: card, review: 0)
    }
  }

  @Test func `of a story asks for the part that is written now`() throws {
    let drill = try maker().drill(of: card(.story(id: "s", part: .situation)), review: 3)
    #expect(
      drill.key == .story(StoryKey(story: "The move", part: "situation", text: "We moved.")))
    #expect(throws: NoDrill.partEmpty(story: "The move", part: .constraint)) {
      try maker().drill(of: card(.story(id: "s", part: .constraint)), review: 0)
    }
    #expect(throws: NoDrill.storyGone(id: "z")) {
      try maker().drill(of: card(.story(id: "z", part: .decision)), review: 0)
    }
  }

  @Test func `that was imported asks its front`() throws {
    let drill = try maker().drill(
      of: card(.imported(front: "a <b>?", back: "c", source: "d")), review: 0)
    #expect(drill.prompt == "a <b>?")
    #expect(drill.key == .fact(FactKey(answer: "c", source: "d")))
  }

  @Test func `of a line asks the same question and is read for that line alone`() throws {
    let quote = RoundSamples.quote("The model decides by itself.")
    let failure = Failure(
      round: "r", question: RoundSamples.question,
      kind: .line(id: "TE2", name: "Mechanism", level: .two), quote: quote, better: "Name the step."
    )
    let drill = try maker().drill(of: card(.failure(failure)), review: 0)
    guard case .explanation(let key) = drill.key else { throw Missing() }
    #expect(key.criteria == ["TE2"])
    #expect(key.question == RoundSamples.question)
    for part in [
      RoundSamples.question.prompt, quote.text, "Name the step.", "level 2", "150 words",
    ] {
      #expect(drill.prompt.contains(part))
    }
  }

  @Test func `of a flag asks for the passage anew`() throws {
    let quote = RoundSamples.quote("The model decides by itself.")
    let failure = Failure(
      round: "r", question: RoundSamples.question, kind: .flag(id: "magic", name: "Magic"),
      quote: quote, better: "Say how.")
    let drill = try maker().drill(of: card(.failure(failure)), review: 0)
    guard case .explanation(let key) = drill.key else { throw Missing() }
    #expect(
      key.rewrite
        == Rewrite(flag: "magic", name: "Magic", passage: quote.text, better: "Say how."))
  }

  @Test func `of a wrong number asks what it should be, and does not give it away`() throws {
    let failure = try Failure(
      round: "r", question: RoundSamples.question, kind: .claim(RoundSamples.claim()), quote: nil,
      better: "")
    let drill = try maker().drill(of: card(.failure(failure)), review: 0)
    guard case .number(let key) = drill.key else { throw Missing() }
    #expect(key.value == 140)
    #expect(key.unit == "GB")
    // Half of 4 GB is 1.43% of 140, and 10% are allowed on top.
    #expect(abs(key.tolerance - 0.1143) < 1e-4)
    #expect(key.source == "catalogue")
    #expect(drill.prompt.contains("parameters 70 B"))
    #expect(!drill.prompt.contains("140"))
  }

  @Test func `of a wrong day or licence asks what would have been right`() throws {
    let claim = try RoundSamples.claim(
      kind: .datedFact, expected: nil, formula: "licence of Codestral 22B: MNPL")
    let failure = Failure(
      round: "r", question: RoundSamples.question, kind: .claim(claim), quote: nil, better: "")
    let drill = try maker().drill(of: card(.failure(failure)), review: 0)
    #expect(drill.key == .fact(FactKey(answer: "MNPL", source: "catalogue")))
  }

  @Test(arguments: [
    Claim.Expected?.none, .init(low: 0, high: 0, unit: "GB"), .init(low: .nan, high: 1, unit: "GB"),
    .init(low: -.infinity, high: .infinity, unit: ""),
  ])
  func `of a number that nothing can be held against says so`(expected: Claim.Expected?) throws {
    let failure = try Failure(
      round: "r", question: RoundSamples.question,
      kind: .claim(RoundSamples.claim(expected: expected)), quote: nil, better: "")
    #expect(throws: NoDrill.self) { try maker().drill(of: card(.failure(failure)), review: 0) }
  }

  @Test func `that is imported twice is the same card`() {
    let one = CardMaker.card(front: "a", back: "b", source: "", at: Self.now)
    let two = CardMaker.card(front: "a", back: "c", source: "", at: Self.now)
    let other = CardMaker.card(front: "A", back: "b", source: "", at: Self.now)
    #expect(one.id == two.id)
    #expect(one.id != other.id)
    #expect(CardMaker.card(of: Self.template, at: Self.now).id == "number-x")
  }

  private struct Missing: Error {}
}
