// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// What was found out by other means than the words, such as the key of a case.
struct OutsideFindingTests {
  let assessor: Assessor

  init() throws { assessor = try Samples.assessor() }

  private let text = "The drop began with a step. We run an A/B test. We ship it."
  /// The first sentence, and the one with the test.
  private let first = 0..<27
  private let second = 28..<47

  private func assess(_ findings: [OutsideFinding]) -> Assessment {
    assessor.assess(text, for: Samples.question, findings: findings)
  }

  private func shows(_ type: EvidenceTypeID, _ grade: Grade, _ range: Range<Int>) -> OutsideFinding
  {
    OutsideFinding(range: range, effect: .shows(type, grade))
  }

  @Test func `what is shown counts like evidence, with its sentence as the quote`() {
    let result = assess([shows("MT-TARGET", .specific, 4..<8)]).criteria[0]
    #expect(result.level == .three)
    #expect(
      result.quotes == [Quote(start: 0, end: 27, text: "The drop began with a step.")])
    let both = [shows("MT-TARGET", .linked, first), shows("PF-SEGMENT", .specific, second)]
    #expect(assess(both).criteria[0].level == .five)
  }

  @Test func `what is shown clears a flag as the words would`() {
    #expect(assess([]).flags.map(\.id) == ["underpowered_test"])
    let result = assess([shows("ST-POWER", .specific, second)])
    #expect(result.flags.isEmpty)
    #expect(result.criteria[1].level == .three)
  }

  @Test func `a failure stands in the place of the same one that was seen in words`() throws {
    let message = "With 40 users it sees the change in 6% of cases."
    let result = assess([
      OutsideFinding(
        range: second, effect: .fails("underpowered_test", name: "?", message: message))
    ])
    let flag = try #require(result.flags.first)
    #expect(result.flags.count == 1)
    #expect(flag.message == message)
    #expect(flag.name == "Test without a sample size")
    #expect(flag.quote?.text == "We run an A/B test.")
    #expect(result.band == .noHire || (result.band?.rawValue ?? 9) <= 2)
  }

  @Test(arguments: [(false, ExchangeOutcome.Verdict.improved), (true, .held)])
  func `a failure that the key still finds is not put right by a reply`(
    isKept: Bool, verdict: ExchangeOutcome.Verdict
  ) {
    func judged(_ text: String) -> (examination: Examination, assessment: Assessment) {
      let examination = assessor.examine(text, for: Samples.question)
      return (examination, assessor.judge(examination))
    }
    let (earlier, text) = ("We run an A/B test.", "The sample size is 400 users per arm.")
    let start = earlier.utf8.count + 2
    let shown = Reply.Shown(
      before: judged(earlier), after: judged("\(earlier)\n\n\(text)"),
      range: start..<(start + text.utf8.count), criterion: "C2", flag: "underpowered_test",
      isFlagKept: isKept)
    let reply = Reply(
      exchange: 1, asked: .flag("underpowered_test"),
      question: "How many users does the test need?", topic: Samples.question.prompt,
      earlier: earlier, text: text, start: start, shown: shown)
    let outcome = ReplyReader(rules: assessor.rules).read(reply).outcome
    #expect(outcome.verdict == verdict)
    #expect(outcome.reason.contains("is still there") == isKept)
  }

  @Test func `a finding that stands in no sentence does nothing`() {
    let plain = assess([])
    for range in [0..<0, 500..<600, -3..<2, 58..<4000] {
      #expect(assess([shows("MT-TARGET", .linked, range)]) == plain, "\(range)")
    }
  }

  @Test func `words copied from the question show nothing`() {
    let answer =
      "Weekly sign-ups rose from 12,400 to 12,600 while the completion rate fell by ten points."
    let result = assessor.assess(
      answer, for: Samples.question, findings: [shows("MT-TARGET", .linked, 0..<20)])
    #expect(result.criteria[0].level == .one)
  }

  /// Every set of findings, and the same with one more that shows something.
  @Test func `one more thing that is shown never lowers a level`() {
    let types: [EvidenceTypeID] = ["MT-TARGET", "ST-POWER", "PF-SEGMENT", "NO-SUCH"]
    let all = types.flatMap { type in
      Grade.allCases.flatMap { grade in [first, second].map { shows(type, grade, $0) } }
    }
    for one in all {
      for two in all {
        let before = assess([one])
        let after = assess([one, two])
        for (old, new) in zip(before.criteria, after.criteria) {
          #expect((old.level ?? Level.one) <= (new.level ?? Level.one), "\(one) \(two)")
        }
      }
    }
  }
}
