// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import TestSupport
import Testing

/// What recomputed figures do to levels and flags.
struct FigureTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private func figure(
    _ words: String, in text: String, _ verdict: CheckedFigure.Verdict
  ) throws -> CheckedFigure {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    return CheckedFigure(range: start..<(start + wanted.count), verdict: verdict)
  }

  private func assess(
    _ text: String, _ words: String, _ verdict: CheckedFigure.Verdict
  ) throws -> Assessment {
    let figures = [try figure(words, in: text, verdict)]
    return assessor.assess(text, for: Samples.question, figures: figures)
  }

  private static let wrong = CheckedFigure.Verdict.wrong(message: "It should be 30%.")

  @Test func `a wrong figure leaves a mention and says what would be right`() throws {
    let text = "Größe: we need retention of at least 36%."
    #expect(assessor.assess(text, for: Samples.question).criteria[0].level == .three)
    let result = try assess(text, "at least 36%", Self.wrong)
    #expect(result.criteria[0].level == .two)
    #expect(result.criteria[0].reason == "Named, but with a wrong number: metric with target.")
    let flag = try #require(result.flags.first)
    #expect(flag.id == "wrong_number")
    #expect(flag.message == "It should be 30%.")
    // "Größe: we need retention of " has 30 bytes, as ö and ß take two each.
    #expect(flag.quote == Quote(start: 30, end: 42, text: "at least 36%"))
  }

  @Test func `a wrong figure costs only the criteria with evidence in its sentence`() throws {
    let text = """
      We need retention of at least 36% because churn pays for nothing. I split the users by plan. \
      The sample size is 400 users. It costs 50 euros.
      """
    let plain = assessor.assess(text, for: Samples.question)
    #expect(plain.criteria.map(\.level) == [.five, .three, .three])
    let beside = try assess(text, "50 euros", Self.wrong)
    #expect(beside.criteria == plain.criteria)
    #expect(beside.flags.map(\.id) == ["wrong_number"])
    let sample = try assess(text, "400 users", Self.wrong)
    #expect(sample.criteria.map(\.level) == [.five, .two, .three])
  }

  @Test func `other evidence in the sentence of a wrong figure is held at the cap`() throws {
    let text = """
      We need retention of at least 36% because churn pays for nothing. I split the 50 users by plan.
      """
    #expect(assessor.assess(text, for: Samples.question).criteria[0].level == .five)
    let result = try assess(text, "50 users", Self.wrong)
    #expect(result.criteria[0].level == .three)
    #expect(result.criteria[0].nextStep.contains("“Wrong number”"))
  }

  @Test
  func `a right figure that was worked out makes a mention specific and clears what it clears`()
    throws
  {
    let text = "We run an A/B test. We check the power, which is 80%."
    #expect(
      assessor.assess(text, for: Samples.question).flags.map(\.id) == ["underpowered_test"])
    #expect(try assess(text, "80%", .restated).criteria[1].level == .two)
    let result = try assess(text, "80%", .computed)
    #expect(result.criteria[1].level == .three)
    #expect(result.flags.isEmpty)
  }

  @Test func `where a sentence holds a right and a wrong figure the wrong one decides`() throws {
    let text = "We check the power, which is 80%, at 5%."
    let right = try figure("80%", in: text, .computed)
    let wrong = try figure("5%", in: text, Self.wrong)
    for figures in [[right, wrong], [wrong, right]] {
      let result = assessor.assess(text, for: Samples.question, figures: figures)
      #expect(result.criteria[1].level == .two)
      #expect(result.flags.map(\.id) == ["wrong_number"])
    }
  }

  @Test func `figures of the question and figures beyond the text have no effect`() throws {
    let copied = Samples.question.exhibits ?? ""
    let text = copied + " I split the users by plan."
    let plain = assessor.assess(text, for: Samples.question)
    #expect(try assess(text, "ten points", Self.wrong) == plain)
    for range in [0..<0, 5000..<5010, 20..<5000] {
      let figures = [CheckedFigure(range: range, verdict: Self.wrong)]
      #expect(assessor.assess(text, for: Samples.question, figures: figures) == plain)
    }
  }

  private static let sentences = [
    "We need retention of at least 36%.", "I split the 50 users by plan.",
    "The sample size is 14,000 users because the effect is small.", "We measure conversion of 4%.",
    "We check the power, which is 80%.", "We run an A/B test for 2 weeks.",
    "I would look at 12 things in general.",
  ]

  /// Levels, missing ones as nought, then the score and the band.
  private func levels(_ text: String, _ figures: [CheckedFigure]) -> [Int] {
    let result = assessor.assess(text, for: Samples.question, figures: figures)
    return result.criteria.map { $0.level?.rawValue ?? 0 }
      + [result.score ?? 0, result.band?.rawValue ?? 0]
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `one more right figure lowers nothing and one more wrong figure raises nothing`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let chosen = Self.sentences.shuffled(using: &generator)
      .prefix(Int.random(in: 1...6, using: &generator))
    let text = chosen.joined(separator: " ")
    var figures: [CheckedFigure] = []
    for sentence in chosen where Bool.random(using: &generator) {
      let verdict: CheckedFigure.Verdict = Bool.random(using: &generator) ? .computed : Self.wrong
      figures.append(try figure(sentence, in: text, verdict))
    }
    let before = levels(text, figures)
    for sentence in chosen {
      let right = try figure(sentence, in: text, .computed)
      let wrong = try figure(sentence, in: text, Self.wrong)
      for (after, before) in zip(levels(text, figures + [right]), before) {
        #expect(after >= before)
      }
      for (after, before) in zip(levels(text, figures + [wrong]), before) {
        #expect(after <= before)
      }
    }
  }
}
