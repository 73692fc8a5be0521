// SPDX-License-Identifier: Apache-2.0

import Agreement
import AnswerAssessment
import Foundation
import InterviewContent
import LanguageModel
import Quantities
import Rehearsal
import TestSupport
import Testing

@testable import Reports
@testable import SecondReading

/// A second reading in the terminal and for scripts, and the bench of it.
struct SecondReadingReportTests {
  private static let reading = SecondReading(
    method: 1,
    criteria: Samples.assessment.criteria.compactMap { result in
      result.level.map { level in
        CriterionReading(
          criterion: result.id, standing: level,
          runs: [
            RunReading(level: .four, quotes: [Samples.first], void: nil),
            RunReading(level: .four, quotes: [Samples.second], void: nil),
          ], agreed: .four, combined: level.moved(by: 1), hold: .oneStep)
      }
    }, refusal: nil, score: 61, band: .hire, calls: 2, usage: TokenUsage(prompt: 10, completion: 2))

  private static let second = ModelReading(
    reading, model: "a-model", address: "http://127.0.0.1:1/v1")

  @Test func `the terminal shows both levels, the words and who gave them`() throws {
    let text = ScorecardText(
      Samples.assessment, claims: nil, second: Self.second,
      style: TerminalStyle(width: 200, isStyled: false)
    ).text()
    #expect(text.contains("Second reader: a-model at http://127.0.0.1:1/v1. With its levels: "))
    #expect(text.contains("The levels of our own reader stand."))
    #expect(text.contains("Second reader: 4 and 4; both readers together: "))
    #expect(text.contains("A second reader moves a level by one at most."))
  }

  @Test func `what was read after the scorecard stands below it, with both levels`() {
    let text = SecondReadingText(
      Self.second, beside: Samples.assessment, style: TerminalStyle(width: 200, isStyled: false)
    ).text()
    #expect(text.contains("Second reader: a-model at http://127.0.0.1:1/v1. With its levels: "))
    for result in Samples.assessment.criteria {
      #expect(text.contains("\(result.id) \(result.name)  ") == (result.level != nil))
    }
    #expect(text.contains("Second reader: 4 and 4; both readers together: "))
    #expect(!text.contains("Next: "), "the scorecard itself is not said again")
  }

  @Test func `scripts get both runs, and nothing new where no model was asked`() throws {
    let plain = try JSONText.line(AssessmentJSON(Samples.assessment, claims: []))
    #expect(!plain.contains("secondReading"))
    let line = try JSONText.line(
      AssessmentJSON(Samples.assessment, claims: [], second: Self.second))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let second = try #require(object["secondReading"] as? [String: Any])
    #expect(second["model"] as? String == "a-model")
    #expect(second["score"] as? Int == 61 && second["band"] as? Int == 5)
    let criteria = try #require(second["criteria"] as? [[String: Any]])
    #expect(criteria.count == Self.reading.criteria.count)
    let runs = try #require(criteria.first?["runs"] as? [[String: Any]])
    #expect(runs.count == 2 && runs[0]["level"] as? Int == 4 && runs[0]["void"] is NSNull)
  }

  /// An answer whose only level is given by raters, by us, and by the runs of a model; nil is a void run with that level.
  private func answer(
    _ id: String, label: Int, own: Level, runs: [(Level, RunVoid?)], combined: Level
  ) -> TwiceReadAnswer {
    let question = Question(id: "q1", kind: .problemSolving, prompt: "Why?")
    let assessment = Assessment(
      questionID: question.id, kind: question.kind, rubricVersion: "test",
      criteria: [
        CriterionResult(
          id: "PS1", name: "PS1", weight: 100, level: own, low: own, high: own, meaning: "",
          reason: "", quotes: [], nextStep: "")
      ], flags: [], score: 25 * (own.rawValue - 1), band: .leaningNo, nextSteps: [], notices: [])
    let agreed = runs.allSatisfy { $0.1 == nil } ? runs.first?.0 : nil
    let reading = SecondReading(
      method: 1,
      criteria: [
        CriterionReading(
          criterion: "PS1", standing: own,
          runs: runs.map { RunReading(level: $0.0, quotes: [], void: $0.1) }, agreed: agreed,
          combined: combined, hold: agreed == nil ? .void : nil)
      ], refusal: nil, score: 50, band: .leaningYes, calls: runs.count,
      usage: TokenUsage(prompt: 1_000, completion: 100))
    let rating = BenchSamples.rating(id, "r1", label, ["PS1": label])
    return TwiceReadAnswer(
      LabelledSet.Labelled(id: id, question: question, text: "word", label: AnswerLabel([rating])),
      assessment, reading, plain: Self.plain)
  }

  /// A rubric of one criterion, so that the band of the model alone is that of its level.
  private static let plain: Assessor = {
    let criterion = Criterion(
      id: "PS1", name: "PS1", weight: 100, anchors: Anchors(one: "", three: "", five: ""),
      required: [], supporting: [], caps: [:], advice: "")
    guard let rules = try? RuleSet(lexicons: [], evidence: [], flags: []) else {
      preconditionFailure("no rule names a lexicon")
    }
    return Assessor(
      rules: rules,
      rubrics: QuestionKind.allCases.map {
        Rubric(
          kind: $0, version: "test", criteria: [criterion],
          provenance: Provenance(source: "test", date: "2026-11-30"))
      })
  }()

  @Test func `the bench counts by hand what it says`() throws {
    let answers = [
      answer("a", label: 4, own: .three, runs: [(.four, nil), (.four, nil)], combined: .four),
      answer("b", label: 2, own: .two, runs: [(.five, .inventedQuote("x"))], combined: .two),
      answer("c", label: 5, own: .five, runs: [(.four, nil), (.five, nil)], combined: .five),
      answer("d", label: 1, own: .two, runs: [(.one, nil), (.one, nil)], combined: .one),
    ]
    let price = ModelPrice(input: 1, output: 10, source: "test")
    let report = SecondBenchReport(answers, price: price, time: .seconds(14))
    #expect(report.columns.map(\.answers) == [4, 4, 4])
    // Ours is right on b and c, the model's first word on a and d, both together on all.
    #expect(report.columns.map { $0.levels.confusion.share(within: 0) } == [0.5, 0.5, 1])
    #expect(report.columns[2].levels.kappa == 1)
    #expect(report.spreads == [2, 1, 0, 0, 0])
    #expect(report.criteria == 4 && report.raised == 1 && report.lowered == 1)
    #expect(report.voids.map(\.reason) == ["invented quote"] && report.voids[0].count == 1)
    #expect(report.calls == 7 && report.usage.prompt == 4_000)
    // 4,000 tokens in at 1 dollar and 400 out at 10 dollars a million.
    #expect(report.dollars.map { abs($0 - 0.008) < 1e-12 } == true)
    // The model alone says 4, 5, 4 and 1: scores of 75, 100, 75 and 0.
    #expect(answers.map { $0.alone?.band } == [6, 6, 6, 1])
    let text = SecondBenchText(report, style: TerminalStyle(width: 100, isStyled: false)).text()
    #expect(
      text.contains("7 calls, 4000 tokens in and 400 out; cost: 0.0080 US dollars; time: 14.0 s"))
    #expect(text.contains("invented quote"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let object = try JSONSerialization.jsonObject(with: Data(JSONText.line(report.json).utf8))
    #expect((object as? [String: Any])?["raised"] as? Int == 1)
  }
}
