// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import Foundation
import InterviewContent
import LanguageModel
import TestSupport
import Testing

@testable import SecondReading

/// What different readers can and cannot bring about.
struct ReaderTests {
  let samples: Samples

  init() throws { samples = try Samples.shared.get() }

  private var standing: [Criterion.ID: Level] {
    Dictionary(
      uniqueKeysWithValues: samples.subject().assessment.criteria.compactMap { result in
        result.level.map { (result.id, $0) }
      })
  }

  @Test func `the answer of these tests is assessed, not flagged, and has room on both sides`() {
    let assessment = samples.subject().assessment
    #expect(standing.count >= 4)
    #expect(!assessment.flags.contains { $0.id == Assessor.gamingFlag })
    #expect(standing.values.contains { $0 < .five } && standing.values.contains { $0 > .one })
  }

  @Test func `a reader that sees the same leaves everything as it is, with its quotes shown`() async
  {
    let standing = self.standing
    let reading = await samples.read { asked, _ in
      asked.honest(standing[Criterion.ID(asked.criterion)]?.rawValue ?? 1)
    }
    let subject = samples.subject()
    #expect(reading.criteria.count == standing.count)
    #expect(reading.calls == 2 * standing.count)
    #expect(
      reading.usage == TokenUsage(prompt: 100 * reading.calls, completion: 20 * reading.calls))
    #expect(reading.score == subject.assessment.score)
    #expect(reading.band == subject.assessment.band)
    #expect(reading.moved.isEmpty)
    let bytes = Array(samples.answer.utf8)
    for criterion in reading.criteria {
      #expect(criterion.agreed == criterion.standing && criterion.hold == nil)
      #expect(criterion.quotes.count == 1)
      for quote in criterion.quotes {
        #expect(Array(bytes[quote.start..<quote.end]) == Array(quote.text.utf8))
      }
    }
  }

  @Test func `a flatterer gains one level at most, and one band`() async {
    let reading = await samples.read { asked, _ in asked.honest(5) }
    let subject = samples.subject()
    for criterion in reading.criteria {
      #expect(criterion.agreed == .five)
      #expect(criterion.combined <= criterion.standing.moved(by: 1))
      let top = subject.ceilings[criterion.criterion]?.level ?? .five
      #expect(criterion.combined <= max(criterion.standing, top))
    }
    #expect(!reading.moved.isEmpty)
    let own = subject.assessment.band?.rawValue ?? 0
    #expect((own...own + 1).contains(reading.band?.rawValue ?? 0))
  }

  @Test func `a hard reader takes one level at most`() async {
    let reading = await samples.read { asked, _ in asked.honest(1) }
    #expect(reading.criteria.allSatisfy { $0.combined == $0.standing.moved(by: -1) })
    let own = samples.subject().assessment
    #expect((reading.band?.rawValue ?? 0) >= (own.band?.rawValue ?? 0) - 1)
    #expect((reading.score ?? 100) < (own.score ?? 0))
  }

  @Test func `one invented quote beside true ones voids the run`() async {
    let reading = await samples.read { asked, _ in
      let real = asked.sentences[0]
      return .judging(5, [real.number], [real.text, "We grew revenue by 300% in a month."])
    }
    #expect(
      reading.criteria.allSatisfy {
        $0.isVoid { $0 == .inventedQuote("We grew revenue by 300% in a month.") }
      })
    #expect(reading.calls == reading.criteria.count, "a void criterion is not asked about again")
    #expect(reading.criteria.allSatisfy { $0.runs[0].level == .five }, "the level it said is kept")
  }

  @Test(arguments: [
    "before I touch the onboarding", "Before I touch the on-boarding",
    "Before I touch the onboarding I would check whether the drop is real. The enterprise share",
    "Before I touch  the onboarding",
  ])
  func `a quote that is not letter for letter within one sentence does not hold`(
    quote: String
  ) async {
    let reading = await samples.read { _, _ in .judging(4, [1, 2], [quote]) }
    #expect(
      reading.criteria.allSatisfy {
        $0.isVoid { ["invented quote", "quote from another sentence"].contains($0.kind) }
      })
  }

  @Test func `white space around a quote is taken off, and letters are compared byte by byte`()
    async
  {
    let text = samples.answer.replacing("the new tutorial", with: "the caf\u{E9} tutorial")
    let spaced = await samples.read(text) { _, _ in
      .judging(3, [11], ["\n  the caf\u{E9} tutorial \t"])
    }
    #expect(
      spaced.criteria.allSatisfy {
        $0.agreed == .three && $0.quotes.map(\.text) == ["the caf\u{E9} tutorial"]
      })
    let other = await samples.read(text) { _, _ in .judging(3, [11], ["the cafe\u{301} tutorial"]) }
    #expect(other.criteria.allSatisfy { $0.isVoid { $0.kind == "invented quote" } })
  }

  @Test func `a quote from another sentence than it names voids the run`() async {
    let reading = await samples.read { asked, _ in
      .judging(4, [asked.sentences[1].number], [asked.sentences[0].text])
    }
    #expect(reading.criteria.allSatisfy { $0.isVoid { $0.kind == "quote from another sentence" } })
  }

  @Test func `a quote from a sentence that was set aside voids the run`() async throws {
    let copied = "Conversion through our developer-console onboarding is down about 10%"
    let text = samples.answer + "\n\n" + copied + "."
    let subject = samples.subject(text)
    let place = try #require(subject.examination.voids.firstIndex { $0 != nil })
    #expect(!subject.isGaming)
    let words = subject.examination.reading.slice(
      subject.examination.reading.sentences[place].range)
    let reading = await samples.read(text) { asked, _ in
      #expect(asked.answer.contains("(set aside: "))
      #expect(!asked.sentences.contains { $0.number == place + 1 })
      return .judging(4, [place + 1], [words])
    }
    #expect(
      reading.criteria.allSatisfy { $0.isVoid { $0.kind == "quote from a sentence set aside" } })
  }

  @Test func `a reader whose level hangs on the order of the evidence is unsure`() async {
    let reading = await samples.read { asked, request in asked.honest(request.seed == 0 ? 5 : 2) }
    #expect(reading.calls == 2 * reading.criteria.count)
    for criterion in reading.criteria {
      #expect(criterion.combined == criterion.standing)
      #expect(criterion.hold == .unsure && criterion.agreed == nil && criterion.spread == 3)
    }
  }

  @Test func `a level above 1 needs words, and level 1 does not`() async {
    let bare = await samples.read { _, _ in .judging(3, [], []) }
    #expect(bare.criteria.allSatisfy { $0.isVoid { $0 == .noQuote } })
    let lowest = await samples.read { _, _ in .judging(1, [], []) }
    #expect(lowest.criteria.allSatisfy { $0.agreed == .one })
  }

  private static let badReplies: [(String, String?)] = [
    ("I cannot help with that.", "not JSON"), ("", "not JSON"), ("[1, 2]", "not JSON"),
    ("{\"level\": 4", "wrong form"), ("{}", "wrong form"), ("{\"level\": \"4\"}", "wrong form"),
    ("{\"level\": 4}", "wrong form"),
    ("{\"level\": 9, \"quotes\": [], \"sentences\": []}", "no such level"),
    ("{\"level\": 4.5, \"quotes\": [], \"sentences\": []}", "wrong form"),
    ("{\"level\": 4, \"quotes\": [7], \"sentences\": []}", "wrong form"),
    ("{\"level\": 4, \"quotes\": [], \"sentences\": [999]}", "no such sentence"),
    ("{\"level\": 4, \"quotes\": [], \"sentences\": [-9223372036854775808]}", "no such sentence"),
    ("{\"level\": 4, \"quotes\": [\"  \"], \"sentences\": [1]}", "quote too short"),
    ("{\"level\": 4, \"quotes\": [\"Before\"], \"sentences\": [1]}", "quote too short"),
    ("```json\n{\"level\": 2, \"quotes\": [\"Before I touch\"], \"sentences\": [1.0]}\n```", nil),
  ]

  @Test(arguments: badReplies)
  func `what is no judgement is void, with its reason`(text: String, kind: String?) async {
    let reading = await samples.read { _, _ in .saying(text) }
    for criterion in reading.criteria {
      #expect(criterion.runs.first?.void?.kind == kind)
      #expect(kind == nil || criterion.combined == criterion.standing)
    }
  }

  @Test func `a server that holds back, and a reply without end, are void`() async {
    let withheld = await samples.read { _, _ in .saying("", ending: .withheld) }
    #expect(withheld.criteria.allSatisfy { $0.isVoid { $0 == .withheld } })
    let huge = String(repeating: "{\"level\": 5}", count: 100_000)
    let endless = await samples.read { _, _ in .saying(huge) }
    #expect(endless.criteria.allSatisfy { $0.isVoid { $0 == .tooLong } })
    let deep =
      String(repeating: "{\"a\":", count: 3_000) + "1" + String(repeating: "}", count: 3_000)
    let nested = await samples.read { _, _ in .saying(deep) }
    #expect(nested.criteria.allSatisfy { $0.isVoid { $0 == .notJSON || $0 == .wrongForm } })
  }

  @Test func `three runs are asked in three orders and must all agree`() async {
    let reading = await samples.read(runs: 3) { asked, request in
      asked.honest([3, 4, 5][request.seed])
    }
    #expect(reading.criteria.allSatisfy { $0.hold == .unsure && $0.runs.count == 3 })
  }

  @Test func `a reading survives being written down`() async throws {
    let model = ScriptedModel { request, number throws(ModelFailure) in
      if number == 2 { throw .timedOut(seconds: 60) }
      return number == 4
        ? .judging(4, [1], ["invented words"]) : AskedJudgement(request)?.honest(5) ?? .saying("")
    }
    let reading = await samples.read(by: model)
    let again = try JSONDecoder().decode(
      SecondReading.self, from: JSONEncoder().encode(reading))
    #expect(again == reading)
    #expect(again.criteria.contains { $0.runs.contains { $0.void == .failed(.timedOut) } })
  }
}
