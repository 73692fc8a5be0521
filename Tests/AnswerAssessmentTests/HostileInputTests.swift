// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import InterviewContent
import TestSupport
import Testing

struct HostileInputTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `random bytes give a result and valid offsets`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = String(decoding: bytes, as: UTF8.self)
    let result = assessor.assess(text, for: Samples.question)
    for quote in result.criteria.flatMap(\.quotes) {
      #expect(Array(text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }

  @Test(arguments: [
    String(repeating: "retention at least 36% because ", count: 6_000),
    String(repeating: "word\n", count: 2_000),
    String(repeating: "We measure retention. ", count: 9_000),
    String(repeating: "a", count: 200_000), String(repeating: "'", count: 20_000),
    String(repeating: "9", count: 200_000), String(repeating: "\u{202E}", count: 50_000),
    String(repeating: "e\u{301}", count: 60_000), "<script>alert(1)</script>",
  ])
  func `walls of text are read to the end`(text: String) {
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.criteria.count == 3)
    #expect((result.band ?? .strongNoHire) <= .noHire)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `hidden signs and look-alike letters change no level and no quote is cut`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let plain =
      "We need retention of at least 36% because churn pays for nothing. I split the users by plan."
    let expected = assessor.assess(plain, for: Samples.question).criteria.map(\.level)
    let text = plain.map { disguised($0, using: &generator) }.joined()
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.criteria.map(\.level) == expected)
    for quote in result.criteria.flatMap(\.quotes) {
      #expect(Array(text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }

  /// Puts another letter of the same look for some, and a sign without width behind some.
  private func disguised(_ letter: Character, using generator: inout SeededGenerator) -> String {
    let alike: [Character: String] = [
      "a": "\u{430}", "c": "\u{441}", "e": "\u{435}", "i": "\u{456}", "o": "\u{43E}",
      "p": "\u{440}",
    ]
    let hidden = ["\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}"]
    guard letter.isLetter else { return String(letter) }
    let shown = Bool.random(using: &generator) ? alike[letter] ?? String(letter) : String(letter)
    let isMarked = Int.random(in: 0..<4, using: &generator) == 0
    return isMarked ? shown + (hidden.randomElement(using: &generator) ?? "") : shown
  }

  @Test func `a sentence of five thousand words without a stop is read to its end`() {
    let chain = Array(repeating: "of the users of the plan in the week", count: 556)
    let text = "We need retention " + chain.joined(separator: " ") + " of at least 36%."
    let result = assessor.examine(text, for: Samples.question)
    let read = result.reading.sentences.map(\.tokens.count).reduce(0, +)
    #expect(read == result.reading.tokens.count)
    #expect(read > 5_000)
    // The metric and its target stand five thousand words apart: no pattern may join them.
    #expect(result.evidence.allSatisfy { $0.grade == .mentioned })
  }

  @Test func `twice the text takes about twice the time`() {
    let sentence = "We need retention of at least 36% because week %d of the plan was weak. "
    let text = { (count: Int) in
      (0..<count).map { sentence.replacing("%d", with: String($0)) }.joined()
    }
    let (short, long) = (text(100_000 / sentence.utf8.count), text(200_000 / sentence.utf8.count))
    // One turn in four must do, so that other work on the machine counts little.
    let isLinear = (0..<4).contains { _ in duration(of: long) < 3 * duration(of: short) }
    #expect(isLinear)
  }

  private func duration(of text: String) -> Double {
    let start = ContinuousClock.now
    _ = assessor.assess(text, for: Samples.question)
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
