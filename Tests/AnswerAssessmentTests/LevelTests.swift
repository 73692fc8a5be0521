// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

struct LevelTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private func level(_ criterion: Int, of text: String) -> Int? {
    assessor.assess(text, for: Samples.question).criteria[criterion].level?.rawValue
  }

  @Test(arguments: [
    ("I would look at it.", 1),
    ("We will measure retention.", 2),
    ("I split the users by plan.", 2),
    ("We need retention of at least 36%.", 3),
    ("We need retention of at least 36%. I split the users by plan.", 4),
    (
      "We need retention of at least 36% because churn pays for nothing. I split the users by plan.",
      5
    ),
  ])
  func `evidence of the criterion gives its level`(text: String, level: Int) {
    #expect(self.level(0, of: text) == level)
  }

  @Test func `a denied metric is no evidence`() {
    #expect(level(0, of: "We did not measure retention of at least 36%.") == 1)
  }

  @Test func `a hollow phrase leaves a mention`() {
    #expect(level(0, of: "We want retention of at least 36% in general.") == 2)
  }

  @Test func `a criterion without an opening is not assessed, unless the answer opens it`() throws {
    #expect(level(2, of: "We need retention of at least 36%.") == nil)
    #expect(level(2, of: "I split the users by plan.") == 3)
  }

  @Test func `a flag caps its criterion and knocks the band down`() throws {
    let text = """
      We need retention of at least 36% because churn pays for nothing. I split the users by plan. We run an A/B test.
      """
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.flags.map(\.id) == ["underpowered_test"])
    #expect(result.flags.first?.quote?.text == "We run an A/B test.")
    #expect(result.criteria[1].level == .one)
    #expect(result.band == .noHire)
  }

  @Test func `specific evidence clears the flag`() {
    let text = "We run an A/B test with a sample size of 14,000 users per arm."
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.flags.isEmpty)
    #expect(result.criteria[1].level == .three)
  }

  @Test func `the score is the weighted mean of the levels`() {
    // C1 at 3 weighs 60 and gives 50; C2 at 1 weighs 30 and gives 0; C3 is not assessed: 60 × 50 / 90 = 33.
    let result = assessor.assess("We need retention of at least 36%.", for: Samples.question)
    #expect(result.score == 33)
    #expect(result.band == .noHire)
  }

  @Test func `an empty answer is at the bottom with no praise`() {
    for text in ["", " \n ", "\u{200B}", "fine", "xyz"] {
      let result = assessor.assess(text, for: Samples.question)
      #expect(result.criteria.prefix(2).allSatisfy { $0.level == .one && $0.quotes.isEmpty })
      #expect(result.band == .strongNoHire)
    }
  }

  @Test func `another language is said and not scored`() {
    let text =
      "Je voudrais d'abord vérifier que la baisse est réelle et que les données sont bonnes, avec une analyse de cohorte."
    let result = assessor.assess(text, for: Samples.question)
    #expect(result.criteria.allSatisfy { $0.level == nil })
    #expect(result.score == nil)
    #expect(result.band == nil)
    #expect(
      result.notices == [
        "This answer is in French. Only English is assessed, so it was not scored."
      ])
  }

  @Test func `at most three next steps, the weightiest first`() {
    let result = assessor.assess("Nothing to say here.", for: Samples.question)
    #expect(result.nextSteps.map(\.criterion) == ["C1", "C2"])
  }

  @Test func `advice that is the next step as well is said once`() {
    let result = assessor.assess("I split the users by plan.", for: Samples.question)
    let better = result.nextSteps.map(\.better)
    #expect(better.contains("Do better."))
    #expect(better.contains("Say how many users the test needs. Do better."))
  }
}
