// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Practice

@Suite struct `The review of a story` {
  @Test func `finds all thirteen things in a story that has them`() throws {
    let review = try StoryReader(assessor: StorySamples.assessor()).review(StorySamples.whole)
    #expect(review.missing.map(\.need) == [])
    #expect(review.isWhole)
    #expect(review.parts.map(\.met) == [3, 2, 3, 4, 1])
  }

  @Test func `quotes words that stand in the part at the bytes that it names`() throws {
    let story = StorySamples.whole
    let review = try StoryReader(assessor: StorySamples.assessor()).review(story)
    for finding in review.parts.flatMap(\.findings) {
      let quote = try #require(finding.quote)
      let bytes = Array(story[quote.part].utf8)[quote.quote.start..<quote.quote.end]
      #expect(String(decoding: bytes, as: UTF8.self) == quote.quote.text)
      #expect(!quote.quote.text.isEmpty)
    }
  }

  @Test func `says what to add to a story that says nothing, and what stands in its place`() throws
  {
    let review = try StoryReader(assessor: StorySamples.assessor()).review(StorySamples.hollow)
    let missing = Set(review.missing.map(\.need))
    #expect(
      missing.isSuperset(of: [
        .when, .size, .limit, .ownDecision, .alternative, .reason, .amount, .before, .period,
        .measurement, .practice,
      ]))
    let own = try #require(review.missing.first { $0.need == .ownDecision })
    #expect(own.instead?.quote.text == "We decided")
    let practice = try #require(review.missing.first { $0.need == .practice })
    #expect(practice.instead != nil)
    #expect(review.missing.allSatisfy { !$0.advice.isEmpty })
  }

  @Test func `does not judge by length`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let hollow = StorySamples.hollow
    let long = StorySamples.story(
      situation: Array(repeating: hollow.situation, count: 60).joined(separator: " "),
      decision: Array(repeating: hollow.decision, count: 60).joined(separator: " "))
    let short = StorySamples.story(
      decision: "I chose the small model instead of the large one because memory was short.")
    #expect(try reader.review(long).parts[2].met == 0)
    #expect(try reader.review(short).parts[2].met == 3)
  }

  @Test func `takes a platitude for no practice, with a marker of practice too`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let texts = [
      "Since then I always communicate early and listen to users.",
      "Now I believe in teamwork and hard work.",
      "",
    ]
    for text in texts {
      #expect(try reader.review(StorySamples.story(learning: text)).parts[4].met == 0, "\(text)")
    }
    let kept = "Since then every spec of mine names the person who can veto the rollout."
    #expect(try reader.review(StorySamples.story(learning: kept)).parts[4].met == 1)
  }

  @Test(arguments: [
    ("We brought weekly use 18% to 27% of accounts.", "18% to 27%", "27%"),
    ("Sign-ups went from 410 to 690 a week.", "410 to 690 a week", "690 a week"),
  ])
  func `takes both ends of a change for the value before and the result`(
    numbers: String, both: String, end: String
  ) throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let findings = try reader.review(StorySamples.story(numbers: numbers)).parts[3].findings
    let before = try #require(findings.first { $0.need == .before }?.quote?.quote.text)
    let result = try #require(findings.first { $0.need == .amount }?.quote?.quote.text)
    #expect(before.hasPrefix(both.prefix(10)), "\(before)")
    #expect(result.hasPrefix(end.prefix(3)), "\(result)")
  }

  @Test(
    arguments: [
      ("70B took 4.2 s, limit 1.5 s", "1.5 s"),
      ("The limit was 1.5 s, and 70B took 4.2 s.", "1.5 s"),
      ("70B was too slow on the 8 cards: an answer took 4.2 s.", "4.2 s"),
      ("We had a 2 s limit for a 70B model.", "2 s"), ("We could only serve 70B.", nil),
    ] as [(String, String?)])
  func `takes for the limit what is called one, and no size of a model`(
    constraint: String, limit: String?
  ) throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let findings = try reader.review(StorySamples.story(constraint: constraint)).parts[1].findings
    let finding = try #require(findings.first { $0.need == .limit })
    #expect(finding.quote?.quote.text == limit)
  }

  @Test func `two counts of different things are no change`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let story = StorySamples.story(numbers: "We shipped 4 models to 12 customers.")
    let findings = try reader.review(story).parts[3].findings
    #expect(findings.first { $0.need == .before }?.quote == nil)
  }

  @Test func `hears what one does before something else as a practice`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let kept = try reader.review(StorySamples.story(learning: "I fix latency before the model."))
    #expect(kept.parts[4].met == 1)
    for text in [
      "I fixed the model before the launch.", "I think users come first.",
      "I remember the first launch in Lyon and Madrid with 40 people.",
    ] {
      #expect(try reader.review(StorySamples.story(learning: text)).parts[4].met == 0, "\(text)")
    }
  }

  @Test func `looks through three lenses`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let whole = try reader.review(StorySamples.whole)
    #expect(whole.lenses.map(\.lens) == [.depth, .decisionProcess, .collaboration])
    let hollow = try reader.review(StorySamples.hollow)
    for (one, other) in zip(whole.lenses, hollow.lenses).prefix(2) { #expect(one.met > other.met) }
    #expect(hollow.lenses.allSatisfy { $0.findings.count == 4 })
  }

  @Test func `takes an empty story and hostile strings`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    #expect(try reader.review(StorySamples.story()).missing.count == StoryNeed.allCases.count)
    for text in ["\u{0}", "🇫🇷🇩🇪", "e\u{301}\u{301}", "%%%%", "1 1 1 1", "<b>5%</b>", "I I I we we"] {
      _ = try reader.review(
        StorySamples.story(
          situation: text, constraint: text, decision: text, numbers: text, learning: text))
    }
  }

  @Test func `takes 4,000 bytes of a part and refuses one more`() throws {
    let reader = StoryReader(assessor: try StorySamples.assessor())
    let full = String(repeating: "word ", count: 800)
    _ = try reader.review(StorySamples.story(situation: full))
    #expect(throws: StoryProblem.partTooLong(part: .numbers, bytes: 4001)) {
      try reader.review(StorySamples.story(numbers: full + "x"))
    }
  }
}
