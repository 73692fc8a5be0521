// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// That failures which only the words suggest are said with their words and decide nothing.
struct LikelyFailureTests {
  private static let question = Question(
    id: "shop", kind: .problemSolving, prompt: "The shop sells less. What do you do?")
  private static let first = "We looked at what people bought in May, because nobody had done that."
  private static let second = "Obviously they would love the new shelves, as everybody does."
  private static let text = first + " " + second

  /// An assessor with one band for all answers, that suspects "obviously" of ignoring a test.
  private static func assessor(
    band: Double, signs: [String: [Double]] = ["start": [-0.5]], flag: FlagID = "underpowered_test"
  ) throws -> Assessor {
    let failures = try #require(
      FailureModel(
        flags: [flag], groups: [FailureModel.Group(name: "month", words: ["may", "june"])],
        signs: signs, phrases: [("obviously", [20]), ("because", [2])]))
    let wording = WordingModel(
      phrases: [("because", 100)],
      levels: LevelFit(starts: [:], usual: 5, wording: 0, evidence: 0, spread: 0),
      band: BandFit(start: band, wording: 0, evidence: 0), failures: failures)
    let rules = try RuleSet(
      lexicons: Samples.lexicons, evidence: [Samples.power], flags: [Samples.underpowered],
      wording: wording)
    return Assessor(rules: rules, rubrics: QuestionKind.allCases.map(Samples.rubric))
  }

  @Test func `a likely failure quotes the sentence whose words weigh most`() throws {
    let likely = try #require(
      try Self.assessor(band: 3).assess(Self.text, for: Self.question).likely)
    #expect(likely.map(\.id) == ["underpowered_test"])
    #expect(likely.first?.quote?.text == Self.second)
    #expect(likely.first?.message == "Say how many users.")
  }

  @Test func `a likely failure holds no level and no band down`() throws {
    let result = try Self.assessor(band: 3).assess(Self.text, for: Self.question)
    #expect(result.likely != nil)
    #expect(result.flags.isEmpty)
    #expect(result.band == .leaningNo)
    #expect(result.criteria.compactMap(\.level) == [.five, .five])
    #expect(result.notices.isEmpty)
  }

  @Test func `answers above the line are not suspected`() throws {
    #expect(try Self.assessor(band: 3.5).assess(Self.text, for: Self.question).likely == nil)
  }

  @Test func `evidence that clears a flag clears its likelihood`() throws {
    let cleared = Self.text + " The sample size is 400 users."
    #expect(try Self.assessor(band: 3).assess(cleared, for: Self.question).likely == nil)
  }

  @Test func `what a rule raises is not suspected beside it`() throws {
    let raised = Self.text + " We ran an A/B test."
    let result = try Self.assessor(band: 2).assess(raised, for: Self.question)
    #expect(result.flags.map(\.id) == ["underpowered_test"])
    #expect(result.likely == nil)
  }

  @Test func `a flag about another kind of question is not suspected`() throws {
    let executive = Question(id: "e", kind: .executive, prompt: Self.question.prompt)
    #expect(try Self.assessor(band: 3).assess(Self.text, for: executive).likely == nil)
  }

  @Test(arguments: [
    (["start": [-10.0], "weakness": [20.0]], true),
    (["start": [-10.0], "weakness": [10.0]], false),
    (["start": [-10.0], "kind-problem_solving": [10.0]], true),
    (["start": [-10.0], "kind-executive": [10.0]], false),
    (["start": [-10.0], "weakness-problem_solving": [20.0]], true),
    (["start": [-10.0], "count-month": [10.0]], true),
  ])
  func `signs count beside phrases`(signs: [String: [Double]], isRaised: Bool) throws {
    let result = try Self.assessor(band: 3, signs: signs).assess(Self.text, for: Self.question)
    #expect((result.likely != nil) == isRaised)
  }

  @Test func `a wrong number that nobody could recompute says what to do`() throws {
    let assessor = try Self.assessor(band: 3, flag: Assessor.wrongNumberFlag)
    let likely = try #require(assessor.assess(Self.text, for: Self.question).likely?.first)
    #expect(likely.message.contains("work it out once more"))
  }

  @Test func `every sign and phrase needs a weight for each flag`() {
    #expect(FailureModel(flags: ["a", "b"], groups: [], signs: ["start": [1]], phrases: []) == nil)
    #expect(FailureModel(flags: ["a"], groups: [], signs: [:], phrases: [("x", [])]) == nil)
    #expect(FailureModel(flags: ["a"], groups: [], signs: [:], phrases: [("x", [1])]) != nil)
  }
}
