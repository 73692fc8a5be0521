// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import LanguageModel
import Markup
import Rehearsal
import TestSupport
import Testing

@testable import Pages
@testable import SecondReading

/// The levels of a language model beside those of our own reader.
struct SecondReadingViewTests {
  private static func run(_ level: Level, _ words: String) -> RunReading {
    let quote = Samples.quote(words, in: Samples.answer + "\n\n" + Samples.reply)
    return RunReading(level: level, quotes: [quote], void: nil)
  }

  private static let criteria = [
    CriterionReading(
      criterion: "PS1", standing: .four,
      runs: [run(.five, "Two things changed"), run(.five, "Could mix alone explain 33% to 26%?")],
      agreed: .five, combined: .five, hold: nil),
    CriterionReading(
      criterion: "PS3", standing: .three,
      runs: [
        RunReading(level: .five, quotes: [], void: .inventedQuote("words <b>nobody</b> said"))
      ], agreed: nil, combined: .three, hold: .void),
    CriterionReading(
      criterion: "PS4", standing: .five, runs: [run(.two, "impossible"), run(.four, "impossible")],
      agreed: nil, combined: .five, hold: .unsure),
  ]

  static func round(_ refusal: SecondReading.Refusal? = nil) throws -> Round {
    let reading = SecondReading(
      method: 1, criteria: refusal == nil ? criteria : [], refusal: refusal, score: 71,
      band: .strongHire, calls: 5, usage: TokenUsage(prompt: 4_000, completion: 300))
    return try Samples.finished().adding(
      [
        .secondRead(
          reading: reading, model: "mistral-small<3>", address: "http://127.0.0.1:11434/v1")
      ], at: Samples.minute(30))
  }

  private func page(_ refusal: SecondReading.Refusal? = nil) throws -> PageReader {
    PageReader(ScorecardPage(round: try Self.round(refusal)).render())
  }

  @Test func `both levels are shown with their words, and who gave them`() throws {
    let page = try page()
    #expect(page.problems == [])
    #expect(page.text.contains("mistral-small<3>"))
    #expect(page.text.contains("http://127.0.0.1:11434/v1"))
    #expect(page.text.contains("Second reader: 5 and 5; both readers together: 5."))
    #expect(page.text.contains("Second reader: 2 and 4; both readers together: 5."))
    #expect(page.text.contains("Unsure: the runs lie more than one level apart"))
    #expect(page.text.contains("71 of 100"))
    #expect(page.text.contains("Our own reading stays the authority"))
  }

  @Test func `a void run says what was invented, and its level counts nowhere`() throws {
    let page = try page()
    #expect(page.text.contains("Void: an invented quote: “words <b>nobody</b> said”"))
    #expect(page.text.contains("Second reader: nothing that counts, so 3 stays."))
  }

  @Test func `an answer that was not passed on says why`() throws {
    let page = try page(.language)
    #expect(page.text.contains("Not passed on: only answers in English are read."))
    #expect(!page.text.contains("With its levels"))
  }

  @Test func `every sentence of a second reader is translated`() {
    let failures = CallFailure.allCases.map { RunVoid.failed($0).text }
    let voids: [RunVoid] = [
      .withheld, .tooLong, .notJSON, .wrongForm, .unknownLevel(9), .unknownSentence(40), .noQuote,
      .shortQuote("the"), .inventedQuote("none"), .wrongSentence("none"), .setAsideQuote("none"),
    ]
    let causes: [LevelCeiling.Cause] = [.flag("Late"), .fewWords, .reply, .hint]
    let holds: [CriterionReading.Hold] =
      [.void, .unsure, .oneStep, .gaming]
      + causes.map { .ceiling(LevelCeiling(level: .two, cause: $0)) }
    let refusals: [SecondReading.Refusal] = [.language, .empty, .tooLong]
    let sentences =
      failures + voids.map(\.text) + holds.map(\.text) + refusals.map(\.text)
      + Self.criteria.map(\.summary)
    InterfaceLanguage.$current.withValue(.french) {
      for sentence in sentences {
        #expect(Message(engine: sentence).shown != sentence, "\(sentence)")
      }
    }
  }
}
