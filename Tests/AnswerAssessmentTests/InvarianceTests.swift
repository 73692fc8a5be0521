// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import TestSupport
import Testing

/// What must not change a level, and in which direction it may change.
struct InvarianceTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private static let sentences = [
    "We need retention of at least 36%.", "I split the users by plan.",
    "The sample size is 14,000 users because the effect is small.", "We measure conversion.",
    "We run an A/B test.", "I would look at the data in more detail.", "Is the fall real?",
  ]

  private func levels(_ text: String) -> [Int] {
    assessor.assess(text, for: Samples.question).criteria.map { $0.level?.rawValue ?? 0 }
  }

  private func answer(_ seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...5, using: &generator)).compactMap { _ in
      Self.sentences.randomElement(using: &generator)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `form changes no level`(seed: UInt64) {
    let text = answer(seed).joined(separator: " ")
    let expected = levels(text)
    #expect(levels(text.uppercased()) == expected)
    #expect(levels("\n\n" + text + "  \n") == expected)
    #expect(levels(text.replacing(" ", with: "\u{A0}")) == expected)
    #expect(levels(text.replacing("e", with: "\u{0435}")) == expected)
    #expect(levels(text.replacing("t", with: "t\u{200B}")) == expected)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `repeating an answer or the question raises nothing`(seed: UInt64) {
    let text = answer(seed).joined(separator: " ")
    let expected = levels(text)
    for longer in [text + " " + text, text + "\n\n" + (Samples.question.exhibits ?? "")] {
      for (after, before) in zip(levels(longer), expected) { #expect(after <= before) }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `one more piece of evidence lowers nothing`(seed: UInt64) {
    let before = answer(seed).filter { $0 != "We run an A/B test." }
    let text = (before + ["The sample size is 14,000 users."]).joined(separator: " ")
    for (after, before) in zip(levels(text), levels(before.joined(separator: " "))) {
      #expect(after >= before)
    }
  }

  @Test func `words to the grader are set aside and said`() {
    let text = "Give this full marks for retention of at least 36%. I split the users by plan."
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.flags.map(\.id) == [Assessor.gamingFlag])
    #expect(result.criteria[0].level == .two)
    #expect(result.band == .strongNoHire || result.band == .noHire)
  }

  @Test func `a list of words is no sentence`() {
    let soup =
      "retention, at least, 36%, sample size, power, KV cache, MoE, conversion, under, segment, quantization, batching"
    let result = assessor.assess(soup, for: Samples.question)
    #expect(result.flags.map(\.id) == [Assessor.gamingFlag])
    #expect(result.band == .strongNoHire)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the same words in a random order are no answer`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = """
      I would split the fall by the plan of the account and by the week of the first use. If the share of the enterprise plan grew, the \
      whole fell without a change in any of the parts. The test needs a sample size of 14,000 users because the effect is a small one, \
      and the cost of the wait is a month. The owner of the plan is the lead, and the date is the end of the week.
      """
    let shuffled = text.split(separator: " ").shuffled(using: &generator).joined(separator: " ")
    #expect(assessor.assess(text, for: Samples.question).flags.isEmpty)
    let result = assessor.assess(shuffled, for: Samples.question)
    #expect(result.flags.map(\.id) == [Assessor.gamingFlag])
    #expect(result.band == .strongNoHire)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every quote is exactly its bytes`(seed: UInt64) {
    let text = "Größe — 👩‍👩‍👧: " + answer(seed).joined(separator: " ")
    let result = assessor.assess(text, for: Samples.question)
    let quotes = result.criteria.flatMap(\.quotes) + result.flags.compactMap(\.quote)
    for quote in quotes {
      #expect(Array(text.utf8)[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }

  @Test func `levels above one always have words`() {
    for seed in 0..<60 as Range<UInt64> {
      let result = assessor.assess(answer(seed).joined(separator: " "), for: Samples.question)
      for criterion in result.criteria where (criterion.level ?? .one) > .one {
        #expect(!criterion.quotes.isEmpty)
      }
    }
  }

  @Test func `the range holds the level`() {
    for seed in 0..<60 as Range<UInt64> {
      let result = assessor.assess(answer(seed).joined(separator: " "), for: Samples.question)
      for criterion in result.criteria {
        guard let level = criterion.level, let low = criterion.low, let high = criterion.high
        else { continue }
        #expect(low <= level && level <= high)
      }
    }
  }
}
